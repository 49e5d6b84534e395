package icofolio.tui;

import icofolio.entry.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How files go out. Every call may take long, and is made on a thread of its own. */
public interface Exports {
  /** The form of a file. */
  enum Form {
    /** One document of all kinds. */
    JSON,
    /** A table of one kind. */
    CSV,
    /** The books, for hledger. */
    HLEDGER,
    /** The books, for beancount. */
    BEANCOUNT
  }

  /**
   * What is to be written, and where.
   *
   * @param kinds of records; none means all
   * @param only the ids of the records; null means all
   * @param file its name, as the person typed it
   * @param overwrite whether it may take the place of a file that is there
   */
  record Wish(
      Form form, List<Kind> kinds, @Nullable Set<String> only, String file, boolean overwrite) {
    /** Copies the kinds. */
    public Wish {
      kinds = List.copyOf(kinds);
    }

    /** The same in a file of that name. */
    Wish to(String name) {
      return new Wish(form, kinds, only, name, overwrite);
    }

    /** The same, in the place of what is there. */
    Wish over() {
      return new Wish(form, kinds, only, file, true);
    }
  }

  /**
   * What came of it.
   *
   * @param file that was written, or is there already
   * @param written whether it was written; if not, it was there and was to stay
   * @param records how many are in it; -1 where that says nothing
   * @param warnings what is worth a second look
   */
  record Answer(String file, boolean written, long records, List<String> warnings) {
    /** Copies the warnings. */
    public Answer {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Writes a file: whole, or not at all.
   *
   * @throws IllegalArgumentException with a sentence for the person where it cannot be written
   */
  Answer write(Wish wish, Pace pace);
}
