package icofolio.tui;

import icofolio.money.Decimals;
import icofolio.render.ForecastSentence;
import icofolio.render.theme.Slot;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.rule.BudgetHistory.PeriodUse;
import icofolio.rule.Forecast;
import icofolio.rule.Period;
import icofolio.rule.State;
import icofolio.rule.Use;
import icofolio.sale.Span;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Symbols;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All of one budget: this period, where it is going, and the periods before. */
record BudgetPage(BudgetReport report, BudgetLines lines) {
  private static final int LEAST_BAR = 12;

  /** The page that is shown now; null where the budget is not known. */
  static @Nullable BudgetPage of(Model model, Symbols symbols) {
    return model.place() instanceof Place.Budget(String id, int offset)
        ? of(model, id, symbols)
        : null;
  }

  /** The page of that budget; null where it is not known. */
  static @Nullable BudgetPage of(Model model, String id, Symbols symbols) {
    for (BudgetReport report :
        Objects.requireNonNullElse(Sheets.budgets(model).data(), noBudgets())) {
      if (report.budget().id().equals(id)) {
        boolean hidden = model.look().amountsHidden();
        return new BudgetPage(report, BudgetLines.of(List.of(report), hidden, symbols));
      }
    }
    return null;
  }

  private static List<BudgetReport> noBudgets() {
    return List.of();
  }

  /** How far the page that is shown can be scrolled. */
  static int furthest(Model model) {
    BudgetPage page = of(model, Symbols.ASCII);
    Layout.Area all = Layout.content(model.size());
    return page == null ? 0 : Pane.furthest(page.lines(all.width() - 2).size(), all.height());
  }

  /** The page in that many columns. */
  List<Line> lines(int width) {
    List<Line> all = new ArrayList<>();
    all.add(title());
    all.add(lines.gauge(report, width));
    all.add(lines.figures(report));
    all.add(Line.BLANK);
    all.addAll(wrapped(forecast(), width, look()));
    all.addAll(wrapped(terms(), width, Slot.MUTED));
    all.add(Line.BLANK);
    all.addAll(history(width));
    return all;
  }

  private static List<Line> wrapped(String text, int width, Slot slot) {
    return Wrapped.lines(text, width).stream().map(line -> Line.of(line, slot)).toList();
  }

  private Line title() {
    return Line.of(report.budget().id(), Slot.ACCENT)
        .and("  " + BudgetWords.state(report), BudgetLines.slot(report))
        .and("  " + BudgetWords.used(report), BudgetLines.slot(report))
        .and("  " + BudgetWords.days(report), Slot.TEXT);
  }

  private String forecast() {
    Forecast forecast = report.forecast();
    if (forecast != null) {
      String sentence = ForecastSentence.of(forecast, lines::money, report.baseCurrency().code());
      return sentence + " (day %d of %d)".formatted(forecast.begun(), forecast.days());
    }
    return switch (report.phase()) {
      case AHEAD -> "It does not count yet.";
      case ENDED -> "It counts no more; this was its last period.";
      case RUNNING ->
          report.budget().period() instanceof Period.Rolling
              ? "The fullest stretch around today; a rolling budget has no end to forecast."
              : "Without a first and a last day there is no end to forecast.";
    };
  }

  private Slot look() {
    Forecast forecast = report.forecast();
    if (forecast == null || report.phase() != Phase.RUNNING) {
      return Slot.MUTED;
    }
    return switch (forecast.state()) {
      case OK -> Slot.GOOD;
      case NEAR -> Slot.WARN;
      case OVER -> Slot.BAD;
    };
  }

  private String terms() {
    return BudgetWords.period(report.budget())
        + "; covers "
        + BudgetWords.scope(report.budget().scope())
        + "; "
        + BudgetWords.rules(report.budget());
  }

  /** One bar for each period, the present one first, all on one scale. */
  private List<Line> history(int width) {
    List<PeriodUse> periods = report.history().periods().reversed();
    BigDecimal limit = report.budget().limit();
    BigDecimal whole = limit;
    int labels = 0;
    for (PeriodUse period : periods) {
      whole = whole.max(period.use().total());
      labels = Math.max(labels, Glyphs.width(label(period)));
    }
    List<String> amounts = Aligned.numbers(periods, period -> lines.money(period.use().total()));
    List<String> shares = Aligned.numbers(periods, period -> share(period.use()));
    int figures = amounts.getFirst().length() + shares.getFirst().length() + 2;
    int bar = Math.max(LEAST_BAR, width - labels - figures - 4);
    List<Line> all = new ArrayList<>();
    all.add(heading(periods.size(), whole.compareTo(limit) > 0));
    for (int i = 0; i < periods.size(); i++) {
      PeriodUse period = periods.get(i);
      State state = State.of(period.use().total(), limit);
      Line line =
          Line.of(label(period), i == 0 ? Slot.TEXT : Slot.MUTED).at(labels + 2, "", Slot.TEXT);
      all.add(
          line.and(BudgetLines.bar(period.use(), limit, whole).line(bar, lines.symbols()))
              .and("  " + amounts.get(i), Slot.TEXT)
              .and("  " + shares.get(i), state == State.OVER ? Slot.BAD : Slot.MUTED));
    }
    return all;
  }

  /** The periods in words, the present one first. */
  private String periods(int count) {
    String now =
        report.budget().period() instanceof Period.Rolling(Span span)
            ? "The " + BudgetWords.length(span) + " up to today"
            : report.phase() == Phase.ENDED ? "Its last period" : "This period";
    return count == 1 ? now : now + " and the " + (count - 1) + " before";
  }

  private Line heading(int count, boolean ticked) {
    return Line.of(periods(count), Slot.TITLE)
        .and(ticked ? "  " + lines.symbols().vertical() + " limit" : "", Slot.MUTED);
  }

  private String label(PeriodUse period) {
    return BudgetWords.period(report.budget(), period.window(), report.zone());
  }

  private String share(Use use) {
    BigDecimal limit = report.budget().limit();
    BigDecimal percent = Decimals.share(use.total(), Decimals.HUNDRED, limit);
    return (State.of(use.total(), limit) == State.OVER ? "! " : "") + Texts.percent(percent);
  }
}
