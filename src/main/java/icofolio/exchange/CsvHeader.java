package icofolio.exchange;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean.
 *
 * @param kind of every row
 * @param columns names as the file has them
 * @param fields the field of each column; null for the reasons that a rejects file carries
 */
record CsvHeader(Kind kind, List<String> columns, List<@Nullable Field> fields) {
  /** The column of a rejects file that says why; not read. */
  static final String REASON = "problem";

  CsvHeader {
    columns = List.copyOf(columns);
    fields = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(fields));
  }

  static CsvHeader of(Kind kind, List<String> columns) {
    return new CsvHeader(
        kind, columns, columns.stream().<@Nullable Field>map(kind::field).toList());
  }
}
