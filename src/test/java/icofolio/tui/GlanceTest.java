package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.report.Months;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The dashboard at one glance. */
final class GlanceTest {
  @Test
  void whatUnlocksIsThePartOfWhatIsInvestedWhoseTokensUnlock() {
    // Ember: 750 USD, vesting over twelve months from the first of March 2026.
    Months months = SmallPortfolio.full().months();
    BigDecimal ember = new BigDecimal("750");
    BigDecimal sum =
        months.months().stream()
            .map(Months.Month::unlocking)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isGreaterThan(ember.divide(BigDecimal.TWO));
    assertThat(months.months()).allMatch(month -> month.unlocking().signum() >= 0);
    assertThat(months.months().get(5).contributed()).isEqualByComparingTo("0");
    assertThat(months.months().get(4).contributed()).isEqualByComparingTo("10000");
  }

  @Test
  void budgetsAndSharesStandOnTheDashboardAndLeadToTheirScreens() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 160, 48);
    robot.sees("Budgets", "! 106.67 %", "Largest shares", "By month", "put in", "unlocking");
    robot.click("106.67").sees("Dashboard ▸ Budgets").press("1");
    robot.click("48.90").sees("Dashboard ▸ Diversification");
  }

  @Test
  void amountsAreHiddenInTheMonthsToo() {
    Robot robot = Robot.on(SmallPortfolio.full(), 160, 48).sees("highest is 10,000.00");
    robot.press("$").sees("highest is *****", "█").misses("10,000");
  }

  @Test
  void inAsciiTheMonthsAreReadable() {
    Robot robot = Robot.plain(SmallPortfolio.full(), 80, 24).sees("put in ", "unlocking ");
    assertThat(robot.screen().chars()).allMatch(c -> c < 128);
    assertThat(robot.screen().split("\n")[5]).contains("@");
  }
}
