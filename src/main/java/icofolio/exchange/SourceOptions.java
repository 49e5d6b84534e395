package icofolio.exchange;

import icofolio.entry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file.
 *
 * @param kind of its rows, where it is CSV; absent: told by the header
 * @param format absent: told by the first character
 * @param progress told how far it has been read
 */
public record SourceOptions(@Nullable Kind kind, @Nullable Format format, BytesRead progress) {
  /** Nothing was said. */
  public static final SourceOptions NONE = new SourceOptions(null, null, BytesRead.NONE);
}
