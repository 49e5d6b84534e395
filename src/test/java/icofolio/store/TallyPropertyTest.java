package icofolio.store;

import static icofolio.store.Examples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.Changes;
import icofolio.tracker.Records;
import icofolio.tracker.Store.Written;
import icofolio.tracker.Stored;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is added, edited, removed, kept or dropped, in small change sets or large: the store
 * holds the same records as a map in memory, its sums are those that the core folds, and its
 * history leads back to nothing.
 */
final class TallyPropertyTest {

  private static final List<Kind> DATED =
      List.of(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS);
  private static final String[] SALES = {"acme", "bolt", "core"};
  private static final String[] CURRENCIES = {"USD", "ETH", "USDC"};

  /** Records by kind and id. */
  private final Map<Kind, Map<String, Stored>> model = new HashMap<>();

  private Random random = new Random(0);
  private int made;

  @Property(tries = 25)
  void sumsAreThoseOfTheRecords(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int large)
      throws IOException {
    random = new Random(seed);
    model.clear();
    DATED.forEach(kind -> model.put(kind, new TreeMap<>()));
    Path folder = Files.createTempDirectory("tally");
    try {
      H2Store store =
          new H2Store(
              StoreFiles.of(folder.resolve("portfolio.mv.db")),
              Migrations.OWN,
              Waiting.DEFAULT,
              InstantSource.system(),
              large);
      H2StoreTest.change(
          store,
          changes -> {
            for (String sale : SALES) {
              changes.add(Examples.sale(sale));
            }
          });
      for (int i = 0; i < 6; i++) {
        change(store);
        compare(store);
      }
      assertThat(store.check()).isEmpty();
      assertThat(undone(store)).isEmpty();
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void change(H2Store store) {
    Map<Kind, Map<String, Stored>> before = new HashMap<>();
    model.forEach((kind, records) -> before.put(kind, new TreeMap<>(records)));
    boolean keep = random.nextInt(4) > 0;
    store.change(
        "test",
        null,
        changes -> {
          int steps = 1 + random.nextInt(60);
          for (int i = 0; i < steps; i++) {
            step(changes);
          }
          DATED.forEach(
              kind ->
                  assertThat(changes.findAll(kind, model.get(kind).keySet()))
                      .isEqualTo(model.get(kind)));
          return new Written<>("", keep);
        });
    if (!keep) {
      model.putAll(before);
    }
  }

  private void step(Changes changes) {
    Kind kind = DATED.get(random.nextInt(DATED.size()));
    Map<String, Stored> records = model.get(kind);
    if (random.nextInt(3) > 0 || records.isEmpty()) {
      Stored record = record(kind, "r" + made++);
      Examples.add(changes, record);
      records.put(record.id(), record);
      return;
    }
    String id = List.copyOf(records.keySet()).get(random.nextInt(records.size()));
    Stored before = changes.find(kind, id);
    assertThat(before).isEqualTo(records.get(id));
    Stored after = random.nextBoolean() ? record(kind, id) : null;
    if (after == null) {
      changes.remove(before);
      records.remove(id);
    } else {
      changes.replace(before, after);
      records.put(id, after);
      changes.addToTally(sale(after), Examples.tally(after));
    }
    changes.addToTally(sale(before), icofolio.book.Tally.ZERO.minus(Examples.tally(before)));
  }

  private static String sale(Stored record) {
    return Objects.requireNonNull(record.entry().sale());
  }

  private Stored record(Kind kind, String id) {
    String date = "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    Entry entry = entry(kind, "id", id, "sale", pick(SALES), "date", date);
    return switch (kind) {
      case CONTRIBUTIONS -> contribution(entry);
      case REFUNDS -> refund(entry);
      default -> Examples.derived(entry.with(DistributionFields.TOKENS, number(18)), null, null);
    };
  }

  private Stored contribution(Entry entry) {
    Entry full =
        entry
            .with(ContributionFields.AMOUNT, number(18))
            .with(ContributionFields.CURRENCY, pick(CURRENCIES))
            .with(ContributionFields.ACCEPTED, random.nextInt(3) == 0 ? number(4) : null)
            .with(ContributionFields.STATUS, random.nextInt(3) == 0 ? null : status());
    return Examples.derived(full, number(36), random.nextInt(4) == 0 ? null : number(36));
  }

  private String status() {
    var statuses = Examples.statuses();
    return statuses[random.nextInt(statuses.length)].name().toLowerCase(java.util.Locale.ROOT);
  }

  private Stored refund(Entry entry) {
    boolean settlesOther = random.nextInt(3) == 0;
    Entry full =
        entry
            .with(RefundFields.AMOUNT, number(6))
            .with(RefundFields.CURRENCY, pick(CURRENCIES))
            .with(RefundFields.SETTLES, settlesOther ? number(18) : null)
            .with(RefundFields.SETTLES_CURRENCY, settlesOther ? pick(CURRENCIES) : null);
    var contributions = List.copyOf(model.get(Kind.CONTRIBUTIONS).values());
    if (contributions.isEmpty() || random.nextBoolean()) {
      return Examples.derived(full, null, null);
    }
    Stored paid = contributions.get(random.nextInt(contributions.size()));
    return Examples.derived(full, Examples.returned(full, paid), null);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  /** Up to 78 digits in all, so that sums need more. */
  private BigDecimal number(int scale) {
    var digits = new java.math.BigInteger(random.nextInt(10) == 0 ? 200 : 40, random);
    return icofolio.money.Decimals.canonical(
        new BigDecimal(digits.add(java.math.BigInteger.ONE), scale));
  }

  private void compare(H2Store store) {
    List<Stored> all = new ArrayList<>();
    model.values().forEach(records -> all.addAll(records.values()));
    Instant middle = Instant.parse("2024-0%d-15T00:00:00Z".formatted(1 + random.nextInt(9)));
    store.read(
        records -> {
          DATED.forEach(kind -> assertThat(ids(records, kind)).isEqualTo(inOrder(kind)));
          assertThat(records.keptTallies()).isEqualTo(Examples.tallies(all));
          assertThat(records.tallies(Instant.parse("2025-01-01T00:00:00Z")))
              .isEqualTo(Examples.tallies(all));
          assertThat(records.tallies(middle))
              .isEqualTo(
                  Examples.tallies(
                      all.stream().filter(r -> !r.derived().at().isAfter(middle)).toList()));
          return 0;
        });
  }

  private static List<Stored> ids(Records records, Kind kind) {
    return H2StoreTest.all(records, kind);
  }

  private List<Stored> inOrder(Kind kind) {
    return model.get(kind).values().stream()
        .sorted(
            Comparator.comparing((Stored record) -> record.derived().at())
                .thenComparing(Stored::id))
        .toList();
  }

  /** What is left when every change set is taken back, newest first. */
  private Map<String, Entry> undone(H2Store store) {
    Map<String, Entry> left = new TreeMap<>();
    store.read(
        records -> {
          for (Kind kind : Kind.values()) {
            records.each(kind, record -> left.put(kind.plural() + record.id(), record.entry()));
          }
          List<ChangeSet> sets = new ArrayList<>();
          records.eachChange(sets::add);
          for (ChangeSet set : sets) {
            List<ChangedRecord> changed = new ArrayList<>();
            records.eachChanged(set.number(), changed::add);
            assertThat(changed).hasSize((int) set.records());
            changed.forEach(change -> undo(left, change, true));
            changed.forEach(change -> undo(left, change, false));
          }
          return 0;
        });
    return left;
  }

  /** An id may be removed and added in one change set: what was added goes first. */
  private static void undo(Map<String, Entry> left, ChangedRecord change, boolean added) {
    String key = change.kind() + change.id();
    if (added != (change.action() == ChangedRecord.Action.ADD)) {
      return;
    }
    if (added || change.action() == ChangedRecord.Action.EDIT) {
      assertThat(left.get(key)).isEqualTo(change.after());
    }
    if (added) {
      left.remove(key);
    } else {
      left.put(key, Objects.requireNonNull(change.before()));
    }
  }
}
