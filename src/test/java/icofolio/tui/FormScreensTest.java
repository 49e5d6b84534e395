package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.DistributionFields;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.rule.Measure;
import icofolio.rule.Mode;
import icofolio.rule.Verdict;
import icofolio.tracker.Ruling;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.form.Wish;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as they look, and what they begin with. */
final class FormScreensTest {
  private final SmallPortfolio portfolio = SmallPortfolio.ruled();
  private final SmallEditing editing = (SmallEditing) portfolio.editing;

  private static Verdict verdict(String rule, String limit, String after, Verdict.Outcome outcome) {
    return new Verdict(
        rule,
        Measure.USE,
        Mode.BLOCK,
        new BigDecimal(limit),
        new BigDecimal("600"),
        new BigDecimal(after),
        null,
        null,
        outcome);
  }

  private void blocks() {
    editing.trial =
        new Trial(
            List.of(),
            new BigDecimal("1200"),
            new Ruling(
                List.of(
                    verdict("yearly", "25000", "13300", Verdict.Outcome.OK),
                    verdict("month", "1500", "1800", Verdict.Outcome.BLOCK)),
                List.of("one", "two"),
                new Amount(new BigDecimal("912.34"), new Asset("USDC"))),
            List.of());
  }

  private Robot typing(int columns, int rows) {
    blocks();
    Robot robot = Robot.on(portfolio, columns, rows).press("3", "n").type("bea").press("tab");
    return robot.type("1234.5").press("tab").type("USDC");
  }

  @Test
  void theVerdictStandsBesideTheAmount() {
    typing(80, 24).frame("form-80");
    typing(160, 48).frame("form-160");
    Robot.on(portfolio, 80, 24).press("2", "n").frame("form-sale-80");
  }

  @Test
  void hiddenAmountsAreHiddenHereToo() {
    blocks();
    Robot robot = Robot.on(portfolio, 100, 30).press("$", "3", "n").type("bea").press("tab");
    robot.type("1234.5").sees("1234.5").press("tab").type("USDC").misses("1234", "912", "13300");
  }

  @Test
  void whatIsTypedIsNotLostByQuittingAtOnce() {
    Robot robot = typing(80, 24).press("ctrl+c");
    robot.sees("Quit without saving?", "The new contribution is not saved.");
    assertThat(robot.model().exit()).isNull();
    robot.press("n").misses("Quit without saving?").sees("1234.5");
    robot.press("ctrl+c", "ctrl+c");
    assertThat(robot.model().exit()).isEqualTo(130);
  }

  @Test
  void whatIsTypedIsNotLostWhereTheTerminalIsTooSmall() {
    Robot robot = typing(80, 24).resize(60, 20).sees("Make it larger: something is not saved yet.");
    robot.press("q").resize(80, 24).sees("New contribution", "1234.5");
    robot.press("esc", "y").resize(60, 20).sees("press q to quit").press("q");
    assertThat(robot.model().exit()).isZero();
  }

  @Test
  void theShellIsReachedFromAFormToo() {
    for (Context context : Context.values()) {
      assertThat(Commands.at(context, "ctrl+z")).as(context.title()).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "81, 25", "132, 43", "250, 80"})
  void theFieldThatIsTypedIntoIsAlwaysSeen(int columns, int rows) {
    Robot robot = Robot.on(portfolio, columns, rows).press("2", "n");
    for (int i = 0; i < 50; i++) {
      assertThat(robot.screen()).contains("▸ " + FieldNames.label(robot.model().form().field()));
      robot.press(i % 7 == 6 ? "shift+tab" : "tab");
    }
    robot.resize(20, 5).press("tab").resize(columns, rows);
    robot.sees("▸ " + FieldNames.label(robot.model().form().field()));
  }

  @Test
  void aRefundBeginsWithWhatIsOwed() {
    Robot robot = Robot.on(portfolio, 100, 30).press("6", "n").sees("New refund");
    robot.press("ctrl+s");
    Wish wish = editing.written.getFirst();
    assertThat(wish.entry().kind()).isEqualTo(Kind.REFUNDS);
    assertThat(wish.entry().has(RefundFields.REASON)).isTrue();
    assertThat(wish.entry().needNumber(RefundFields.AMOUNT)).isPositive();
  }

  @Test
  void aDistributionBeginsWithWhatCanBeClaimed() {
    Robot.on(portfolio, 100, 30).press("tab", "n").sees("New distribution").press("ctrl+s");
    Wish wish = editing.written.getFirst();
    assertThat(wish.entry().kind()).isEqualTo(Kind.DISTRIBUTIONS);
    assertThat(wish.entry().needNumber(DistributionFields.TOKENS)).isPositive();
  }

  @Test
  void onThePageOfASaleThePaletteAsksWhichRecord() {
    Robot robot = Robot.on(portfolio, 100, 30).press("2", "enter", "n").sees("new contribution");
    robot.type("refund").press("enter").sees("New refund", "aurora");
  }

  @Test
  void hostileTextInAFieldIsShownAsWhatItIs() {
    Robot robot = Robot.on(portfolio, 80, 24).press("2", "n");
    robot.paste("\u001b[31mred\u009b2J\u202eabc 日本語 e\u0301").sees("New sale");
    robot.press("tab");
    assertThat(robot.screen()).doesNotContain("\u001b", "\u009b", "\u202e");
  }

  @Test
  void theMousePicksAFieldAndAWord() {
    Robot robot = Robot.on(portfolio, 100, 30).press("2", "n").click("Kind *").sees("▸ Kind");
    robot.click("  PRESALE").press("tab");
    assertThat(robot.model().form().text(Kind.SALES.field("kind"))).isEqualTo("PRESALE");
  }
}
