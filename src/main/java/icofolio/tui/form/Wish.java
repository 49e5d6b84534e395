package icofolio.tui.form;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks to be written.
 *
 * @param entry the record as it is to stand
 * @param edited the id of the record that it changes; null for a new one
 * @param changed the fields of that record that become other, null where a value is taken away
 * @param forfeitRefund whether tokens are taken though that gives up a refund
 */
public record Wish(
    Entry entry,
    @Nullable String edited,
    Map<Field, @Nullable Object> changed,
    boolean forfeitRefund) {
  /** The same though it gives up a refund. */
  public Wish forfeiting() {
    return new Wish(entry, edited, changed, true);
  }
}
