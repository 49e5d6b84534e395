package icofolio.exchange;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import java.io.Closeable;

/**
 * Writes records as text that {@link Sources} reads back to the same records. What goes wrong below
 * (a full disk, a closed pipe) is thrown as {@link java.io.UncheckedIOException}.
 */
public sealed interface RecordWriter extends Closeable permits CsvWriter, JsonWriter {
  /** Begins a kind, even one without records. A kind may be begun once only. */
  void begin(Kind kind);

  /** Writes a record of the kind that was begun. */
  void write(Entry entry);

  /** Ends the text and passes it on; the stream itself stays open. */
  @Override
  void close();
}
