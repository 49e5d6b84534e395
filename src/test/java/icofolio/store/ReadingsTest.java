package icofolio.store;

import static icofolio.store.ReadingExamples.ETHEREUM;
import static icofolio.store.ReadingExamples.FIRST;
import static icofolio.store.ReadingExamples.INFURA;
import static icofolio.store.ReadingExamples.LOCAL;
import static icofolio.store.ReadingExamples.NOON;
import static icofolio.store.ReadingExamples.SECOND;
import static icofolio.store.ReadingExamples.sighting;
import static icofolio.store.ReadingExamples.subject;
import static icofolio.store.ReadingExamples.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ReadingChanges;
import icofolio.tracker.Readings;
import icofolio.tracker.Store.Written;
import icofolio.tracker.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of chains beside the records. */
final class ReadingsTest {

  @TempDir Path folder;
  private Path file;
  private H2Store store;

  @BeforeEach
  void place() {
    file = folder.resolve("portfolio.mv.db");
    store = H2Store.at(file);
  }

  private void change(Consumer<ReadingChanges> work) {
    H2StoreTest.change(store, changes -> work.accept(changes.readings()));
  }

  private <T> T ask(Function<Readings, T> question) {
    return store.read(records -> question.apply(records.readings()));
  }

  private List<Transfer> transfers(String token) {
    return ask(readings -> readings.transfers(ETHEREUM, token));
  }

  private Endpoint infura() {
    return ask(readings -> java.util.Objects.requireNonNull(readings.endpoint("infura")));
  }

  @Test
  void endpointsComeBackAsTheyWereGiven() {
    change(
        readings -> {
          readings.put(INFURA);
          readings.put(LOCAL);
          assertThat(readings.endpoints()).containsExactly(LOCAL, INFURA);
        });
    assertThatObject(ask(Readings::endpoints)).isEqualTo(List.of(LOCAL, INFURA));
    assertThat(infura()).isEqualTo(INFURA);
    assertThatObject(ask(readings -> readings.endpoint("none"))).isNull();
    assertThat(store.check()).isEmpty();
  }

  @Test
  void whatKeysWereUsedForStaysWithTheirLabels() {
    change(readings -> readings.put(INFURA));
    change(
        readings -> {
          readings.used("infura", "first", 5, 1, NOON.plusSeconds(90));
          readings.used("infura", "a second", 2, 0, NOON);
          readings.used("infura", "a second", 1, 1, NOON.minusSeconds(9));
          readings.used("infura", "", 4, 3, NOON);
          readings.used("infura", "gone", 1, 1, NOON);
          readings.used("gone", "", 1, 1, NOON);
        });
    EndpointKey third = EndpointKey.fresh("third", "env:THIRD", NOON, null);
    change(readings -> readings.put(INFURA.with(List.of(third, FIRST.in(KeyState.RETIRING)))));
    assertThat(infura().keys())
        .containsExactly(third, FIRST.used(5, 1, NOON.plusSeconds(90)).in(KeyState.RETIRING));
    assertThat(infura().uses()).isEqualTo(4);
    assertThat(infura().errors()).isEqualTo(3);
    assertThat(infura().lastUse()).isEqualTo(NOON);
    change(readings -> readings.put("infura", third.in(KeyState.RETIRED)));
    assertThat(infura().keys()).first().isEqualTo(third.in(KeyState.RETIRED));
    change(readings -> readings.put(INFURA));
    assertThat(infura().keys()).containsExactly(FIRST.used(5, 1, NOON.plusSeconds(90)), SECOND);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void anEndpointGoesWithItsKeys() {
    change(
        readings -> {
          readings.put(INFURA);
          readings.put(LOCAL);
        });
    change(
        readings -> {
          readings.removeEndpoint("infura");
          readings.removeEndpoint("none");
        });
    assertThatObject(ask(Readings::endpoints)).isEqualTo(List.of(LOCAL));
    change(readings -> readings.put(INFURA.with(List.of(SECOND))));
    assertThat(infura().keys()).containsExactly(SECOND);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void aFailureNeverTakesThePlaceOfAValue() {
    Reading good = Reading.good(subject(1), "100", sighting(10));
    Reading failed = Reading.failed(subject(1), "HTTP 429", NOON);
    change(readings -> readings.keep(List.of(failed)));
    assertThatObject(ask(readings -> readings.reading(subject(1)))).isEqualTo(failed);
    change(readings -> readings.keep(List.of(good)));
    assertThatObject(ask(readings -> readings.reading(subject(1)))).isEqualTo(good);
    change(readings -> readings.keep(List.of(failed)));
    Reading stale = failed.after(good);
    assertThat(stale.isStale()).isTrue();
    assertThatObject(ask(readings -> readings.reading(subject(1)))).isEqualTo(stale);
    Reading next = Reading.good(subject(1), "0", sighting(11));
    change(readings -> readings.keep(List.of(next, failed)));
    assertThatObject(ask(readings -> readings.reading(subject(1)))).isEqualTo(failed.after(next));
    assertThat(store.check()).isEmpty();
  }

  @Test
  void readingsAreFoundByItemContractAndHolder() {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < 210; i++) {
      all.add(Reading.good(subject(i), "" + i, sighting(i)));
    }
    change(readings -> readings.keep(all));
    List<Reading> balances = ask(readings -> readings.readings("balance"));
    assertThat(balances).hasSize(30).allMatch(one -> one.subject().item().equals("balance"));
    assertThat(balances)
        .isSortedAccordingTo(
            Comparator.comparing((Reading r) -> r.subject().chain().id())
                .thenComparing(r -> r.subject().contract())
                .thenComparing(r -> r.subject().holder()));
    assertThatObject(ask(readings -> readings.readings(ETHEREUM, "0xToken1").size())).isEqualTo(10);
    assertThatObject(ask(readings -> readings.about(ETHEREUM, "0xHolder2").size())).isEqualTo(6);
    assertThatObject(ask(readings -> readings.readings("none").size())).isEqualTo(0);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void transfersAreAddedOnceAndReadAgainFromABlockOn() {
    List<Transfer> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(transfer(i, 100 + i / 4));
    }
    change(readings -> readings.add(ETHEREUM, all.subList(0, 30)));
    change(readings -> readings.add(ETHEREUM, all));
    change(readings -> readings.add(ETHEREUM, List.of(transfer(7, 999))));
    List<Transfer> even = all.stream().filter(t -> t.token().equals("0xToken0")).toList();
    assertThat(transfers("0xToken0"))
        .containsExactlyInAnyOrderElementsOf(even)
        .isSortedAccordingTo(
            Comparator.comparingLong(Transfer::block).thenComparingLong(Transfer::logIndex));
    assertThatObject(ask(readings -> readings.transfersTo(ETHEREUM, "0xTo1").size())).isEqualTo(13);
    change(readings -> readings.removeTransfers(ETHEREUM, "0xToken0", 105));
    assertThat(transfers("0xToken0")).hasSize(10).allMatch(transfer -> transfer.block() < 105);
    assertThat(transfers("0xToken1")).hasSize(20);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void theyLeaveNoTraceInTheHistoryAndStandInACopy() {
    change(readings -> readings.put(INFURA));
    H2StoreTest.change(store, changes -> Examples.add(changes, Examples.sale("acme")));
    change(readings -> readings.keep(List.of(Reading.good(subject(1), "1", sighting(1)))));
    List<ChangeSet> history =
        store.read(
            records -> {
              List<ChangeSet> sets = new ArrayList<>();
              records.eachChange(sets::add);
              return sets;
            });
    assertThat(history).extracting(ChangeSet::number).containsExactly(1L);
    store.backUp(folder.resolve("copy"));
    change(readings -> readings.removeEndpoint("infura"));
    store.restore(folder.resolve("copy"));
    assertThat(infura()).isEqualTo(INFURA);
    assertThatObject(ask(readings -> readings.readings("balance").size())).isEqualTo(1);
  }

  @Test
  void whatIsDroppedIsAsIfItHadNeverBeen() {
    change(readings -> readings.put(INFURA));
    store.change(
        "test",
        null,
        changes -> {
          changes.readings().removeEndpoint("infura");
          changes.readings().keep(List.of(Reading.good(subject(1), "1", sighting(1))));
          return new Written<>("", false);
        });
    assertThat(infura()).isEqualTo(INFURA);
    assertThatObject(ask(readings -> readings.readings("balance").size())).isEqualTo(0);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void aLargeChangeSetGoesOnInACopy() {
    store =
        new H2Store(
            StoreFiles.of(file), Migrations.OWN, Waiting.DEFAULT, InstantSource.system(), 50);
    List<Transfer> all = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      all.add(transfer(i, i));
    }
    change(
        readings -> {
          readings.put(INFURA);
          readings.add(ETHEREUM, all);
          readings.removeTransfers(ETHEREUM, "0xToken1", 2_000);
          readings.keep(List.of(Reading.good(subject(1), "1", sighting(1))));
          readings.used("infura", "first", 1, 0, NOON);
        });
    store = H2Store.at(file);
    assertThat(infura().keys().getFirst().uses()).isEqualTo(8);
    assertThat(transfers("0xToken0")).hasSize(1_500);
    assertThat(transfers("0xToken1")).hasSize(1_000);
    assertThat(store.check()).isEmpty();
  }

  private void fill() {
    change(
        readings -> {
          readings.put(INFURA);
          readings.keep(List.of(Reading.good(subject(1), "1", sighting(1))));
          readings.add(ETHEREUM, List.of(transfer(1, 5), transfer(2, 5)));
        });
    assertThat(store.check()).isEmpty();
  }

  private void sabotage(String statement) throws SQLException {
    try (var connection = Database.forWriting(file);
        var open = connection.createStatement()) {
      assertThat(open.executeUpdate(statement)).isPositive();
      connection.commit();
    }
  }

  @Test
  void aRowThatIsNotAsItWasWrittenIsFound() throws Exception {
    for (String deed :
        List.of(
            "UPDATE \"endpoints\" SET \"url\" = 'https://evil.example/{key}'",
            "UPDATE \"endpoint_keys\" SET \"state\" = 'retired' WHERE \"label\" = 'first'",
            "UPDATE \"readings\" SET \"value\" = '2'",
            "UPDATE \"readings\" SET \"block\" = 2",
            "UPDATE \"transfers\" SET \"units\" = 99 WHERE \"log_index\" = 1",
            "DELETE FROM \"transfers\" WHERE \"log_index\" = 1",
            "DELETE FROM \"endpoint_keys\" WHERE \"label\" = 'first'",
            "DELETE FROM \"endpoints\"",
            "DELETE FROM \"readings\"")) {
      file = folder.resolve(Integer.toHexString(deed.hashCode()) + ".mv.db");
      store = H2Store.at(file);
      fill();
      sabotage(deed);
      assertThat(store.check()).as(deed).hasSize(1);
    }
  }

  @Test
  void anEndpointThatIsNotAsItWasWrittenIsNotUsed() throws Exception {
    fill();
    sabotage("UPDATE \"endpoints\" SET \"url\" = 'https://evil.example/{key}'");
    assertThatThrownBy(this::infura)
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("a row of endpoints does not read as it was written");
  }

  @Test
  void aKeyWithoutItsEndpointIsFound() throws Exception {
    fill();
    sabotage("DELETE FROM \"endpoints\"");
    sabotage("DELETE FROM \"contents\" WHERE \"name\" = 'endpoints'");
    assertThat(store.check())
        .containsExactly(
            "endpoint key a second names the endpoint infura, which is not there",
            "endpoint key first names the endpoint infura, which is not there");
  }
}
