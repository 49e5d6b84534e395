package icofolio.tracker;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the portfolio is kept. Several processes may use one store at the same time: each call
 * waits its turn, holds the store for as long as it needs, and lets go of it.
 *
 * <p>Every call may throw {@link StoreUnavailableException}.
 */
public interface Store {
  /** A question to the portfolio. */
  @FunctionalInterface
  interface Question<T> {
    /** Answers from the records as they stand. */
    T ask(Records records);
  }

  /** The work of one change set. */
  @FunctionalInterface
  interface Work<T> {
    /** Writes; what it returns says whether the change set is to be kept. */
    Written<T> write(Changes changes);
  }

  /**
   * What came of the work of a change set.
   *
   * @param answer for whoever asked
   * @param keep whether to keep what was written; if not, the store is as if nothing had happened
   */
  record Written<T>(T answer, boolean keep) {}

  /** Answers a question. */
  <T> T read(Question<T> question);

  /**
   * Writes one change set: all of it, or, where the work says so or throws, nothing. When this
   * returns with the change set kept, it is on disk and stays there, whatever happens to process or
   * machine. A change set that changed no record, sum or setting leaves no entry in the history.
   *
   * @param command what the person asked, for the history
   * @param reason why, where one was given
   */
  <T> T change(String command, @Nullable String reason, Work<T> work);

  /**
   * Writes a copy that has been opened and checked. The target must not exist.
   *
   * @return what is in it, for the message: number of records
   */
  long backUp(Path target);

  /**
   * Puts a backup in the place of this store, after it has been opened and checked.
   *
   * @return where what it replaced is kept; null where there was nothing
   */
  @Nullable Path restore(Path source);

  /** Checks the file itself: every table and index read, every reference followed. */
  List<String> check();

  /**
   * Whether a file belongs to this store, or is a store itself: nothing else may be written there.
   */
  default boolean guards(Path file) {
    return false;
  }

  /** Where it is, for messages. */
  String location();
}
