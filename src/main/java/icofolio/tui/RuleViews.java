package icofolio.tui;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.BudgetReport;
import icofolio.rule.Dimension;
import icofolio.rule.LimitState;
import icofolio.rule.Shares;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Cards;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Target;
import java.math.BigDecimal;
import java.util.List;

/** Draws the screens of budgets and of diversification. */
record RuleViews(Model model, Canvas canvas) {
  private static final int INDEX_DIGITS = 4;
  private static final int NUMBER_DIGITS = 2;

  /** What stands beside or above the lists of a screen. */
  void around(Screen screen) {
    if (screen == Screen.BUDGETS && Layout.isWide(model.size())) {
      beside();
    } else if (screen == Screen.DIVERSIFICATION) {
      dimensions();
      facts();
    }
  }

  /** A list of budgets, shares or limits on its place; false for any other list. */
  boolean list(SheetId id, Canvas place, boolean focused) {
    switch (id) {
      case BUDGETS -> budgets(Sheets.budgets(model), place, focused);
      case SHARES -> new ShareBars(model, Sheets.shares(model), focused).draw(place);
      case LIMITS -> limits(Sheets.limits(model), place, focused);
      case DUE_BACK, CLAIMABLE, NEXT, SALES, CONTRIBUTIONS -> {
        return false;
      }
      case RECEIVABLES, REFUNDS, ALLOCATIONS, DISTRIBUTIONS, BALANCES, AGENDA -> {
        return false;
      }
    }
    return true;
  }

  private void budgets(Sheet<BudgetReport> sheet, Canvas place, boolean focused) {
    boolean hidden = model.look().amountsHidden();
    BudgetLines lines = BudgetLines.of(sheet.rows(), hidden, canvas.symbols());
    int width = place.width() - Cards.MARGIN - Cards.FREE;
    new Cards<>(
            sheet.id().name(),
            sheet.rows(),
            BudgetLines.HEIGHT,
            BudgetLines.BLANK,
            sheet.scroll(),
            focused,
            report -> lines.lines(report, width))
        .draw(place);
  }

  private void limits(Sheet<LimitState> sheet, Canvas place, boolean focused) {
    new Cards<>(
            sheet.id().name(),
            sheet.rows(),
            Limits.height(model, place.width()),
            0,
            sheet.scroll(),
            focused,
            state -> Limits.lines(model, state, place.width()))
        .draw(place);
  }

  /** The page of the selected budget, beside the list. */
  private void beside() {
    BudgetReport selected = Sheets.budgets(model).selected();
    BudgetPage page =
        selected == null ? null : BudgetPage.of(model, selected.budget().id(), canvas.symbols());
    if (page != null) {
      Layout.Area area = Layout.besideBudgets(model.size());
      Canvas place = canvas.area(area.column(), area.row(), area.width(), area.height());
      new Pane(page.lines(place.width()), 0).draw(place);
    }
  }

  /** The dimensions, each to be pressed. */
  private void dimensions() {
    Layout.Area all = Layout.content(model.size());
    int x = canvas.put(2, all.row(), "By", Slot.MUTED) + 1;
    for (Dimension dimension : Dimension.values()) {
      boolean shown = dimension == model.division().by();
      String text = " " + Words.of(dimension) + " ";
      canvas.put(x, all.row(), text, shown ? Slot.TAB_ACTIVE : Slot.TAB);
      canvas.target(x, all.row(), Glyphs.width(text), 1, new Target.Pick(dimension.name()));
      x += Glyphs.width(text);
    }
  }

  private void facts() {
    Shares shares = model.division().shares();
    if (shares == null) {
      return;
    }
    BaseCurrency base = BaseCurrency.of(model.division().known().baseCurrency());
    BigDecimal sum = model.division().known().netInvested();
    String money = model.look().amountsHidden() ? Texts.HIDDEN : base.show(sum);
    Line line =
        Line.of("Net invested ", Slot.MUTED)
            .and(money, Slot.STRONG)
            .and(" " + model.division().known().baseCurrency(), Slot.MUTED);
    if (shares.whole().signum() > 0) {
      line =
          line.and("   Herfindahl index ", Slot.MUTED)
              .and(rounded(shares.hhi(), INDEX_DIGITS), Slot.STRONG)
              .and(", as ", Slot.MUTED)
              .and(rounded(shares.effectiveNumber(), NUMBER_DIGITS), Slot.STRONG)
              .and(" equal parts", Slot.MUTED);
    }
    Layout.Area all = Layout.content(model.size());
    new Pane(List.of(line), 0).draw(canvas.area(2, all.row() + 1, all.width() - 4, 1));
  }

  private static String rounded(BigDecimal number, int digits) {
    return Figures.exact(Decimals.canonical(Decimals.display(number, digits)));
  }
}
