package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.money.Asset;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Ruling;
import icofolio.tracker.SettingsChange;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken back is told before it is, and after. */
final class UndoingTest {
  private final SmallPortfolio portfolio = SmallPortfolio.full();
  private Robot robot;

  @BeforeEach
  void given() {
    SmallRecords records = portfolio.records;
    records.enter(
        "import all.csv",
        null,
        records.added(Kind.CONTRIBUTIONS, "c1"),
        records.added(Kind.CONTRIBUTIONS, "c2"),
        records.added(Kind.CONTRIBUTIONS, "c3"),
        records.added(Kind.CONTRIBUTIONS, "c4"),
        records.added(Kind.CONTRIBUTIONS, "c5"),
        records.added(Kind.CONTRIBUTIONS, "c6"));
    records.enter("refund add", null, records.added(Kind.REFUNDS, "r1"));
    records.enter(
        "contribution edit c2",
        "a typing error",
        records.edited(Kind.CONTRIBUTIONS, "c2", "amount", "2500"));
    robot = Robot.on(portfolio, 80, 24);
  }

  private String amount() {
    return portfolio.contributions.stream()
        .filter(record -> record.get("id").equals("c2"))
        .findFirst()
        .orElseThrow()
        .get("amount");
  }

  @Test
  void itSaysExactlyWhatAndDoesItOnYes() {
    robot.press("u").sees("Take change 3 back?", "2026-11-20 11:00  contribution edit c2");
    robot.sees("because a typing error", "put back contribution c2: amount: 2500.5 → 2500");
    robot.press("u", "enter", "n").misses("Take change 3 back?");
    robot.press("$", "u").sees("Take change 3 back?").press("n", "$");
    assertThat(amount()).isEqualTo("2500.50");
    robot.press("u", "y").sees("Took back change 3: contribution edit c2 (1 record)");
    assertThat(amount()).isEqualTo("2500");
    robot.press("u").sees("Take change 2 back?", "take out refund r1: 450.25 USD from beacon");
  }

  @Test
  void ofManyRecordsTheFirstAreNamedAndTheOthersCounted() {
    robot.press("H", "end", "u").sees("Take change 1 back?", "take out contribution c4");
    robot.sees("and 2 records more").misses("contribution c5:");
  }

  @Test
  void inTheHistoryTheSelectedChangeIsTakenBackAndStaysListed() {
    robot.press("H", "down", "u").sees("Take change 2 back?").press("y");
    robot.sees(
        "▸ 2  2026-11-20 10:00", "Took back change 2", "undo 2", "takes back 2", "taken back by 4");
    assertThat(portfolio.refunds).isEmpty();
    robot.press("home", "down", "down", "u").sees("Change 2 is taken back already, by change 4");
    robot.press("enter", "home", "u").sees("Take change 4 back?", "bring back refund r1");
    robot.press("y").sees("Took back change 4");
    assertThat(portfolio.refunds).hasSize(1);
  }

  @Test
  void settingsAreNoRecordAndAreTakenBackToo() {
    Settings utc = new Settings(new Asset("USD"), ZoneOffset.UTC);
    Settings berlin = new Settings(new Asset("EUR"), ZoneId.of("Europe/Berlin"));
    portfolio.records.enter(
        "settings set",
        null,
        new ChangedRecord(
            "settings", "settings", Action.EDIT, null, null, new SettingsChange(utc, berlin)));
    robot.press("u").sees("put back settings: base currency: EUR → USD; time zone: Europe/Berlin");
    robot.press("n", "H", "enter").sees("~ edited settings", "base currency: USD → EUR");
    robot.misses("▸ ~").press("enter").sees("No line that leads on is in sight");
  }

  @Test
  void onThePageOfAChangeItIsThatOne() {
    robot.press("H", "down", "enter").sees("Change 2").press("u").sees("Take change 2 back?");
  }

  @Test
  void whereThereIsNothingItSaysSo() {
    Robot.on(SmallPortfolio.empty(), 80, 24)
        .press("u")
        .sees("Nothing can be taken back", "there is no change to take back")
        .press("esc")
        .misses("Nothing can be taken back");
  }

  @Test
  void whereARuleStandsInTheWayTheReasonIsKept() {
    portfolio.records.blocking = new Ruling(List.of(), List.of("budget month: over"), null);
    robot.press("u", "y").sees("A rule stands in the way", "budget month: over");
    robot.press("enter").sees("A reason is needed").type("agreed").press("enter");
    robot.sees("Took back change 3").press("H", "enter").sees("Because: agreed");
  }

  @Test
  void whatTurnsUpMeanwhileIsNotTakenBackInItsPlace() {
    robot.press("u").sees("Take change 3 back?");
    portfolio.records.enter("somebody else", null, portfolio.records.added(Kind.SALES, "ember"));
    robot.press("y").sees("Took back change 3");
    assertThat(amount()).isEqualTo("2500");
  }

  @Test
  void hiddenAmountsStayHiddenInTheQuestion() {
    robot.press("$", "u").misses("2500").sees("amount: ***** → *****").press("n", "H", "down");
    robot.press("u").misses("450.25").sees("***** USD from beacon");
  }
}
