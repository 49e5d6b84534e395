package icofolio.entry;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry was read.
 *
 * @param file as the person named it; {@code -} for standard input; absent for a command line or
 *     form
 * @param line counted from 1; 0 where there are no lines
 */
public record Place(@Nullable String file, long line) {
  /** Not from a file. */
  public static final Place NONE = new Place(null, 0);
}
