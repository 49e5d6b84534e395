package icofolio.render;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record with what is computed of it.
 *
 * @param entry its own fields
 * @param computed in order; one that has the name of a field stands in its place
 */
public record Shown(Entry entry, List<Computed> computed) {
  /**
   * A computed figure or word.
   *
   * @param name snake_case
   * @param text as it stands in JSON and CSV; null where it is unknown or does not apply
   */
  public record Computed(String name, @Nullable String text) {}

  public Shown {
    computed = List.copyOf(computed);
  }

  /** The text of that name, or null. */
  @Nullable String text(String name) {
    for (Computed one : computed) {
      if (one.name().equals(name)) {
        return one.text();
      }
    }
    Field field = entry.kind().field(name);
    return field == null ? null : Field.textOrNull(entry.get(field));
  }
}
