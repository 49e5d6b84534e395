package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a change that the person asked for. */
public sealed interface Outcome {
  /**
   * It is written.
   *
   * @param told what was done, in a sentence
   * @param warnings what is worth a second look
   * @param subject the record to select now; null where that is none
   */
  record Written(String told, List<String> warnings, @Nullable RecordKey subject)
      implements Outcome {
    /** Copies the warnings. */
    public Written {
      warnings = List.copyOf(warnings);
    }

    /** Records of a kind are gone. */
    public static Written deleted(Kind kind, List<String> ids, List<String> warnings) {
      return new Written(Deletion.told(kind, ids), warnings, null);
    }

    /** The same without what the person has been warned of before. */
    Written without(List<String> known) {
      List<String> fresh = warnings.stream().filter(text -> !known.contains(text)).toList();
      return new Written(told, fresh, subject);
    }

    /** That change set is taken back. */
    public static Written takenBack(ChangeSet set, List<String> warnings) {
      return new Written(Undoing.told(set), warnings, null);
    }
  }

  /** A budget or limit stands in the way, which the person can override with a reason. */
  record Blocked(Ruling ruling) implements Outcome {}

  /** It is refused for what was given. */
  record Refused(List<Problem> problems) implements Outcome {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** It could not be done; the sentence says why. */
  record Failed(String why) implements Outcome {}
}
