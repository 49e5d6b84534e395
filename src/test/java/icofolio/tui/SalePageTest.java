package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Asset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page of a sale and the list of sales say in figures and words. */
final class SalePageTest {
  private final SmallPortfolio portfolio = SmallPortfolio.full();

  private static Map<String, String> with(Map<String, String> record, String... more) {
    Map<String, String> map = new HashMap<>(record);
    for (int i = 0; i < more.length; i += 2) {
      map.put(more[i], more[i + 1]);
    }
    return map;
  }

  private Robot opened(String sale, int columns, int rows) {
    Robot robot = Robot.on(portfolio, columns, rows).press("2", "/").type("id:" + sale);
    return robot.press("enter", "enter").sees("Sales ▸ " + sale);
  }

  @Test
  void aContributionSaysWhatItPaidAndForHowManyTokens() {
    portfolio.contributions.replaceAll(
        c -> c.get("id").equals("c5") ? with(c, "tokens", "17000") : c);
    opened("delta", 160, 48).sees("10,000.00 USD for 17,000 DLT  sent", "1,200,000", "5,000,000");
    opened("cobalt", 160, 48).sees("10,000 CBT");
  }

  @Test
  void aRefundSaysWhatItSettles() {
    portfolio.refund("r2", "beacon", "2025-04-01", "6380", "EUR", "soft-cap");
    portfolio.refunds.replaceAll(
        r -> r.get("id").equals("r2") ? with(r, "settles", "7200", "settles_currency", "USD") : r);
    opened("beacon", 160, 48).sees("450.25 USD", "6,380.00 EUR, settles 7,200.00 USD  soft-cap");
    opened("beacon", 160, 48).press("$").misses("6,380", "7,200");
  }

  @Test
  void whatUnlocksSecondBySecondIsNotCalledAtOnce() {
    opened("ember", 160, 48).sees("linear      ").misses("at once");
    opened("cobalt", 160, 48).sees("at once     ").misses("linear");
  }

  @Test
  void theListSaysOfWhatRunsUntilWhen() {
    Robot.on(portfolio, 200, 60)
        .press("2")
        .sees("until 2027-03-01", "2026-12-01")
        .misses("2026-11-24  ");
  }

  @Test
  void stepsThatDoNotBeginADaySayTheirTime() {
    portfolio.sale(
        "hours",
        "Hours",
        "HRS",
        "kind=IDO closes=2026-11-20 tge=2026-11-24 vesting=P1D vesting_period=PT12H"
            + " price=1 price_currency=USD");
    portfolio.contribution("h1", "hours", "2026-11-19", "10", "USD", "sent");
    opened("hours", 160, 48).sees("2026-11-24 12:00   5  ", "2026-11-25         5  ");
  }

  @Test
  void valuesHaveTheDigitsOfTheBaseCurrency() {
    portfolio.base = new Asset("JPY");
    Robot robot = Robot.on(portfolio, 160, 48).sees("20,151 JPY").misses("20,150.50");
    robot.press("2").sees("  7,501").misses("7,500.50").press("enter").sees("7,501    JPY");
    robot.press("3").sees("2,501").misses("2,500.50 JPY");
  }

  @Test
  void theLifeOfASaleIsToldAroundNow() {
    opened("aurora", 160, 48)
        .sees("2024-01-15  contributed         5,000.00 USD", "2024-06-01  TGE")
        .sees("… 20 more unlocks  15,001    AUR  until 2026-08-01", "now, 2026-11-24")
        .sees("2026-12-01  unlocks               750.05 AUR  in 7 days");
    opened("ember", 160, 48).sees("unlocks steadily", "1,500    EMB  until 2027-03-01");
    opened("fjord", 160, 48).sees("planned", "2027-Q1     opens", "in 157 days");
    opened("glacier", 160, 48).sees("2018-01-01  refund deadline", "2020-01-01  written off");
  }

  @Test
  void aLongLifeIsFolded() {
    for (int i = 0; i < 300; i++) {
      String day = "2024-01-%02d".formatted(11 + i % 20);
      portfolio.contribution("many" + i, "aurora", day, "1", "USD", "sent");
    }
    Robot robot = opened("aurora", 80, 24).press("page-down");
    robot.sees("… 298 more contributions", "closed").press("page-down").sees("now, 2026-11-24");
    assertThat(robot.screen().lines()).allMatch(line -> line.length() <= 80);
    robot.press("$").waitsLong().sees("now, 2026-11-24").misses("3,002.5", "750.05", "15,001");
  }

  @Test
  void bothOutcomesOfAChoiceBetweenTokensAndMoneyAreShown() {
    String terms =
        "kind=IDO opens=2026-10-01 closes=2026-10-31 outcome=succeeded tge=2026-11-01"
            + " refund_opens=2026-11-01 refund_deadline=2026-12-31";
    portfolio.sale(
        "choose",
        "Choose",
        "CHO",
        terms + " claim_forfeits_refund=true price=0.4 price_currency=USD");
    portfolio.contribution("o1", "choose", "2026-10-02", "1000", "USD", "sent");
    portfolio.sale("free", "Free", "FRE", terms + " price=0.4 price_currency=USD");
    portfolio.contribution("o2", "free", "2026-10-02", "1000", "USD", "sent");
    opened("choose", 80, 24)
        .sees("Claim or refund  taking tokens gives up the money", "money back    1,000.00 USD")
        .sees("or tokens     2,500 CHO  worth 1,000.00 USD at the sale's price")
        .press("$")
        .sees("money back    ***** USD", "***** CHO  worth ***** USD at the sale's price");
    opened("free", 80, 24).misses("Claim or refund");
  }

  @Test
  void aChoiceWithoutAPriceSaysThatTheWorthIsNotKnown() {
    portfolio.sale(
        "choose",
        "Choose",
        "CHO",
        "kind=IDO closes=2026-10-31 outcome=succeeded tge=2026-11-01 refund_opens=2026-11-01"
            + " refund_deadline=2026-12-31 claim_forfeits_refund=true");
    portfolio.contribution("o1", "choose", "2026-10-02", "2", "ETH", "sent");
    opened("choose", 80, 24).sees("2.00 ETH  worth 2.00 USD", "? CHO  worth ? USD: no price");
  }
}
