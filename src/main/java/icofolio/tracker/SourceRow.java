package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source.
 *
 * @param entry its fields
 * @param raw as it stood there
 */
public record SourceRow(Entry entry, Raw raw) {
  /**
   * A row as it stood in its file, so that it can be given back to be mended.
   *
   * @param place file and line
   * @param kind of the row
   * @param columns names of the cells, as the file has them
   * @param cells texts, in the order of the columns; more or fewer where the row is ragged
   * @param which record it is, {@code sale 3}, where a line may hold several; else null
   */
  public record Raw(
      Place place, Kind kind, List<String> columns, List<String> cells, @Nullable String which) {
    /** A row that has its line for itself. */
    public Raw(Place place, Kind kind, List<String> columns, List<String> cells) {
      this(place, kind, columns, cells, null);
    }

    /** A problem of this row, found where its place was not known. */
    Problem problem(Problem found) {
      String message = which == null ? found.message() : which + ": " + found.message();
      return new Problem(place, found.column(), found.code(), found.value(), message);
    }
  }
}
