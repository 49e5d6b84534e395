package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import java.util.List;

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
   */
  public record Raw(Place place, Kind kind, List<String> columns, List<String> cells) {}
}
