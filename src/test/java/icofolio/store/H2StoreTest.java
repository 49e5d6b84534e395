package icofolio.store;

import static icofolio.store.Examples.add;
import static icofolio.store.Examples.contribution;
import static icofolio.store.Examples.entry;
import static icofolio.store.Examples.price;
import static icofolio.store.Examples.sale;
import static icofolio.store.Examples.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.book.Settings;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.money.Asset;
import icofolio.rule.TimeWindow;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.Changes;
import icofolio.tracker.Derived;
import icofolio.tracker.Records;
import icofolio.tracker.SpendingRow;
import icofolio.tracker.Store.Written;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as its port promises it, on real files. */
final class H2StoreTest {

  @TempDir Path folder;
  private H2Store store;

  @BeforeEach
  void open() {
    store = H2Store.at(folder.resolve("deep/er/portfolio"));
  }

  private void change(Consumer<Changes> work) {
    change(store, work);
  }

  static void change(H2Store store, Consumer<Changes> work) {
    store.change(
        "test",
        null,
        changes -> {
          work.accept(changes);
          return new Written<>("", true);
        });
  }

  static List<Stored> all(Records records, Kind kind) {
    List<Stored> all = new ArrayList<>();
    records.each(kind, all::add);
    return all;
  }

  private <T> T ask(Function<Records, T> question) {
    return store.read(question::apply);
  }

  private <T> ObjectAssert<T> asked(Function<Records, T> question) {
    return assertThatObject(ask(question));
  }

  private List<ChangedRecord> changed(long number) {
    return ask(
        records -> {
          List<ChangedRecord> all = new ArrayList<>();
          records.eachChanged(number, all::add);
          return all;
        });
  }

  private List<ChangeSet> changes() {
    return ask(
        records -> {
          List<ChangeSet> all = new ArrayList<>();
          records.eachChange(all::add);
          return all;
        });
  }

  @Test
  void aStoreThatIsNotThereReadsAsEmptyAndStaysAway() {
    asked((records -> records.count(Kind.SALES))).isEqualTo(0L);
    asked(Records::settings).isEqualTo(Settings.DEFAULT);
    assertThat(folder.resolve("deep")).doesNotExist();
  }

  @Test
  void everythingIsForItsOwnersEyesOnly() throws Exception {
    change(changes -> add(changes, sale("acme")));
    store.backUp(folder.resolve("copy"));
    assertThat(rights(folder.resolve("deep"))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("deep/er"))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("copy"))).isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("deep/er"))) {
      var names = files.toList();
      assertThat(names).hasSize(3).allMatch(file -> rights(file).equals("rw-------"));
    }
  }

  private static String rights(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void recordsComeBackAsTheyWereGiven() {
    var full =
        entry(
            Kind.SALES,
            "id",
            "acme",
            "name",
            "Acme \\ Größe = 1\n".strip(),
            "kind",
            "IDO",
            "claim_forfeits_refund",
            "true",
            "price",
            "0.000000000000000000000000000000000001",
            "hard_cap",
            "123456789012345678901234567890123456789012345678901234567890123456789012345678",
            "accepts",
            "ETH;USDC",
            "tge",
            "2027-Q1",
            "note",
            "two\nlines");
    Stored sale = new Stored(full, Derived.NONE);
    Stored paid = contribution("c1", "acme", "2024-03-01T10:00:00Z", "12.5");
    change(
        changes -> {
          add(changes, sale);
          add(changes, paid);
        });
    asked((records -> records.find(Kind.SALES, "acme"))).isEqualTo(sale);
    asked((records -> records.findAll(Kind.CONTRIBUTIONS, List.of("c1", "c2"))))
        .isEqualTo(Map.of("c1", paid));
    asked((records -> records.find(Kind.CONTRIBUTIONS, "c2"))).isNull();
    assertThat(store.check()).isEmpty();
  }

  @Test
  void recordsAreWalkedByDateAndId() {
    change(
        changes -> {
          add(changes, sale("acme"));
          add(changes, sale("bolt"));
          for (int i = 4_500; i > 0; i--) {
            add(
                changes,
                contribution(
                    "c%04d".formatted(i),
                    i % 3 == 0 ? "bolt" : "acme",
                    "2024-01-%02d".formatted(i % 2 + 1),
                    "1"));
          }
        });
    List<String> ids =
        ask(records -> all(records, Kind.CONTRIBUTIONS).stream().map(Stored::id)).toList();
    assertThat(ids).hasSize(4_500).startsWith("c0002", "c0004").endsWith("c4497", "c4499");
    List<String> last =
        ask(records -> records.last(Kind.CONTRIBUTIONS, 120).stream().map(Stored::id)).toList();
    assertThat(last).isEqualTo(ids.subList(4_380, 4_500));
    List<String> sales =
        ask(records -> records.last(Kind.SALES, 9).stream().map(Stored::id)).toList();
    assertThat(sales).containsExactly("acme", "bolt");
    List<String> bolt = new ArrayList<>();
    ask(
        records -> {
          records.each(Kind.CONTRIBUTIONS, ContributionFields.SALE, "bolt", r -> bolt.add(r.id()));
          return 0;
        });
    assertThat(bolt).hasSize(1_500).startsWith("c0006", "c0012").endsWith("c4491", "c4497");
  }

  @Test
  void manySpendingsOfOneSecondLeaveRoomForOtherQuestions() {
    change(
        changes -> {
          add(changes, sale("acme"));
          for (int i = 0; i < 12_000; i++) {
            String date = i < 500 ? "2024-02-29" : i < 11_500 ? "2024-03-01" : "2024-04-01";
            add(changes, contribution("c" + i, "acme", date, "1"));
          }
        });
    TimeWindow march =
        new TimeWindow(
            Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    List<SpendingRow> inner = new ArrayList<>();
    List<SpendingRow> outer = new ArrayList<>();
    ask(
        records -> {
          records.eachSpending(
              TimeWindow.EVER,
              Instant.MAX,
              row -> {
                if (outer.size() % 4_000 == 0) {
                  records.eachSpending(march, Instant.MAX, inner::add);
                  assertThat(records.find(Kind.SALES, row.sale())).isNotNull();
                }
                outer.add(row);
              });
          return 0;
        });
    assertThat(outer).hasSize(12_000);
    assertThat(inner).hasSize(3 * 11_000);
  }

  @Test
  void recordsOfATransactionAreFoundInOrderOfAdding() {
    Stored one = transaction("z");
    Stored two = transaction("a");
    change(
        changes -> {
          add(changes, sale("acme"));
          add(changes, one);
          add(changes, two);
          add(changes, contribution("c", "acme", "2024-01-01", "5"));
        });
    String key = NaturalKey.transaction(one.entry());
    asked((records -> records.findByTransaction(Kind.CONTRIBUTIONS, List.of(key, "other"))))
        .isEqualTo(Map.of(key, List.of(one, two)));
  }

  private static Stored transaction(String id) {
    var base = contribution(id, "acme", "2024-01-01", "5");
    var hash = "0x" + "ab".repeat(32);
    return new Stored(base.entry().with(ContributionFields.TX_HASH, hash), base.derived());
  }

  @Test
  void theHistorySaysWhatWasDone() {
    Stored acme = sale("acme");
    Stored first = contribution("c1", "acme", "2024-01-01", "5");
    Stored second = contribution("c1", "acme", "2024-01-01", "6");
    Stored third = contribution("c1", "acme", "2024-01-01", "7");
    change(
        changes -> {
          add(changes, acme);
          add(changes, first);
        });
    change(changes -> changes.replace(first, second));
    change(changes -> changes.replace(second, third));
    change(changes -> changes.remove(third));
    assertThat(changes()).extracting(ChangeSet::number).containsExactly(4L, 3L, 2L, 1L);
    assertThat(changes()).extracting(ChangeSet::records).containsExactly(1L, 1L, 1L, 2L);
    assertThat(changed(1))
        .containsExactly(
            new ChangedRecord("sales", "acme", ChangedRecord.Action.ADD, null, acme.entry(), null),
            new ChangedRecord(
                "contributions", "c1", ChangedRecord.Action.ADD, null, first.entry(), null));
    assertThat(changed(2)).containsExactly(edit(first, second));
    assertThat(changed(3)).containsExactly(edit(second, third));
    assertThat(changed(4))
        .containsExactly(
            new ChangedRecord(
                "contributions", "c1", ChangedRecord.Action.REMOVE, third.entry(), null, null));
    assertThat(changed(5)).isEmpty();
    assertThat(store.check()).isNotEmpty(); // The sums were not changed with the records.
  }

  private static ChangedRecord edit(Stored before, Stored after) {
    return new ChangedRecord(
        "contributions", "c1", ChangedRecord.Action.EDIT, before.entry(), after.entry(), null);
  }

  @Test
  void severalChangesOfARecordInOneChangeSetAreOne() {
    Stored acme = sale("acme");
    Stored one = contribution("c1", "acme", "2024-01-01", "1");
    Stored two = contribution("c1", "acme", "2024-01-01", "2");
    Stored three = contribution("c1", "acme", "2024-01-01", "3");
    change(
        changes -> {
          changes.add(acme);
          changes.add(one);
          changes.replace(one, two);
          changes.add(sale("bolt"));
          changes.remove(sale("bolt"));
        });
    assertThat(changes().getFirst().records()).isEqualTo(2);
    assertThat(changed(1))
        .extracting(ChangedRecord::after)
        .containsExactly(acme.entry(), two.entry());
    change(
        changes -> {
          changes.replace(two, three);
          changes.replace(three, one);
          changes.remove(one);
        });
    assertThat(changes().getFirst().records()).isEqualTo(1);
    assertThat(changed(2))
        .containsExactly(
            new ChangedRecord(
                "contributions", "c1", ChangedRecord.Action.REMOVE, two.entry(), null, null));
  }

  @Test
  void whatIsNotKeptLeavesNoTrace() {
    change(changes -> add(changes, sale("acme")));
    store.change(
        "test",
        null,
        changes -> {
          add(changes, sale("bolt"));
          assertThat(changes.find(Kind.SALES, "bolt")).isNotNull();
          assertThat(changes.number()).isEqualTo(2);
          return new Written<>("", false);
        });
    assertThatThrownBy(
            () ->
                change(
                    changes -> {
                      add(changes, sale("bolt"));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    change(changes -> {});
    change(
        changes -> {
          add(changes, sale("bolt"));
          changes.remove(sale("bolt"));
        });
    assertThat(store.check()).isEmpty();
    asked((records -> records.find(Kind.SALES, "bolt"))).isNull();
    assertThat(changes()).hasSize(1);
  }

  @Test
  void aLargeChangeThatIsNotKeptIsSweptAway() {
    change(
        changes -> {
          add(changes, sale("acme"));
          add(changes, wallet("w"));
          for (int i = 0; i < 3; i++) {
            add(changes, contribution("c" + i, "acme", "2024-01-01", "1"));
          }
        });
    var before = ask(records -> all(records, Kind.CONTRIBUTIONS));
    store.change(
        "test",
        null,
        changes -> {
          for (int i = 10; i < 30_000; i++) {
            add(changes, contribution("c" + i, "acme", "2024-01-01", "1"));
          }
          changes.replace(before.get(0), contribution("c0", "acme", "2024-02-02", "9"));
          changes.remove(before.get(1));
          changes.add(contribution("c1", "acme", "2023-01-01", "4"));
          for (int i = 30_000; i < 50_000; i++) {
            add(changes, contribution("c" + i, "acme", "2024-01-01", "1"));
          }
          assertThat(changes.count(Kind.CONTRIBUTIONS)).isEqualTo(2 + 1 + 49_990);
          return new Written<>("", false);
        });
    asked((records -> all(records, Kind.CONTRIBUTIONS))).isEqualTo(before);
    assertThat(changes()).hasSize(1);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void settingsAreKeptWithTheirHistory() {
    Settings swiss = new Settings(new Asset("CHF"), ZoneId.of("Europe/Zurich"));
    change(changes -> changes.changeSettings(changes.settings(), swiss));
    Settings last = new Settings(new Asset("CHF"), ZoneId.of("UTC"));
    change(changes -> changes.changeSettings(changes.settings(), last));
    asked(Records::settings).isEqualTo(last);
    var one = changed(1).getFirst().settings();
    assertThat(one.before()).isEqualTo(Settings.DEFAULT);
    assertThat(one.after()).isEqualTo(swiss);
    assertThat(changed(2).getFirst().settings().after()).isEqualTo(last);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void thePriceOfADayIsTheNewestWithinAWeekAndOnesOwnFirst() {
    change(
        changes -> {
          changes.add(price("2024-01-01", "ETH", "1", ""));
          changes.add(price("2024-01-05", "ETH", "2", "zeta"));
          changes.add(price("2024-01-05", "ETH", "3", "alpha"));
          assertThat(priceOf(changes, "2024-01-05")).isEqualTo("3");
          changes.add(price("2024-01-05", "ETH", "4", ""));
          assertThat(priceOf(changes, "2024-01-05")).isEqualTo("4");
        });
    asked((records -> priceOf(records, "2023-12-31"))).isEqualTo("none");
    asked((records -> priceOf(records, "2024-01-04"))).isEqualTo("1");
    asked((records -> priceOf(records, "2024-01-12"))).isEqualTo("4");
    asked((records -> priceOf(records, "2024-01-13"))).isEqualTo("none");
  }

  private static String priceOf(Records records, String day) {
    var price = records.prices().find(new Asset("ETH"), new Asset("USD"), LocalDate.parse(day));
    return price == null ? "none" : price.price().toString();
  }

  @Test
  void derivedFiguresChangeWithoutHistory() {
    Stored paid = contribution("c1", "acme", "2024-01-01", "5");
    change(
        changes -> {
          add(changes, sale("acme"));
          add(changes, paid);
        });
    Derived other =
        new Derived(Instant.parse("2024-01-01T05:00:00Z"), new BigDecimal("7.25"), BigDecimal.TEN);
    change(changes -> changes.rederive(paid, other));
    asked((records -> records.find(Kind.CONTRIBUTIONS, "c1")))
        .isEqualTo(new Stored(paid.entry(), other));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void aBackupComesBackAsItWas() throws Exception {
    change(changes -> add(changes, sale("acme")));
    Path copy = folder.resolve("copy.backup");
    assertThat(store.backUp(copy)).isEqualTo(1);
    change(changes -> add(changes, sale("bolt")));
    Path kept = store.restore(copy);
    asked((records -> all(records, Kind.SALES))).isEqualTo(List.of(sale("acme")));
    assertThat(H2Store.at(kept).<Long>read(records -> records.count(Kind.SALES))).isEqualTo(2);
    assertThat(rights(kept)).isEqualTo("rw-------");
    change(changes -> add(changes, sale("core")));
    assertThat(store.check()).isEmpty();
  }

  @Test
  void manySmallChangesDoNotBlowUpTheFile() throws Exception {
    change(changes -> add(changes, sale("acme")));
    for (int i = 0; i < 400; i++) {
      String id = "c" + i;
      change(changes -> add(changes, contribution(id, "acme", "2024-01-01", "1")));
    }
    assertThat(Files.size(Path.of(store.location()))).isLessThan(5 << 20);
    assertThat(store.check()).isEmpty();
    asked(records -> records.count(Kind.CONTRIBUTIONS)).isEqualTo(400L);
  }
}
