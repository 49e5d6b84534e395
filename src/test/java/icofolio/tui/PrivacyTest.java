package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.report.WalletBalance;
import icofolio.rule.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While amounts are hidden, nothing on any screen tells one. The proof: a person who is three times
 * as rich sees the very same frames, cell by cell, with the same lengths of bars.
 */
final class PrivacyTest {
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** What is a number of money or tokens, in any kind of record. */
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "value",
          "accepted",
          "tokens",
          "settles",
          "fee",
          "soft_cap",
          "hard_cap",
          "raised",
          "min_contribution",
          "max_contribution",
          "allocation",
          "committed");

  /** Every place of the UI, as the keys that lead there from the dashboard. */
  private static List<String> ways() {
    List<String> ways = new ArrayList<>();
    for (String screen : "1 2 3 4 5 6 7 8 9".split(" ")) {
      ways.add(screen);
      ways.add(screen + " tab");
      ways.add(screen + " down down");
    }
    for (int row = 0; row < 7; row++) {
      String sale = "2" + " down".repeat(row) + " enter";
      ways.add(sale + " page-down");
      ways.add(sale + " end");
    }
    for (int row = 0; row < 7; row++) {
      ways.add("4" + " down".repeat(row) + " enter");
      ways.add("8" + " down".repeat(row) + " enter");
    }
    ways.add("5 ] ] ]");
    ways.add("8 a");
    ways.add("2 :");
    ways.add("2 ?");
    return ways;
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void aPersonThreeTimesAsRichSeesTheSame(int columns, int rows) {
    SmallPortfolio poor = portfolio();
    SmallPortfolio rich = timesThree(portfolio());
    int differ = 0;
    for (String way : ways()) {
      String[] keys = way.split(" ");
      Robot one = Robot.on(poor, columns, rows).press("$").waitsLong().press(keys);
      Robot other = Robot.on(rich, columns, rows).press("$").waitsLong().press(keys);
      assertThat(other.screen()).as("after %s", way).isEqualTo(one.screen());
      if (!one.press("$").waitsLong().screen().equals(other.press("$").waitsLong().screen())) {
        differ++;
      }
    }
    assertThat(differ).as("places that tell an amount when it is not hidden").isGreaterThan(30);
  }

  @Test
  void noPriceAndNoCapOfASaleIsShownEither() {
    Robot robot = Robot.on(portfolio(), 250, 60).press("2", "down", "enter");
    robot.sees("2,000,000", "900,000");
    robot.press("$").misses("2,000,000", "900,000", "1.5 ").sees("soft_cap", "*****");
  }

  private static SmallPortfolio portfolio() {
    SmallPortfolio portfolio = SmallPortfolio.ruled();
    portfolio.reachable.addAll(Wallets.full().reachable);
    portfolio.balances.addAll(Wallets.full().balances);
    portfolio.chains = progress -> List.of();
    return portfolio;
  }

  private static SmallPortfolio timesThree(SmallPortfolio portfolio) {
    for (var records :
        List.of(
            portfolio.sales, portfolio.contributions, portfolio.refunds, portfolio.distributions)) {
      records.replaceAll(PrivacyTest::timesThree);
    }
    portfolio.budgets.replaceAll(PrivacyTest::timesThree);
    portfolio.balances.replaceAll(PrivacyTest::timesThree);
    return portfolio;
  }

  private static Map<String, String> timesThree(Map<String, String> record) {
    Map<String, String> scaled = new HashMap<>(record);
    scaled.replaceAll(
        (name, text) ->
            AMOUNTS.contains(name) ? new BigDecimal(text).multiply(THREE).toPlainString() : text);
    return scaled;
  }

  private static Budget timesThree(Budget b) {
    return new Budget(
        b.id(),
        b.limit().multiply(THREE),
        b.period(),
        b.scope(),
        b.basis(),
        b.mode(),
        b.starts(),
        b.ends());
  }

  private static WalletBalance timesThree(WalletBalance b) {
    return new WalletBalance(
        b.wallet(),
        b.address(),
        b.name(),
        b.chain(),
        b.asset(),
        b.token(),
        timesThree(b.amount()),
        b.sighting(),
        b.failure(),
        timesThree(b.expected()));
  }

  private static @Nullable BigDecimal timesThree(@Nullable BigDecimal number) {
    return number == null ? null : number.multiply(THREE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Added a contribution of 1,500.25 USD to aurora | Added a contribution of ***** USD to aurora
          budget month: limit 1500, use now 1200 and then 1700 | budget month: limit *****, use now ***** and then *****
          the balance is 500 less than recorded | the balance is ***** less than recorded
          3 refunds deleted on 2026-11-24 at 12:30 | 3 refunds deleted on 2026-11-24 at 12:30
          the share would be 45.5 % and is 40% now | the share would be 45.5 % and is 40% now
          c12 of sale 1inch, line 4:12 of a.csv-2 | c12 of sale 1inch, line 4:12 of a.csv-2
          alchemy says 100 and infura says 90.5 | alchemy says ***** and infura says *****
          it is -0.00012 BTC less | it is ***** BTC less
          most that would pass: 300.00 | most that would pass: *****
          """)
  void sentencesLoseTheirAmountsAndNothingElse(String sentence, String hidden) {
    assertThat(Discretion.hidden(sentence)).isEqualTo(hidden);
  }

  @Test
  void noticesAndQuestionsLoseTheirAmountsToo() {
    Robot robot = Robot.on(portfolio(), 80, 24).press("$");
    Model model = robot.model();
    Step said = Notices.say(model, "Added 1,234.56 USD to aurora", false);
    assertThat(View.of(said.model()).line(22)).contains("Added ***** USD").doesNotContain("1,234");
    List<String> lines = List.of("budget month: 1,234.56 of 1,000.00 USD");
    for (Overlay overlay :
        List.of(
            new Overlay.Told("Nothing was written", lines, true),
            new Overlay.Confirm("Delete 1,234.56 USD?", lines, "delete", Step::of))) {
      String frame = text(model.withOverlay(overlay));
      assertThat(frame).contains("budget month: ***** of ***** USD").doesNotContain("1,234");
    }
    Model shown = model.withLook(model.look().hiding(false));
    assertThat(text(shown.withOverlay(new Overlay.Told("t", lines, true)))).contains("1,234.56");
  }

  private static String text(Model model) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < model.size().rows(); row++) {
      text.append(View.of(model).line(row)).append('\n');
    }
    return text.toString();
  }
}
