package icofolio.exchange;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import java.io.OutputStream;

/** Writes the records of one kind as CSV: a header with every field, then a row for each record. */
public final class CsvWriter implements RecordWriter {
  private final CsvRows rows;

  /** Writes to that stream, UTF-8, LF. */
  public CsvWriter(OutputStream out) {
    this.rows = new CsvRows(out);
  }

  @Override
  public void begin(Kind kind) {
    for (Field field : kind.fields()) {
      rows.cell(field.name());
    }
    rows.end();
  }

  @Override
  public void write(Entry entry) {
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      rows.cell(value == null ? "" : Formulas.disarm(Field.text(value)));
    }
    rows.end();
  }

  @Override
  public void close() {
    rows.flush();
  }
}
