package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything is found by a few letters. */
final class PaletteTest {
  private final SmallPortfolio portfolio = SmallPortfolio.ruled();
  private final Robot robot = Robot.on(portfolio, 80, 24);

  PaletteTest() {
    portfolio.outside.commandLine.add(new CommandWord("agenda", "What needs doing."));
    portfolio.outside.commandLine.add(new CommandWord("sale add", "Records a sale."));
    portfolio.outside.commandLine.add(new CommandWord("contribution list", "Lists them."));
    portfolio.outside.commandLine.add(new CommandWord("doctor", "Checks every sum."));
  }

  @ParameterizedTest
  @CsvSource({
    "theme, next theme, next the beginning",
    "div, Diversification, individual",
    "dn, divide by the next dimension, hide or show",
    "undo, undo the last change, round",
  })
  void betterNamesComeFirst(String letters, String best, String worse) {
    assertThat(Fuzzy.of(best, letters)).isNotNull();
    Fuzzy other = Fuzzy.of(worse, letters);
    if (other != null) {
      assertThat(Fuzzy.of(best, letters).score()).isGreaterThan(other.score());
    }
  }

  @Test
  void marksStandWhereTheLettersStand() {
    assertThat(Fuzzy.of("divide by the next dimension", "dnd").marks()).containsExactly(0, 14, 19);
    assertThat(Fuzzy.of("Wallets", "LL").marks()).containsExactly(2, 3);
    assertThat(Fuzzy.of("İstanbul x", "x").marks()).containsExactly(9);
    assertThat(Fuzzy.of("abc", "acb")).isNull();
    assertThat(Fuzzy.of("abc", "").score()).isZero();
    assertThat(Fuzzy.of("a", "a".repeat(1_000))).isNull();
  }

  /** Every letter that is found is a letter of the text, in order. */
  @Test
  void whateverIsFoundHoldsTheLettersInTheirOrder() {
    for (Command command : Commands.ALL) {
      String label = command.label();
      for (int i = 0; i + 3 <= label.length(); i++) {
        Fuzzy found = Fuzzy.of(label, label.substring(i, i + 3));
        assertThat(found.marks()).isSorted().hasSize(3);
        for (int j = 0; j < 3; j++) {
          assertThat(label.charAt(found.marks().get(j))).isEqualTo(label.charAt(i + j));
        }
      }
    }
  }

  /** The first letters of three of its words, or the first three of one, show a command. */
  @Test
  void threeLettersFindAnyCommand() {
    List<Candidate> all = Candidates.of(robot.model());
    for (Command command : Commands.in(Context.LIST)) {
      assertThat(all.stream().map(Candidate::label)).contains(command.label());
      boolean found = false;
      for (String word : command.label().split("[^A-Za-z]+")) {
        String letters = word.substring(0, Math.min(3, word.length()));
        List<Candidate.Found> best = Candidate.fitting(all, letters);
        found |=
            best.subList(0, Math.min(12, best.size())).stream()
                .anyMatch(one -> one.candidate().label().equals(command.label()));
      }
      assertThat(found).as(command.label()).isTrue();
    }
  }

  @Test
  void aSaleAndABudgetOpenTheirPages() {
    robot.press(":").type("beac").sees("Beacon Protocol  BCN  sale").press("enter");
    robot.sees("Dashboard ▸ Sales ▸ beacon", "Beacon Protocol").press("esc").sees("▸ Sales");
    robot.press(":").type("quarter").press("enter").sees("Budgets ▸ quarter");
  }

  @Test
  void whatTheCommandLineDoesIsDoneOrExplained() {
    robot.press(":").type("ico agen").sees("ico agenda").press("enter").sees("▸ Agenda");
    robot.press(":").type("contribution li").press("enter").sees("▸ Contributions");
    robot.press(":").type("doctor").sees("Checks every sum").press("enter");
    robot.sees("Usage: ico doctor", "   --sale SALE").press("esc").misses("Usage");
  }

  @Test
  void whatCannotBeUsedSaysWhy() {
    robot.press(":").type("zoom").press("esc", "esc");
    robot.press(":").type("show less of").sees("This belongs to a timeline").press("enter");
    robot.sees("! This belongs to a timeline").misses("┌─ Commands");
  }

  @Test
  void lettersOfAnyScriptAreMarkedAndSteerNothing() {
    portfolio.sale("rocket", "语言 🚀 \033[2J Rocket", "RKT", "kind=ICO opens=2027-01-01");
    robot.press("r", ":").type("🚀").sees("语言 🚀 <1B>[2J Rocket").misses("<DE80>").press("enter");
    robot.sees("Sales ▸ rocket");
  }

  @Test
  void theMouseTakesARow() {
    robot.press(":").type("wall").click("Wallets").sees("Dashboard ▸ Wallets");
  }

  @Test
  void amongTenThousandSalesTheBestAreShown() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      all.add(
          new Candidate(
              "Sale of token number " + i + " on a chain  TOK" + i,
              "sale",
              "sale-" + i,
              "",
              "",
              0,
              Step::of));
    }
    // Far more fit than anybody reads: they are counted here, the time is the bench's.
    assertThat(Candidate.fitting(all, "tok")).hasSizeLessThanOrEqualTo(200);
    assertThat(Candidate.fitting(all, "tok9999").getFirst().candidate().also())
        .isEqualTo("sale-9999");
  }
}
