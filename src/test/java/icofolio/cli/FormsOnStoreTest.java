package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.tracker.Tracker;
import icofolio.tui.Robot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records typed on the screen into a store on disk. Now is 2026-11-24T12:00:00Z. */
final class FormsOnStoreTest {
  private static final String NOW = "2026-11-24T12:00:00Z";

  @TempDir Path folder;
  private Tracker tracker;
  private Robot robot;

  @BeforeEach
  void begin() {
    Path store = folder.resolve("forms.mv.db");
    tracker = ScreenPortfolio.session(store, NOW).tracker();
    robot = Robot.on(ScreenPortfolio.on(store, NOW), 100, 30);
  }

  private List<Entry> all(Kind kind) {
    return tracker
        .store()
        .read(
            records -> {
              List<Entry> all = new ArrayList<>();
              records.each(kind, stored -> all.add(stored.entry()));
              return all;
            });
  }

  private void sale() {
    robot.press("2", "n").sees("New sale", "Name *");
    robot.type("Acme Seed").press("tab").type("ico").press("tab").type("acm").press("ctrl+s");
    robot.sees("Sale acme-seed added");
  }

  private void budget() {
    robot.press("4", "n").sees("New budget");
    robot.type("month").press("tab").type("500").press("tab").type("mon").press("tab", "ctrl+s");
    robot.sees("Budget month added");
  }

  @Test
  void fromNothingToTheLargestContributionThatABudgetAllows() {
    sale();
    budget();
    robot.press("3", "n").sees("New contribution");
    // The beginning of an id is enough, and the date is today.
    robot.type("ac").press("tab").sees("acme-seed", "2026-11-24");
    robot.type("750").press("tab").type("USD");
    robot.sees("blocks  month", "0 to 750 of 500", "It would be blocked", "500 USD");
    robot.press("ctrl+g").sees("ok      month", "0 to 500 of 500", "It may be saved");
    robot.press("ctrl+s").sees("added").misses("New contribution");
    assertThat(all(Kind.CONTRIBUTIONS))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.needNumber(ContributionFields.AMOUNT))
                    .isEqualByComparingTo("500"));
  }

  @Test
  void theLargestAmountTakesTheValueThatWasTypedWithIt() {
    sale();
    budget();
    robot.press("3", "n").type("ac").press("tab").type("0.9").press("tab").type("ETH");
    robot.press("tab", "tab", "tab", "tab", "tab", "tab", "tab").sees("worth in base currency");
    robot.type("700").sees("0 to 700 of 500", "passes: 0.642857142857142857");
    robot.press("ctrl+g").sees("0.642857142857142857", "It may be saved");
    robot.press("ctrl+g").sees("0.642857142857142857", "It may be saved");
    robot.press("ctrl+s").sees("added");
    assertThat(all(Kind.CONTRIBUTIONS).getFirst().needNumber(ContributionFields.VALUE))
        .isBetween(new BigDecimal("499.9999999999999998"), new BigDecimal("500"));
  }

  @Test
  void aNewRecordIsNotCalledByAnIdThatItDoesNotHaveYet() {
    robot.press("2", "n").type("Acme Seed").press("tab").type("ico").press("tab", "tab", "tab");
    robot.type("2027-03-01").press("ctrl+s").sees("Sale acme-seed added");
    robot.press("3", "n").type("ac").press("tab").type("5").press("tab").type("USD");
    robot.sees("Mind: this contribution of");
  }

  @Test
  void whereNothingPassesNoLargestAmountIsTaken() {
    sale();
    budget();
    robot.press("3", "n").type("ac").press("tab").type("500").press("tab").type("USD");
    robot.press("ctrl+s").sees("added").press("n");
    robot.type("ac").press("tab").type("5").press("tab").type("USD").sees("No amount would pass.");
    robot.press("ctrl+g").sees("! No amount would pass", "It would be blocked");
  }

  @Test
  void aBlockedSaveKeepsAllThatWasTypedAndCanBeOverriddenWithAReason() {
    sale();
    budget();
    robot.press("3", "n").type("ac").press("tab").type("750").press("tab").type("USD");
    robot.press("ctrl+s").sees("A rule stands in the way", "budget month", "Reason");
    robot.press("enter").sees("A reason is needed");
    robot.press("esc").sees("New contribution", "750");
    assertThat(all(Kind.CONTRIBUTIONS)).isEmpty();
    robot.press("ctrl+s").type("the last round").press("enter").sees("added");
    robot.misses("budget month");
    assertThat(all(Kind.CONTRIBUTIONS)).hasSize(1);
  }

  @Test
  void whatIsWrongStandsBesideItsField() {
    sale();
    robot.press("3", "n").type("nowhere").press("tab").type("12x").press("tab").type("USD");
    robot.press("tab").press("ctrl+u").type("2026-13-01").press("tab");
    robot.sees("! is not a number", "! is not a day");
    robot.press("ctrl+s").sees("Not saved yet", "amount, date");
    assertThat(all(Kind.CONTRIBUTIONS)).isEmpty();
    robot.press("ctrl+u").type("12").press("tab", "tab");
    robot.press("ctrl+u").type("2026-11-20").press("tab").sees("! there is no sale nowhere");
    robot.press("ctrl+s").sees("Not saved", "nowhere");
    assertThat(all(Kind.CONTRIBUTIONS)).isEmpty();
  }

  @Test
  void whatIsWrongIsReadToItsEndInANarrowWindow() {
    robot.resize(80, 24).press("2", "n").type("Acme Seed").press("tab", "tab", "tab").type("ACM");
    robot.press("shift+tab").sees("! must be CAIP-2", "such as eip155:1,…");
    robot.press("tab").misses("…").sees("! must be CAIP-2", "such as eip155:1,", "coinlist");
  }

  @Test
  void anEditChangesOnlyWhatWasChanged() {
    sale();
    robot.press("3", "n").type("ac").press("tab").type("100").press("tab").type("USD");
    robot.press("ctrl+s").sees("added");
    Entry before = all(Kind.CONTRIBUTIONS).getFirst();
    robot.press("e").sees("Edit contribution").press("tab").press("ctrl+u").type("125.50");
    robot.press("ctrl+s").sees("changed");
    assertThat(all(Kind.CONTRIBUTIONS))
        .containsExactly(before.with(ContributionFields.AMOUNT, new BigDecimal("125.5")));
    robot.press("e", "ctrl+s").sees("Nothing was changed");
  }

  @Test
  void aSaleIsSettledByThePartThatItAccepted() {
    sale();
    robot.press("3", "n").type("ac").press("tab").type("100").press("tab").type("USD");
    robot.press("ctrl+s").press("2", ":").type("settle").press("enter").sees("What did acme-seed");
    robot.type("120%").press("enter").sees("must lie between 0 and 1", "120%");
    robot.press("esc").type("37.5%").press("enter").sees("recorded of 1 contribution;");
    assertThat(all(Kind.CONTRIBUTIONS).getFirst().needNumber(ContributionFields.ACCEPTED))
        .isEqualByComparingTo("37.5");
  }

  @Test
  void tokensThatGiveUpARefundAreTakenOnlyOnAWord() {
    Map<String, String> home = Map.of("HOME", folder.toString());
    Path store = folder.resolve("forms.mv.db");
    Told.ico(
        store,
        home,
        "sale add --id acme --name Acme --kind ICO --closes 2026-01-05 --outcome failed --tge"
            + " 2026-02-01 --price 1 --price-currency USD --claim-forfeits-refund true");
    Told.ico(
        store,
        home,
        "contribution add --sale acme --date 2026-01-02 --amount 100 --currency USD --tokens 100");
    robot.press("r", "7", ":").type("new distribution").press("enter").sees("New distribution");
    robot.type("acme").press("tab").type("5").press("ctrl+s").sees("This gives up the refund");
    robot.press("n").sees("New distribution", "acme");
    assertThat(all(Kind.DISTRIBUTIONS)).isEmpty();
    robot.press("ctrl+s", "y").misses("New distribution");
    assertThat(all(Kind.DISTRIBUTIONS)).hasSize(1);
  }

  @Test
  void theListOfASalesRecordsAddsToThatSale() {
    sale();
    robot.press("2", "enter", "R").sees("None of this sale yet: n adds one, Esc goes back.");
    robot.press("n").sees("New refund", "acme-seed").press("esc", "esc").sees("Acme Seed  ACM");
  }

  @Test
  void leavingAsksWhereSomethingWouldBeLost() {
    robot.press("2", "n", "esc").misses("New sale", "Leave without saving");
    robot.press("n").type("Ac").press("esc").sees("Leave without saving?");
    robot.press("n").sees("New sale", "Ac");
    robot.click("3 Contrib").sees("Leave without saving?").press("y").misses("New sale");
    assertThat(all(Kind.SALES)).isEmpty();
  }
}
