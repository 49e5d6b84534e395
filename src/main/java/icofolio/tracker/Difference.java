package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that a change gave another value.
 *
 * @param field its name
 * @param before the text of its value; null where it had none
 * @param after the text of its value; null where it has none any more
 */
public record Difference(String field, @Nullable String before, @Nullable String after) {

  /** Field by field; of a record that was added or removed every field that it has. */
  static List<Difference> between(@Nullable Entry before, @Nullable Entry after) {
    List<Difference> all = new ArrayList<>();
    Entry any = before == null ? after : before;
    for (Field field : any == null ? List.<Field>of() : any.kind().fields()) {
      String old = before == null ? null : Field.textOrNull(before.get(field));
      String now = after == null ? null : Field.textOrNull(after.get(field));
      if (!Objects.equals(old, now)) {
        all.add(new Difference(field.name(), old, now));
      }
    }
    return all;
  }
}
