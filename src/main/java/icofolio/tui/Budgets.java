package icofolio.tui;

import icofolio.entry.Words;
import icofolio.render.Figures;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.tui.widget.Column;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of budgets: what it can be sorted and filtered by. */
final class Budgets {
  private Budgets() {}

  /** What does not count today is less urgent than anything that does. */
  private static final Comparator<BudgetReport> FULLEST =
      Comparator.comparing((BudgetReport report) -> report.phase() == Phase.RUNNING)
          .thenComparing(report -> report.state().shareUsed());

  static final Listing<BudgetReport> LISTING =
      new Listing<>(
          List.of(
              Column.words("id", "Budget", 100, 0, report -> report.budget().id()),
              number("used", report -> report.state().shareUsed()).sortedBy(FULLEST),
              number("remaining", report -> report.state().remaining()),
              number("limit", report -> report.budget().limit()),
              Column.words("period", "Period", 50, 0, BudgetWords::days)),
          report -> report.budget().id(),
          report -> new Place.Budget(report.budget().id(), 0),
          Searches.search(
              Set.of("id", "state", "mode", "basis", "scope", "limit", "use", "remaining", "used"),
              Budgets::of),
          new Sorting("used", true));

  private static Column<BudgetReport> number(
      String name, Function<BudgetReport, BigDecimal> figure) {
    return Column.numbers(
        name,
        name,
        60,
        report -> Figures.number(figure.apply(report)),
        Comparator.comparing(figure));
  }

  /** The value of that name; null where there is none. */
  static @Nullable Object of(BudgetReport report, String name) {
    return switch (name) {
      case "id" -> report.budget().id();
      case "state" -> BudgetWords.state(report);
      case "mode" -> Words.of(report.budget().mode());
      case "basis" -> Words.of(report.budget().basis());
      case "scope" -> BudgetWords.scope(report.budget().scope());
      case "limit" -> report.budget().limit();
      case "use" -> report.state().use().total();
      case "remaining" -> report.state().remaining();
      case "used" -> report.state().shareUsed().movePointRight(2);
      default -> null;
    };
  }
}
