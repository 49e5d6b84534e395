package icofolio.store;

import static icofolio.store.Examples.add;
import static icofolio.store.Examples.contribution;
import static icofolio.store.Examples.sale;
import static icofolio.tracker.Derived.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.rule.Breach;
import icofolio.rule.Measure;
import icofolio.tracker.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema is what the code takes it for, and stores of every released schema open. */
final class MigrationsTest {

  private static final Breach BREACH =
      new Breach(
          "year", Measure.USE, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN, "10 of 1 are used");

  @TempDir Path folder;

  private Path saved(String name) throws IOException {
    Path file = folder.resolve("portfolio.mv.db");
    try (InputStream saved =
        Objects.requireNonNull(getClass().getResourceAsStream("/stores/" + name))) {
      Files.copy(saved, file);
    }
    return file;
  }

  private static H2Store with(Path file, Migrations migrations) {
    return new H2Store(
        StoreFiles.of(file), migrations, Waiting.DEFAULT, InstantSource.system(), Draft.LARGE);
  }

  @Test
  void everyFieldHasItsColumnAndEveryIndexIsKnown() throws Exception {
    try (Opened opened =
        new Opening(StoreFiles.of(folder.resolve("none.mv.db")), Migrations.OWN, Waiting.DEFAULT)
            .empty()) {
      for (Kind kind : Kind.values()) {
        List<String> columns =
            opened
                .sql()
                .list(
                    "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?",
                    row -> row.getString(1),
                    kind.plural());
        List<String> wanted = new ArrayList<>(Table.of(kind).columns());
        wanted.add("row");
        assertThat(columns).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(columns).containsAll(kind.fields().stream().map(Field::name).toList());
        assertThat(indexes(opened.sql(), kind)).isEqualTo(known(kind));
      }
    }
  }

  private static Map<String, List<String>> indexes(Sql sql, Kind kind) {
    Map<String, List<String>> indexes = new TreeMap<>();
    sql.each(
        "SELECT INDEX_NAME, COLUMN_NAME, IS_UNIQUE FROM INFORMATION_SCHEMA.INDEX_COLUMNS"
            + " WHERE TABLE_NAME = ? ORDER BY INDEX_NAME, ORDINAL_POSITION",
        row -> {
          if (row.getString(1).startsWith(kind.plural())) {
            indexes
                .computeIfAbsent(
                    Table.quoted(row.getString(1)) + row.getBoolean(3), k -> new ArrayList<>())
                .add(row.getString(2));
          }
        },
        kind.plural());
    return indexes;
  }

  private static Map<String, List<String>> known(Kind kind) {
    Map<String, List<String>> indexes = new TreeMap<>();
    Table.of(kind)
        .indexes()
        .forEach(index -> indexes.put(index.name() + index.unique(), index.columns()));
    return indexes;
  }

  /** The saved store was written by this test's {@link #main} with the program as it was then. */
  @Test
  void aStoreOfSchemaOneOpens() throws Exception {
    H2Store store = H2Store.at(saved("v1.mv.db"));
    assertThat(store.check()).isEmpty();
    List<Stored> contributions =
        store.read(records -> H2StoreTest.all(records, Kind.CONTRIBUTIONS));
    assertThat(contributions)
        .containsExactly(
            contribution("c1", "acme", "2024-01-02", "12.5"),
            contribution("c2", "acme", "2024-02-03T04:05:06Z", "7"));
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, sale("bolt"));
          changes.breaches(List.of(BREACH));
        });
    assertThat(store.<List<Breach>>read(records -> records.breaches(1))).isEmpty();
    assertThat(store.<List<Breach>>read(records -> records.breaches(2))).containsExactly(BREACH);
    assertThat(store.check()).isEmpty();
    assertThat(kept("before-schema-4")).hasSize(1);
  }

  @Test
  void aStoreOfSchemaTwoOpens() throws Exception {
    H2Store store = H2Store.at(saved("v2.mv.db"));
    assertThat(store.check()).isEmpty();
    Stored drawn = new Stored(sale("bolt").entry().with(SaleFields.ALLOCATION, "lottery"), NONE);
    H2StoreTest.change(store, changes -> add(changes, drawn));
    assertThat(store.<List<Stored>>read(records -> H2StoreTest.all(records, Kind.SALES)))
        .containsExactly(sale("acme"), drawn);
    assertThat(store.check()).isEmpty();
    assertThat(kept("before-schema-4")).hasSize(1);
  }

  @Test
  void aStoreOfSchemaThreeOpens() throws Exception {
    H2Store store = H2Store.at(saved("v3.mv.db"));
    assertThat(store.check()).isEmpty();
    assertThat(store.<Long>read(records -> records.count(Kind.CONTRIBUTIONS))).isEqualTo(2);
    H2StoreTest.change(store, changes -> changes.readings().put(ReadingExamples.INFURA));
    assertThat(store.<Object>read(records -> records.readings().endpoints()))
        .isEqualTo(List.of(ReadingExamples.INFURA));
    assertThat(store.check()).isEmpty();
    assertThat(kept("before-schema-4")).hasSize(1);
  }

  @Test
  void aBackupOfSchemaOneComesBack() throws Exception {
    Path backup = Files.move(saved("v1.mv.db"), folder.resolve("backup"));
    H2Store store = H2Store.at(folder.resolve("portfolio.mv.db"));
    H2StoreTest.change(store, changes -> add(changes, sale("bolt")));
    store.restore(backup);
    assertThat(store.check()).isEmpty();
    assertThat(store.<Long>read(records -> records.count(Kind.CONTRIBUTIONS))).isEqualTo(2);
  }

  /** The migrations of this program and one more. */
  private static Migrations later(String script) {
    List<String> scripts = new ArrayList<>(Migrations.OWN.scripts());
    scripts.add(script);
    return new Migrations(scripts);
  }

  private List<Path> kept(String name) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().contains(name)).toList();
    }
  }

  @Test
  void anOlderStoreIsBroughtUpToDateAndKept() throws Exception {
    Path file = saved("v1.mv.db");
    H2Store store = with(file, later("test-migration-next.sql"));
    assertThat(store.<Long>read(records -> records.count(Kind.CONTRIBUTIONS))).isEqualTo(2);
    assertThat(store.check()).isEmpty();
    List<Path> kept = kept("before-schema-5");
    assertThat(kept).hasSize(1);
    H2Store old = H2Store.at(kept.getFirst());
    assertThat(old.<Long>read(records -> records.count(Kind.CONTRIBUTIONS))).isEqualTo(2);
    // The program of now leaves the migrated store alone, and reads the one that was kept.
    assertThatThrownBy(() -> H2Store.at(file).read(records -> 0)).hasMessageContaining("newer");
    H2StoreTest.change(store, changes -> add(changes, sale("bolt")));
    assertThat(store.check()).isEmpty();
  }

  @Test
  void aMigrationThatFailsLeavesTheStoreAsItWas() throws Exception {
    Path file = saved("v1.mv.db");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> with(file, later("test-migration-broken.sql")).read(records -> 0))
        .isInstanceOf(RuntimeException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(H2Store.at(file).check()).isEmpty();
  }

  /**
   * Writes the store that is saved for a schema when it is released.
   *
   * @param arguments the file, {@code src/test/resources/stores/v4.mv.db}
   */
  public static void main(String[] arguments) {
    H2Store store = H2Store.at(arguments[0]);
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, sale("acme"));
          add(changes, contribution("c1", "acme", "2024-01-02", "12.5"));
          add(changes, contribution("c2", "acme", "2024-02-03T04:05:06Z", "7"));
        });
  }
}
