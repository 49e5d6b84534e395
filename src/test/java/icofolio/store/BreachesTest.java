package icofolio.store;

import static icofolio.store.Examples.add;
import static icofolio.store.Examples.contribution;
import static icofolio.store.Examples.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.rule.Breach;
import icofolio.rule.Measure;
import icofolio.tracker.Changes;
import icofolio.tracker.Store.Written;
import icofolio.tracker.StoreUnavailableException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that a change set stood against stay with it. */
final class BreachesTest {

  private static final Breach USE =
      breach("year", Measure.USE, "1000", "999.000000000000000000000000000000000001", "1001");
  private static final Breach SHARE =
      breach("spread", Measure.MAX_SHARE, "33.3", "0", "1" + "23".repeat(38));
  private static final Breach HHI = breach("spread", Measure.MAX_HHI, "0.2", "0.19", "0.21");
  private static final Breach COUNT = breach("spread", Measure.MIN_COUNT, "5", "1", "1");

  @TempDir Path folder;
  private Path file;
  private H2Store store;

  @BeforeEach
  void place() {
    file = folder.resolve("portfolio.mv.db");
    store = H2Store.at(file);
  }

  private static Breach breach(
      String rule, Measure measure, String limit, String before, String after) {
    return new Breach(
        rule,
        measure,
        new BigDecimal(limit),
        new BigDecimal(before),
        new BigDecimal(after),
        rule + " stands at " + after + " of " + limit + "; größer\nals erlaubt");
  }

  private static List<Breach> breaches(H2Store store, long change) {
    return store.read(records -> records.breaches(change));
  }

  /** Change set 1 breaks nothing, 2 and 3 do. */
  private void fill() {
    H2StoreTest.change(store, changes -> add(changes, sale("acme")));
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, contribution("c1", "acme", "2024-01-01", "5"));
          changes.breaches(List.of(USE, SHARE));
          changes.breaches(List.of(HHI));
        });
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, contribution("c2", "acme", "2024-01-01", "5"));
          changes.breaches(List.of(COUNT));
        });
  }

  @Test
  void theyComeBackInTheirOrder() throws Exception {
    fill();
    H2Store again = H2Store.at(file);
    assertThat(breaches(again, 1)).isEmpty();
    assertThat(breaches(again, 2)).containsExactly(USE, SHARE, HHI);
    assertThat(breaches(again, 3)).containsExactly(COUNT);
    assertThat(breaches(again, 4)).isEmpty();
    assertThat(store.check()).isEmpty();
    store.backUp(folder.resolve("copy"));
    H2StoreTest.change(store, changes -> add(changes, sale("bolt")));
    store.restore(folder.resolve("copy"));
    assertThat(breaches(store, 2)).containsExactly(USE, SHARE, HHI);
  }

  @Test
  void theyComeBackFromALargeChangeSet() {
    store =
        new H2Store(
            StoreFiles.of(file), Migrations.OWN, Waiting.DEFAULT, InstantSource.system(), 50);
    fill();
    List<Breach> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      many.add(breach("rule-" + i, Measure.USE, "1", "0", "" + i));
    }
    H2StoreTest.change(
        store,
        changes -> {
          changes.breaches(many.subList(0, 1));
          for (int i = 0; i < 400; i++) {
            add(changes, contribution("d" + i, "acme", "2024-01-01", "5"));
          }
          changes.breaches(many.subList(1, many.size()));
          assertThat(changes.breaches(2)).containsExactly(USE, SHARE, HHI);
        });
    assertThat(breaches(H2Store.at(file), 4)).isEqualTo(many);
    assertThat(breaches(H2Store.at(file), 2)).containsExactly(USE, SHARE, HHI);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void whatChangesNothingBreaksNothing() {
    fill();
    H2StoreTest.change(store, changes -> changes.breaches(List.of(USE)));
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, sale("bolt"));
          changes.remove(sale("bolt"));
          changes.breaches(List.of(USE));
        });
    store.change("test", null, changes -> new Written<>(brokenAndDropped(changes), false));
    assertThat(breaches(store, 4)).isEmpty();
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, sale("bolt"));
          changes.breaches(List.of());
        });
    assertThat(breaches(store, 4)).isEmpty();
    assertThat(store.check()).isEmpty();
  }

  private static String brokenAndDropped(Changes changes) {
    add(changes, sale("bolt"));
    changes.breaches(List.of(USE));
    return "";
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
    for (String change :
        List.of(
            "\"message\" = 'nothing'",
            "\"after\" = 0",
            "\"measure\" = 'max-hhi'",
            "\"measure\" = 'no-measure'",
            "\"place\" = 7",
            "\"change_set\" = 1")) {
      file = folder.resolve(Integer.toHexString(change.hashCode()) + ".mv.db");
      store = H2Store.at(file);
      fill();
      sabotage("UPDATE \"breaches\" SET " + change + " WHERE \"rule\" = 'year'");
      assertThat(store.check()).as(change).hasSize(1);
      assertThatThrownBy(() -> breaches(store, 2))
          .as(change)
          .isInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void aRowThatIsLostIsFound() throws Exception {
    fill();
    sabotage("DELETE FROM \"breaches\" WHERE \"change_set\" = 3");
    assertThat(store.check()).containsExactly("some breaches are missing or out of date");
    sabotage("DELETE FROM \"breaches\" WHERE \"rule\" = 'year'");
    assertThatThrownBy(() -> breaches(store, 2)).hasMessageContaining("missing");
  }
}
