package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;

/** The five sums at the head of the dashboard, each under its name. */
record TotalsPanel(Overview overview, boolean hidden) implements Widget {
  private static final int FIGURES = 5;

  @Override
  public void draw(Canvas canvas) {
    Overview.Totals totals = overview.totals();
    figure(canvas, 0, "Contributed", totals.contributed(), Slot.STRONG);
    figure(canvas, 1, "Accepted", totals.accepted(), Slot.STRONG);
    figure(canvas, 2, "Refunded", totals.refunded(), Slot.STRONG);
    boolean owed = totals.outstanding().signum() > 0;
    figure(canvas, 3, "Due back", totals.outstanding(), owed ? Slot.WARN : Slot.STRONG);
    figure(canvas, 4, "Net invested", totals.netInvested(), Slot.STRONG);
  }

  private void figure(Canvas canvas, int index, String name, BigDecimal value, Slot slot) {
    int width = canvas.width() / FIGURES;
    Canvas cell = canvas.area(index * width, 0, width, canvas.height());
    String text = hidden ? Figures.HIDDEN : Figures.value(value);
    cell.fit(2, 1, width - 2, name, Slot.MUTED);
    int end = cell.fit(2, 2, width - 2, text, slot);
    if (end + 1 + overview.base().code().length() <= width && !hidden) {
      cell.put(end + 1, 2, overview.base().code(), Slot.MUTED);
    }
  }
}
