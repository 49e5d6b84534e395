package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.BudgetFields;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.rule.Budget;
import icofolio.rule.BudgetHistory;
import icofolio.rule.BudgetState;
import icofolio.rule.Forecast;
import icofolio.rule.Rules;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import icofolio.rule.State;
import icofolio.rule.TimeWindow;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods of a budget before the present one, and what the present one comes to. */
final class BudgetOutlookTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = at("2026-03-10T12:00");
  private static final Sale SALE =
      SaleFields.read(Given.entry(Kind.SALES, "id=acme name=Acme kind=ICO"));

  @Test
  void periodsOfTheCalendarFollowOneAnotherAndTheLastIsThePresentOne() {
    Budget budget = budget("limit=100 period=month");
    assertThat(history(budget, 12, "2025-12-31T23:59 10", "2026-01-01T00:00 20", "2026-03-10 5"))
        .containsExactly(
            "2025-12-01 2026-01-01 10+0",
            "2026-01-01 2026-02-01 20+0",
            "2026-02-01 2026-03-01 0+0",
            "2026-03-01 2026-04-01 5+0");
    assertThat(history(budget, 2, "2025-12-31 10", "2026-03-10 5"))
        .containsExactly("2026-03-01 2026-04-01 5+0");
    assertThat(history(budget, 12)).containsExactly("2026-03-01 2026-04-01 0+0");
  }

  @Test
  void periodsCountedFromADayBeginWithIt() {
    Budget budget = budget("limit=100 period=month starts=2026-01-25");
    assertThat(history(budget, 12, "2026-01-24 1", "2026-01-25 2", "2026-02-26 3"))
        .containsExactly("2026-01-25 2026-02-25 2+0", "2026-02-25 2026-03-25 3+0");
  }

  @Test
  void stretchesOfARollingBudgetEndWithThePresent() {
    Budget budget = budget("limit=100 period=P10D");
    List<String> periods =
        history(budget, 2, "2026-02-08T12:00 7", "2026-02-20T13:00 1", "2026-03-10T12:00 4");
    assertThat(periods).containsExactly("2026-02-18 2026-02-28 1+0", "2026-02-28 2026-03-10 4+0");
  }

  @Test
  void aTotalBudgetHasOnePeriodAndReservationsAreToldApart() {
    assertThat(
            history(budget("limit=100 period=total"), 12, "2017-01-01 3", "2026-04-01 8 planned"))
        .containsExactly("ever ever 3+8");
  }

  @Test
  void aBudgetThatHasEndedLooksBackFromItsEnd() {
    Budget budget = budget("limit=100 period=month starts=2025-11-01 ends=2025-12-31");
    Standing standing = standing(budget, "2025-11-05 1", "2025-12-05 2");
    assertThat(history(standing, budget, 12))
        .containsExactly("2025-11-01 2025-12-01 1+0", "2025-12-01 2026-01-01 2+0");
    BudgetReport report = BudgetReport.of(standing, new Settings(Given.BASE, ZONE), NOW).getFirst();
    assertThat(report.phase()).isEqualTo(Phase.ENDED);
    assertThat(report.state().use().total()).isEqualByComparingTo("2");
    assertThat(report.forecast()).isNull();
  }

  @Test
  void aBudgetThatHasNotBegunIsAhead() {
    Budget budget = budget("limit=100 period=month starts=2027-01-01");
    Standing standing = standing(budget);
    BudgetReport report = BudgetReport.of(standing, new Settings(Given.BASE, ZONE), NOW).getFirst();
    assertThat(report.phase()).isEqualTo(Phase.AHEAD);
    assertThat(report.forecast()).isNull();
    assertThat(report.history().periods()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    // The tenth day of thirty-one, whatever the hour; summer time begins on the 29th.
    "limit=100 period=month, 2026-03-02 20, 62.00, OK, 10, 31, 2026-03-31",
    "limit=62 period=month, 2026-03-02 20, 62.00, NEAR, 10, 31, 2026-03-31",
    "limit=61.99 period=month, 2026-03-02 20, 62.00, OVER, 10, 31, 2026-03-31",
    "limit=100 period=month, 2026-03-02 1, 3.10, OK, 10, 31, 2026-03-31",
    "limit=100 period=week, 2026-03-09 1, 3.50, OK, 2, 7, 2026-03-15",
    // What is reserved comes once.
    "limit=100 period=month, 2026-03-20 50 planned, 50.00, OK, 10, 31, 2026-03-31",
    "limit=100 period=month ends=2026-03-12, 2026-03-02 10, 12.00, OK, 10, 12, 2026-03-12",
    "limit=100 period=total starts=2026-03-10 ends=2026-03-12, 2026-03-10 1, 3.00, OK, 1, 3,"
        + " 2026-03-12",
  })
  void thePaceSoFarGoesOnToTheLastDay(
      String fields,
      String record,
      String use,
      State state,
      long begun,
      long days,
      LocalDate last) {
    Budget budget = budget(fields);
    Forecast forecast = forecast(budget, record);
    assertThat(forecast)
        .isEqualTo(new Forecast(new BigDecimal(use), budget.limit(), begun, days, last));
    assertThat(forecast.state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=100 period=P30D",
    "limit=100 period=total",
    "limit=100 period=total starts=2026-01-01",
    "limit=100 period=total ends=2027-01-01"
  })
  void withoutAFirstAndALastDayThereIsNothingToForecast(String fields) {
    assertThat(forecast(budget(fields), "2026-03-02 20")).isNull();
  }

  @Test
  void theCallerSaysHowAForecastIsRounded() {
    Budget budget = budget("limit=100 period=week");
    BudgetState state = BudgetState.of(standing(budget, "2026-03-09 0.01"), budget, NOW);
    assertThat(Forecast.of(state, NOW, ZONE, 2, RoundingMode.DOWN).use()).isEqualTo("0.03");
    assertThat(Forecast.of(state, NOW, ZONE, 2, RoundingMode.UP).use()).isEqualTo("0.04");
  }

  private static Forecast forecast(Budget budget, String... records) {
    BudgetState state = BudgetState.of(standing(budget, records), budget, NOW);
    return Forecast.of(state, NOW, ZONE, 2, RoundingMode.HALF_UP);
  }

  private static List<String> history(Budget budget, int before, String... records) {
    return history(standing(budget, records), budget, before);
  }

  private static List<String> history(Standing standing, Budget budget, int before) {
    return BudgetHistory.of(standing, budget, NOW, before).periods().stream()
        .map(
            period ->
                days(period.window())
                    + " "
                    + period.use().spent().toPlainString()
                    + "+"
                    + period.use().reserved().toPlainString())
        .toList();
  }

  private static String days(TimeWindow window) {
    return day(window.start()) + " " + day(window.end());
  }

  private static String day(Instant instant) {
    boolean never = instant.equals(Instant.MIN) || instant.equals(Instant.MAX);
    return never ? "ever" : LocalDate.ofInstant(instant, ZONE).toString();
  }

  private static Budget budget(String fields) {
    return BudgetFields.read(Given.entry(Kind.BUDGETS, "id=b " + fields));
  }

  /** {@code 2026-03-02 20} or {@code 2026-03-02T12:00 20 planned}. */
  private static Standing standing(Budget budget, String... records) {
    Standing standing = new Standing(new Rules(List.of(budget), List.of()), ZONE, NOW);
    for (String record : records) {
      String[] words = record.split(" ");
      BigDecimal value = new BigDecimal(words[1]);
      standing.add(
          new Spending(
              SALE,
              Given.BASE,
              null,
              at(words[0].contains("T") ? words[0] : words[0] + "T00:00"),
              words.length > 2,
              value,
              value,
              BigDecimal.ZERO));
    }
    return standing;
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
