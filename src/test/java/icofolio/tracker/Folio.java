package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A portfolio under test: short ways to write into it, to ask it, and to see that it is sound. */
final class Folio {
  static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");

  final Store store;
  final Tracker tracker;

  Folio(Store store) {
    this(store, NOW);
  }

  Folio(Store store, Instant now) {
    this.store = store;
    this.tracker = new Tracker(store, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** The same portfolio at another time. */
  Folio at(String now) {
    return new Folio(store, Instant.parse(now));
  }

  ImportAnswer load(Source... sources) {
    return load(ImportOptions.STRICT, sources);
  }

  ImportAnswer load(ImportOptions options, Source... sources) {
    return load(options, Rejects.NONE, sources);
  }

  ImportAnswer load(ImportOptions options, Rejects rejects, Source... sources) {
    ImportAnswer answer =
        new ImportFiles(tracker, options, rejects, Progress.NONE).run(List.of(sources), "import");
    sound();
    return answer;
  }

  /** Imports what must go without any problem. */
  ImportAnswer given(String text) {
    ImportAnswer answer = load(Rows.of(text));
    assertThat(answer.problems()).isEmpty();
    assertThat(answer.committed()).isTrue();
    return answer;
  }

  /** {@code contribution id=c1 sale=acme …}: a kind, and fields separated by blanks. */
  static Entry entry(String text) {
    Checked checked = checked(text);
    assertThat(checked.findings()).isEmpty();
    return checked.entry();
  }

  /** The same, which may lack what the program is to find. */
  static Entry partial(String text) {
    Checked checked = checked(text);
    assertThat(checked.findings()).allMatch(finding -> finding.code() == ProblemCode.MISSING);
    return checked.entry();
  }

  private static Checked checked(String text) {
    String[] words = text.split(" ");
    Draft draft = new Draft(Objects.requireNonNull(Kind.of(words[0])));
    fields(Objects.requireNonNull(Kind.of(words[0])), Arrays.asList(words).subList(1, words.length))
        .forEach((field, value) -> draft.put(field, value));
    return draft.check();
  }

  private static Map<Field, String> fields(Kind kind, List<String> words) {
    Map<Field, String> fields = new HashMap<>();
    for (String word : words) {
      int at = word.indexOf('=');
      String name = word.substring(0, at);
      fields.put(
          Objects.requireNonNull(kind.field(name), name), word.substring(at + 1).replace('_', ' '));
    }
    return fields;
  }

  RecordChange add(String text) {
    return add(text, false);
  }

  RecordChange add(String text, boolean forfeitRefund) {
    RecordChange change = records(forfeitRefund).add(entry(text));
    sound();
    return change;
  }

  /** {@code contribution c1 amount=5 note=}: a kind, an id and new values. */
  RecordChange edit(String text) {
    String[] words = text.split(" ");
    Kind kind = Objects.requireNonNull(Kind.of(words[0]));
    Draft draft = new Draft(Objects.requireNonNull(find(kind, words[1])).entry());
    Map<Field, String> fields = fields(kind, Arrays.asList(words).subList(2, words.length));
    fields.forEach((field, value) -> draft.put(field, value));
    Map<Field, @Nullable Object> values = new HashMap<>();
    Entry edited = draft.check().entry();
    fields.keySet().forEach(field -> values.put(field, edited.get(field)));
    RecordChange change = records(false).edit(kind, words[1], values);
    sound();
    return change;
  }

  void remove(Kind kind, String... ids) {
    records(false).remove(kind, List.of(ids));
    sound();
  }

  private EditRecords records(boolean forfeitRefund) {
    return new EditRecords(tracker, "edit", null, forfeitRefund);
  }

  ChangeSet undo() {
    return undo(null);
  }

  ChangeSet undo(@Nullable Long number) {
    ChangeSet taken = new UndoChange(tracker).run(number, "undo", null).change();
    sound();
    return taken;
  }

  Settings set(String base, String zone) {
    Settings settings =
        new ChangeSettings(tracker)
            .run(new Settings(new Asset(base), ZoneId.of(zone)), "settings set");
    sound();
    return settings;
  }

  /** The problems that a change is refused with; nothing of the portfolio may have changed. */
  List<Problem> refused(Runnable change) {
    String before = picture();
    RefusedException refused = catchThrowableOfType(RefusedException.class, change::run);
    assertThat(refused).as("was refused").isNotNull();
    assertThat(picture()).isEqualTo(before);
    return refused.problems();
  }

  /** The one problem that a change is refused with, as {@code code column: message}. */
  String refusal(Runnable change) {
    List<Problem> problems = refused(change);
    assertThat(problems).hasSize(1);
    return line(problems.getFirst());
  }

  static String line(Problem problem) {
    String column = problem.column() == null ? "" : " " + problem.column();
    return problem.code().word() + column + ": " + problem.message();
  }

  /** {@code file:line code column} of each problem. */
  static List<String> places(ImportAnswer answer) {
    return answer.problems().stream()
        .map(
            p ->
                p.place().file()
                    + ":"
                    + p.place().line()
                    + " "
                    + p.code().word()
                    + (p.column() == null ? "" : " " + p.column()))
        .toList();
  }

  /** {@code added updated unchanged rejected}. */
  static String counts(ImportAnswer answer) {
    return "%d %d %d %d"
        .formatted(answer.added(), answer.updated(), answer.unchanged(), answer.rejected());
  }

  static List<ProblemCode> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Nullable Stored find(Kind kind, String id) {
    return store
        .read(records -> java.util.Optional.ofNullable(records.find(kind, id)))
        .orElse(null);
  }

  Stored get(Kind kind, String id) {
    return Objects.requireNonNull(find(kind, id), id);
  }

  List<Stored> all(Kind kind) {
    List<Stored> all = new ArrayList<>();
    store.read(
        records -> {
          records.each(kind, all::add);
          return all;
        });
    return all;
  }

  long count(Kind kind) {
    return store.read(records -> records.count(kind));
  }

  Tally tally(String sale) {
    return store.read(records -> records.keptTallies().getOrDefault(sale, Tally.ZERO));
  }

  CurrencyTally tally(String sale, String currency) {
    return tally(sale).of(new Asset(currency));
  }

  Position position(String sale) {
    return store.read(
        records -> {
          Tally tally = records.tallies(tracker.now()).getOrDefault(sale, Tally.ZERO);
          return Position.of(
              Catalog.read(records).get(sale), tally, tracker.now(), records.settings().zone());
        });
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  List<ChangeSet> history() {
    return tracker
        .store()
        .read(
            records -> {
              List<ChangeSet> changes = new ArrayList<>();
              records.eachChange(changes::add);
              return changes;
            });
  }

  List<ChangedRecord> changed(long number) {
    List<ChangedRecord> changed = new ArrayList<>();
    store.read(
        records -> {
          records.eachChanged(number, changed::add);
          return changed;
        });
    return changed;
  }

  /** Everything but the history: records with what is derived of them, sums and settings. */
  String picture() {
    return store.read(
        records -> {
          StringBuilder picture = new StringBuilder(records.settings().toString()).append('\n');
          for (Kind kind : Kind.values()) {
            records.each(
                kind,
                stored -> picture.append(stored.entry()).append(derived(stored)).append('\n'));
          }
          new TreeMap<>(records.keptTallies())
              .forEach((sale, tally) -> picture.append(sale).append(text(tally)).append('\n'));
          return picture.toString();
        });
  }

  private static String derived(Stored stored) {
    Derived derived = stored.derived();
    return " | " + derived.at() + " " + text(derived.value()) + " " + text(derived.allocated());
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "-" : icofolio.money.Decimals.text(number);
  }

  private static String text(Tally tally) {
    StringBuilder text = new StringBuilder();
    tally
        .currencies()
        .forEach(
            (asset, t) ->
                text.append(
                    " %s %d %s %s %s %s %d %d %s %s %d %s %s %s"
                        .formatted(
                            asset,
                            t.contributions(),
                            text(t.amount()),
                            text(t.kept()),
                            text(t.value()),
                            text(t.allocated()),
                            t.unallocated(),
                            t.commitments(),
                            text(t.committed()),
                            text(t.committedValue()),
                            t.refunds(),
                            text(t.received()),
                            text(t.returnedValue()),
                            text(t.spread()))));
    return text + " " + tally.distributions() + " " + text(tally.distributed());
  }

  /** Derived figures and sums are what a recount from the records alone gives. */
  void sound() {
    store.read(
        records -> {
          Map<String, Tally> fresh =
              new Rebuild(records, records.settings())
                  .run((stored, derived) -> assertThat(stored.derived()).isEqualTo(derived));
          assertThat(records.keptTallies()).isEqualTo(fresh);
          assertThat(records.tallies(Instant.MAX)).isEqualTo(fresh);
          return fresh;
        });
  }
}
