package icofolio.tui;

import icofolio.render.BaseCurrency;
import icofolio.render.theme.Slot;
import icofolio.report.StatusReport;
import icofolio.report.Totals;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;

/** The five sums at the head of the dashboard, each under its name. */
record TotalsPanel(StatusReport status, boolean hidden) implements Widget {
  private static final int FIGURES = 5;

  @Override
  public void draw(Canvas canvas) {
    Totals totals = status.totals();
    figure(canvas, 0, "Contributed", totals.contributed(), Slot.STRONG);
    figure(canvas, 1, "Accepted", totals.accepted(), Slot.STRONG);
    figure(canvas, 2, "Refunded", totals.refunded(), Slot.STRONG);
    boolean owed = totals.refundOutstanding().signum() > 0;
    figure(canvas, 3, "Due back", totals.refundOutstanding(), owed ? Slot.WARN : Slot.STRONG);
    figure(canvas, 4, "Net invested", totals.netInvested(), Slot.STRONG);
  }

  private void figure(Canvas canvas, int index, String name, BigDecimal value, Slot slot) {
    int width = canvas.width() / FIGURES;
    Canvas cell = canvas.area(index * width, 0, width, canvas.height());
    String text = hidden ? Texts.HIDDEN : BaseCurrency.of(status.baseCurrency()).show(value);
    cell.fit(2, 1, width - 2, name, Slot.MUTED);
    int end = cell.fit(2, 2, width - 2, text, slot);
    if (end + 1 + status.baseCurrency().code().length() <= width && !hidden) {
      cell.put(end + 1, 2, status.baseCurrency().code(), Slot.MUTED);
    }
  }
}
