package icofolio.tui;

import icofolio.render.BaseCurrency;
import icofolio.render.theme.Slot;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.rule.Mode;
import icofolio.rule.State;
import icofolio.rule.Use;
import icofolio.tui.widget.Bar;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Symbols;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A budget in the few lines that the list shows of it: its name and state, its gauge, its figures.
 *
 * @param names the columns that the names of budgets take
 * @param base writes amounts
 * @param hidden whether amounts are
 */
record BudgetLines(int names, BaseCurrency base, boolean hidden, Symbols symbols) {
  /** Lines of a budget, with the blank one that sets it apart from the next. */
  static final int HEIGHT = 4;

  /** The blank lines among them. */
  static final int BLANK = 1;

  private static final int STATE = 7;
  private static final int SHARE = 12;
  private static final int LEAST_NAMES = 6;
  private static final int MOST_NAMES = 22;

  /** For those budgets, of which there is one at least. */
  static BudgetLines of(List<BudgetReport> budgets, boolean hidden, Symbols symbols) {
    int names = LEAST_NAMES;
    for (BudgetReport report : budgets) {
      names = Math.max(names, Glyphs.width(report.budget().id()));
    }
    BaseCurrency base = BaseCurrency.of(budgets.getFirst().baseCurrency());
    return new BudgetLines(Math.min(MOST_NAMES, names), base, hidden, symbols);
  }

  /** The lines, in that many columns. */
  List<Line> lines(BudgetReport report, int width) {
    return List.of(head(report), gauge(report, width), figures(report));
  }

  private Line head(BudgetReport report) {
    String name = Glyphs.fit(report.budget().id(), names, symbols.ellipsis());
    String share = BudgetWords.used(report);
    return Line.of(name, Slot.STRONG)
        .at(names + 2, BudgetWords.state(report), slot(report))
        .at(names + 2 + STATE + SHARE - 2 - share.length(), share, slot(report))
        .at(names + 2 + STATE + SHARE, BudgetWords.days(report), Slot.TEXT)
        .and("  " + report.budget().mode().name().toLowerCase(Locale.ROOT), mode(report))
        .and("  " + BudgetWords.scope(report.budget().scope()), Slot.MUTED);
  }

  private static Slot mode(BudgetReport report) {
    return report.budget().mode() == Mode.BLOCK ? Slot.TEXT : Slot.MUTED;
  }

  /** The bar of use; where that is over the limit, the limit is a line across it. */
  Line gauge(BudgetReport report, int width) {
    BigDecimal limit = report.budget().limit();
    BigDecimal total = report.state().use().total();
    return bar(report.state().use(), limit, total.max(limit)).line(width, symbols);
  }

  /** A bar of use, with a line at the limit where more than that fits on it. */
  static Bar bar(Use use, BigDecimal limit, BigDecimal whole) {
    return new Bar(
        use.spent(),
        use.total().signum() > 0 ? use.reserved() : BigDecimal.ZERO,
        whole.compareTo(limit) > 0 ? List.of(limit) : List.of(),
        whole,
        slot(State.of(use.total(), limit)));
  }

  private static Slot slot(State state) {
    return switch (state) {
      case OK -> Slot.GAUGE_FULL;
      case NEAR -> Slot.WARN;
      case OVER -> Slot.BAD;
    };
  }

  /** The look of a budget's state. */
  static Slot slot(BudgetReport report) {
    if (report.phase() != Phase.RUNNING) {
      return Slot.MUTED;
    }
    return switch (report.state().state()) {
      case OK -> Slot.GOOD;
      case NEAR -> Slot.WARN;
      case OVER -> Slot.BAD;
    };
  }

  /** What is spent and what is reserved, of what, and what is left. */
  Line figures(BudgetReport report) {
    Use use = report.state().use();
    String currency = " " + report.baseCurrency();
    Line line =
        Line.of(symbols.full(), slot(State.of(use.total(), report.budget().limit())))
            .and(" spent ", Slot.MUTED)
            .and(money(use.spent()), Slot.STRONG);
    if (use.reserved().signum() != 0) {
      line =
          line.and("  " + symbols.unclaimed(), Slot.INFO)
              .and(" reserved ", Slot.MUTED)
              .and(money(use.reserved()), Slot.STRONG);
    }
    return line.and("  of ", Slot.MUTED)
        .and(money(report.budget().limit()), Slot.STRONG)
        .and(currency, Slot.MUTED)
        .and("  " + rest(report), Slot.TEXT);
  }

  private String rest(BudgetReport report) {
    BigDecimal over = report.state().use().total().subtract(report.budget().limit());
    return over.signum() > 0 ? money(over) + " over" : money(report.state().remaining()) + " left";
  }

  /** An amount in base currency, or that it is hidden. */
  String money(BigDecimal value) {
    return hidden ? Texts.HIDDEN : base.show(value);
  }
}
