package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.rule.Verdict;
import icofolio.tracker.Store.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what adding or editing a record would come to: it is written as {@link EditRecords} would
 * write it, looked at, and not kept. So what is said is what would happen.
 */
public final class TryRecord {
  private final Tracker tracker;

  /** In that portfolio. */
  public TryRecord(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * What it would come to.
   *
   * @param problems for which it would be refused; then nothing else is said
   * @param value of a contribution in base currency; null for other kinds
   * @param ruling of a contribution every rule that concerns it, those that it keeps too; else
   *     those that it would break
   * @param warnings what is worth a second look
   */
  public record Trial(
      List<Problem> problems, @Nullable BigDecimal value, Ruling ruling, List<Warning> warnings) {
    /** Copies the lists. */
    public Trial {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /** What adding it would come to. */
  public Trial add(Entry entry) {
    return tried(one -> one.add(entry));
  }

  /** What changing fields of a record would come to; null takes a value away. */
  public Trial edit(Kind kind, String id, Map<Field, @Nullable Object> fields) {
    return tried(one -> one.edit(kind, id, fields));
  }

  private Trial tried(Function<OneRecord, OneRecord.Turn> write) {
    try {
      return tracker.change("", null, changes -> new Written<>(trial(write, changes), false));
    } catch (RefusedException e) {
      return new Trial(e.problems(), null, Ruling.NONE, List.of());
    }
  }

  private Trial trial(Function<OneRecord, OneRecord.Turn> write, Changes changes) {
    OneRecord.Turn turn = write.apply(new OneRecord(changes, tracker.now(), false));
    Stored written =
        switch (turn.taken()) {
          case Taken.Added(Stored record) -> record;
          case Taken.Updated(Stored _, Stored after) -> after;
          case Taken.Unchanged(Stored record) -> record;
          case Taken.Refused refused -> throw new RefusedException(refused.problems());
        };
    boolean money = written.kind() == Kind.CONTRIBUTIONS;
    Ruling ruling = money ? whole(turn, written) : turn.broken();
    return new Trial(List.of(), written.derived().value(), ruling, turn.warnings());
  }

  /**
   * Every rule that concerns a contribution. An edit breaks only what it raises: a rule that is
   * broken whatever is done with this one is told as what it is, and does not block.
   */
  private static Ruling whole(OneRecord.Turn turn, Stored written) {
    Ruling every = turn.watch().around(written);
    if (turn.taken() instanceof Taken.Added) {
      return every;
    }
    Map<String, Verdict> broken = new HashMap<>();
    turn.broken().verdicts().forEach(verdict -> broken.put(key(verdict), verdict));
    List<Verdict> verdicts = new ArrayList<>();
    every.verdicts().forEach(one -> verdicts.add(merged(one, broken.remove(key(one)))));
    verdicts.addAll(broken.values());
    return new Ruling(
        verdicts,
        turn.watch().sentences().of(verdicts),
        turn.broken().isAllowed() ? every.largest() : turn.broken().largest());
  }

  private static Verdict merged(Verdict one, @Nullable Verdict broken) {
    return broken != null ? broken : one.isBroken() ? Watch.warning(one) : one;
  }

  private static String key(Verdict verdict) {
    return verdict.rule() + " " + verdict.measure();
  }
}
