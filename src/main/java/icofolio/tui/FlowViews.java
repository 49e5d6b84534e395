package icofolio.tui;

import icofolio.book.Position;
import icofolio.render.BaseCurrency;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import java.util.List;
import java.util.Objects;

/** Draws what stands around the lists of refunds, distributions and what is ahead. */
record FlowViews(Model model, Canvas canvas) {

  /** What stands around the lists of a screen. */
  void around(Screen screen) {
    switch (screen) {
      case REFUNDS -> ageing();
      case DISTRIBUTIONS -> tokens();
      case AGENDA -> agenda();
      case WALLETS -> chains();
      case DASHBOARD, SALES, CONTRIBUTIONS, BUDGETS, DIVERSIFICATION -> {}
    }
  }

  private void ageing() {
    List<Receivable> all =
        Objects.requireNonNullElse(Sheets.receivables(model).data(), List.<Receivable>of());
    Overview overview = model.overview();
    if (!all.isEmpty() && overview != null) {
      BaseCurrency base = BaseCurrency.of(overview.status().baseCurrency());
      Ageing ageing = Ageing.of(all, base, model.look().amountsHidden());
      ageing.draw(area(FlowLayout.between(model, SheetId.RECEIVABLES)));
    }
  }

  private void tokens() {
    Sheet<Position> sheet = Sheets.allocations(model);
    Gantt chart = Gantt.of(sheet);
    Position selected = sheet.selected();
    if (chart == null || selected == null) {
      return;
    }
    Layout.Area all = Layout.content(model.size());
    Line legend = Gantt.legend(canvas.symbols());
    new Pane(List.of(legend), 0).draw(canvas.area(2, all.row(), all.width() - 4, 1));
    if (!FlowLayout.isRoomy(model.size())) {
      List<Line> figures = Allocations.figures(selected, model.look().amountsHidden(), chart);
      new Pane(figures, 0).draw(area(FlowLayout.between(model, SheetId.ALLOCATIONS)));
    }
  }

  /** The selected row in full, where the columns have no room for all of it. */
  private void agenda() {
    Coming selected = Sheets.agenda(model).selected();
    if (selected != null && !FlowLayout.isRoomy(model.size())) {
      Layout.Area all = Layout.content(model.size());
      Line line = Agenda.sentence(selected, canvas.symbols());
      new Pane(List.of(line), 0)
          .draw(canvas.area(2, all.row() + all.height() - 1, all.width() - 4, 1));
    }
  }

  private void chains() {
    Layout.Area all = Layout.content(model.size());
    balance(all);
    int height = ChainsPanel.height(model);
    new ChainsPanel(model.holdings(), height)
        .draw(canvas.area(2, all.row(), all.width() - 4, height));
  }

  private void balance(Layout.Area all) {
    WalletBalance selected = Sheets.balances(model).selected();
    if (selected != null && !FlowLayout.isRoomy(model.size())) {
      Line line = Balances.sentence(selected, model.look().amountsHidden());
      new Pane(List.of(line), 0)
          .draw(canvas.area(2, all.row() + all.height() - 1, all.width() - 4, 1));
    }
  }

  private Canvas area(Layout.Area area) {
    return canvas.area(area.column(), area.row(), area.width(), area.height());
  }
}
