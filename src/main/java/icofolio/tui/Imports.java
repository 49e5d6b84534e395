package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.tracker.ImportOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How files come in. Every call may take long, and is made on a thread of its own. */
public interface Imports {
  /**
   * What is to be imported, and how.
   *
   * @param line the names of the files, as the person typed them
   * @param kind of the rows of CSV files; null where their headers tell
   * @param rejects the file for rows that are left out; null where they go nowhere
   * @param overwrite whether that file may take the place of one that is there
   */
  record Wish(
      String line,
      ImportOptions options,
      @Nullable Kind kind,
      @Nullable String rejects,
      boolean overwrite) {
    /** The same in another way. */
    Wish with(ImportOptions other, @Nullable String leftOut) {
      return new Wish(line, other, kind, leftOut, false);
    }

    /** The same with rows of that kind. */
    Wish of(Kind rows) {
      return new Wish(line, options, rows, rejects, overwrite);
    }

    /** The same, writing over what was left out before. */
    Wish over() {
      return new Wish(line, options, kind, rejects, true);
    }
  }

  /**
   * What came of it, or would.
   *
   * @param exists a file that is there already and was not to be written over: then nothing else
   *     was done; null where there is none
   * @param committed whether it was written
   * @param changes how many records are added or changed
   * @param refused how many rows are refused
   * @param unclear whether the kind of a file's rows must be said
   * @param conflicts whether some of them only say something else than what is there
   * @param over whether a limit stands in the way
   * @param lines all there is to say, in the words of the command line
   */
  record Answer(
      @Nullable String exists,
      boolean committed,
      long changes,
      long refused,
      boolean unclear,
      boolean conflicts,
      boolean over,
      List<String> lines) {
    /** Copies the lines. */
    public Answer {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How a line of names could go on.
   *
   * @param line with all that is certain of it
   * @param offers how the last name could end, where that is not certain
   */
  record Completion(String line, List<String> offers) {
    /** Copies the offers. */
    public Completion {
      offers = List.copyOf(offers);
    }
  }

  /** Completes the last name of a line. */
  Completion complete(String line);

  /**
   * Imports, all of it as one change, or says what would come of it.
   *
   * @throws IllegalArgumentException with a sentence for the person where the line names no file
   */
  Answer run(Wish wish, Pace pace);
}
