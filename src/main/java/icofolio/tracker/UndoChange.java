package icofolio.tracker;

import icofolio.entry.ProblemCode;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a change set back by a new one; nothing is ever erased from the history. */
public final class UndoChange {
  private final Tracker tracker;

  /** For that portfolio. */
  public UndoChange(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * Takes back a change set, or the newest that is neither an undo nor taken back already.
   *
   * @param number which one; null for the newest
   * @param override why it is to be done past a limit; null where it must not
   * @throws RefusedException where there is none, or later changes stand on it
   * @throws OverLimitException where a rule blocks it
   */
  public Undone run(@Nullable Long number, String command, @Nullable String override) {
    return tracker.change(
        command,
        override,
        changes -> {
          ChangeSet change = number == null ? newest(changes) : standing(changes, number);
          Watch watch = Watch.of(new Bookkeeper(changes), tracker.now());
          watch.look();
          new TakeBack(changes, change).run();
          changes.undoes(change.number());
          Ruling ruling = watch.again(new Bookkeeper(changes)).risen();
          EditRecords.enforce(changes, ruling, watch, override);
          return new Written<>(new Undone(change, EditRecords.warnings(ruling)), true);
        });
  }

  /**
   * The change set that would be taken back next; nothing is written.
   *
   * @throws RefusedException where there is none
   */
  public ChangeSet next() {
    return tracker.read(UndoChange::newest);
  }

  /** The change set that was taken back, and what is worth a second look. */
  public record Undone(ChangeSet change, List<Warning> warnings) {}

  /** The change set of that number; an unknown one is refused. */
  static ChangeSet need(Records records, long number) {
    ChangeSet change = records.change(number);
    if (change == null) {
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "there is no change %d; see 'ico history'".formatted(number));
    }
    return change;
  }

  /** The change set of that number, if there is anything of it to take back. */
  private static ChangeSet standing(Records records, long number) {
    ChangeSet change = need(records, number);
    if (change.records() == 0) {
      throw new RefusedException(
          ProblemCode.EMPTY, "change %d has changed no record".formatted(number));
    }
    Long by = undone(records).get(number);
    if (by != null) {
      throw new RefusedException(
          ProblemCode.CONFLICT,
          "change %d is taken back already; to have it again, take change %d back"
              .formatted(number, by));
    }
    return change;
  }

  private static ChangeSet newest(Records records) {
    Map<Long, Long> undone = undone(records);
    List<ChangeSet> found = new ArrayList<>(1);
    records.eachChange(
        change -> {
          boolean counts =
              change.undoes() == null
                  && change.records() > 0
                  && !undone.containsKey(change.number());
          if (counts && found.isEmpty()) {
            found.add(change);
          }
        });
    if (found.isEmpty()) {
      throw new RefusedException(ProblemCode.EMPTY, "there is no change to take back");
    }
    return found.getFirst();
  }

  /** The change sets that are taken back, each with the one that did it. */
  static Map<Long, Long> undone(Records records) {
    Map<Long, Long> undone = new HashMap<>();
    records.eachChange(
        change -> {
          // An undo that was itself taken back has undone nothing.
          if (change.undoes() != null && !undone.containsKey(change.number())) {
            undone.put(change.undoes(), change.number());
          }
        });
    return undone;
  }
}
