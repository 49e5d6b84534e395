package icofolio.tui;

import icofolio.book.Settings;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.Words;
import icofolio.render.Shown;
import icofolio.report.Explanation;
import icofolio.report.Figure;
import icofolio.report.RecordExplanation;
import icofolio.rule.Limit;
import icofolio.rule.LimitState;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.PastChange;
import icofolio.tracker.RefusedException;
import icofolio.tracker.Ruling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a little portfolio one by one, with a history that grows by what is done. */
final class SmallRecords implements PortfolioRecords {
  private record Done(ChangeSet set, List<ChangedRecord> records) {}

  private final SmallPortfolio portfolio;
  private final List<Done> history = new ArrayList<>();

  /** Why nothing is deleted; null where it is. */
  @Nullable String refusal;

  /** What stands against the next change that is not overridden; null where nothing does. */
  @Nullable Ruling blocking;

  /** What a deletion is warned of. */
  List<String> warnings = List.of();

  SmallRecords(SmallPortfolio portfolio) {
    this.portfolio = portfolio;
  }

  /** A change that was made before. */
  void enter(String command, @Nullable String reason, ChangedRecord... records) {
    enter(command, reason, null, Arrays.asList(records));
  }

  /** The record of that id as it was added. */
  ChangedRecord added(Kind kind, String id) {
    return change(Action.ADD, null, Objects.requireNonNull(entry(new RecordKey(kind, id))));
  }

  /** The same as it was edited: before, that field had another value. */
  ChangedRecord edited(Kind kind, String id, String field, String before) {
    Map<String, String> old = new HashMap<>(map(kind, id));
    old.put(field, before);
    return change(Action.EDIT, SmallPortfolio.entry(kind, old), entry(new RecordKey(kind, id)));
  }

  private static ChangedRecord change(
      Action action, @Nullable Entry before, @Nullable Entry after) {
    Entry any = Objects.requireNonNullElse(after, before);
    return new ChangedRecord(any.kind().plural(), any.id(), action, before, after, null);
  }

  private void enter(
      String command, @Nullable String reason, @Nullable Long undoes, List<ChangedRecord> records) {
    int number = history.size() + 1;
    history.add(
        new Done(
            new ChangeSet(
                number,
                SmallPortfolio.NOW.minus(Duration.ofHours(100)).plus(Duration.ofHours(number)),
                command,
                reason,
                records.size(),
                undoes),
            List.copyOf(records)));
  }

  private List<Map<String, String>> maps(Kind kind) {
    return switch (kind) {
      case SALES -> portfolio.sales;
      case CONTRIBUTIONS -> portfolio.contributions;
      case REFUNDS -> portfolio.refunds;
      case DISTRIBUTIONS -> portfolio.distributions;
      case TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> new ArrayList<>();
    };
  }

  private @Nullable Map<String, String> map(Kind kind, String id) {
    return maps(kind).stream().filter(map -> id.equals(map.get("id"))).findFirst().orElse(null);
  }

  private @Nullable Entry entry(RecordKey key) {
    if (key.kind() == Kind.LIMITS) {
      return portfolio.limits.stream()
          .filter(limit -> limit.id().equals(key.id()))
          .findFirst()
          .map(limit -> SmallPortfolio.entry(Kind.LIMITS, texts(limit)))
          .orElse(null);
    }
    Map<String, String> map = map(key.kind(), key.id());
    return map == null ? null : SmallPortfolio.entry(key.kind(), map);
  }

  private static Map<String, String> texts(Limit limit) {
    Map<String, String> texts = new HashMap<>();
    texts.put("id", limit.id());
    texts.put("dimension", Words.of(limit.dimension()));
    if (limit.maxShare() != null) {
      texts.put("max_share", limit.maxShare().toPlainString());
    }
    return texts;
  }

  @Override
  public Content.@Nullable OfRecord find(RecordKey key) {
    Entry entry = entry(key);
    return entry == null
        ? null
        : new Content.OfRecord(
            new Shown(entry, List.of()),
            figures(entry),
            limits(key),
            past(key),
            SmallPortfolio.NOW,
            portfolio.base,
            SmallPortfolio.ZONE);
  }

  private List<Figure> figures(Entry entry) {
    String sale = entry.sale();
    return sale == null
        ? List.of()
        : RecordExplanation.of(
            entry.kind(),
            entry.id(),
            portfolio.position(Objects.requireNonNull(map(Kind.SALES, sale))),
            portfolio.evidence(sale),
            new Settings(portfolio.base, SmallPortfolio.ZONE));
  }

  private List<LimitState> limits(RecordKey key) {
    return key.kind() != Kind.LIMITS
        ? List.of()
        : portfolio.limits.stream()
            .filter(limit -> limit.id().equals(key.id()))
            .flatMap(
                limit -> LimitState.of(portfolio.standing(), limit, SmallPortfolio.NOW).stream())
            .toList();
  }

  private List<PastChange> past(RecordKey key) {
    List<PastChange> past = new ArrayList<>();
    for (Done done : history.reversed()) {
      done.records.stream()
          .filter(r -> r.kind().equals(key.kind().plural()) && r.id().equals(key.id()))
          .forEach(record -> past.add(new PastChange(done.set, record)));
    }
    return past;
  }

  @Override
  public Content.@Nullable Reasons why(String sale) {
    Map<String, String> map = map(Kind.SALES, sale);
    return map == null
        ? null
        : new Content.Reasons(
            map.get("name"),
            Explanation.of(
                    portfolio.position(map),
                    portfolio.evidence(sale),
                    new Settings(portfolio.base, SmallPortfolio.ZONE))
                .figures(),
            SmallPortfolio.NOW,
            SmallPortfolio.ZONE);
  }

  @Override
  public Content.Past history(int most) {
    return new Content.Past(
        history.reversed().stream().limit(most).map(done -> entered(done.set)).toList(),
        SmallPortfolio.ZONE);
  }

  private Content.Entered entered(ChangeSet set) {
    return new Content.Entered(
        set,
        history.stream()
            .filter(done -> Objects.equals(done.set.undoes(), set.number()))
            .map(done -> done.set.number())
            .findFirst()
            .orElse(null));
  }

  @Override
  public Content.OfChange change(long number, int most) {
    Done done = done(number);
    return new Content.OfChange(
        entered(done.set),
        List.of(),
        done.records.stream().limit(most).toList(),
        SmallPortfolio.ZONE);
  }

  private Done done(long number) {
    return history.get(Math.toIntExact(number - 1));
  }

  @Override
  public Content.OfChange undoable(int most) {
    for (Done done : history.reversed()) {
      if (done.set.undoes() == null && entered(done.set).takenBackBy() == null) {
        return change(done.set.number(), most);
      }
    }
    throw new RefusedException(ProblemCode.EMPTY, "there is no change to take back");
  }

  @Override
  public Removing removing(Kind kind, List<String> ids) {
    if (refusal != null) {
      throw new RefusedException(ProblemCode.IN_USE, refusal);
    }
    return new Removing(
        ids.stream().map(id -> Objects.requireNonNull(entry(new RecordKey(kind, id)))).toList(),
        warnings);
  }

  @Override
  public Outcome.Written remove(Kind kind, List<String> ids, @Nullable String override) {
    block(override);
    List<ChangedRecord> removed = new ArrayList<>();
    for (Entry entry : removing(kind, ids).records()) {
      maps(kind).remove(map(kind, entry.id()));
      portfolio.limits.removeIf(limit -> kind == Kind.LIMITS && limit.id().equals(entry.id()));
      removed.add(change(Action.REMOVE, entry, null));
    }
    enter(kind.singular() + " remove " + String.join(" ", ids), override, null, removed);
    return Outcome.Written.deleted(kind, ids, warnings);
  }

  @Override
  public Outcome.Written undo(long number, @Nullable String override) {
    block(override);
    Done done = done(number);
    List<ChangedRecord> back = new ArrayList<>();
    for (ChangedRecord record : done.records) {
      Kind kind = Objects.requireNonNull(Kind.of(record.kind()));
      maps(kind).remove(map(kind, record.id()));
      if (record.before() != null) {
        maps(kind).add(texts(record.before()));
      }
      back.add(record.turned());
    }
    enter("undo " + number, override, number, back);
    return Outcome.Written.takenBack(done.set, List.of());
  }

  private void block(@Nullable String override) {
    Ruling ruling = blocking;
    if (ruling != null && override == null) {
      throw new OverLimitException(ruling);
    }
  }

  private static Map<String, String> texts(Entry entry) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field field : entry.kind().fields()) {
      if (entry.has(field)) {
        texts.put(field.name(), Field.text(Objects.requireNonNull(entry.get(field))));
      }
    }
    return texts;
  }
}
