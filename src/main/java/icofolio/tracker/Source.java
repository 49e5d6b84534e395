package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import java.util.List;
import java.util.Set;

/**
 * A file of records, or standard input, that can be read several times: once for each kind in it,
 * in the order in which kinds refer to each other.
 */
public interface Source {
  /** As the person named it; {@code -} for standard input. */
  String name();

  /** {@code csv}, {@code json}, …; for the answer. */
  String format();

  /** What it is; read first. Problems of the file as a whole go to the sink. */
  Set<Kind> kinds(Sink sink);

  /** Reads every row of a kind, in the order of the file. */
  void read(Kind kind, Sink sink);

  /** Takes what a source gives. */
  interface Sink {
    /** A row that reads as an entry, perhaps with an id still to be made. */
    void row(SourceRow row);

    /** A row that does not, with all that is wrong with it. */
    void broken(SourceRow.Raw raw, List<Problem> problems);

    /** Something wrong with the file as a whole: no row of it can be trusted. */
    void failed(Problem problem);

    /** Settings of a document: base currency and zone. */
    default void settings(Settings settings) {}
  }
}
