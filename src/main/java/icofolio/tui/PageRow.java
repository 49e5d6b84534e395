package icofolio.tui;

import icofolio.tui.widget.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page.
 *
 * @param opens where it leads; null where it is only to be read
 */
record PageRow(Line line, @Nullable Place opens) {
  /** One that is only to be read. */
  static PageRow of(Line line) {
    return new PageRow(line, null);
  }
}
