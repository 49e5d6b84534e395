package icofolio.render;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
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

  private static final Set<String> NUMBERS =
      Set.of("allocated", "use", "remaining", "share_used", "figure");

  public Shown {
    computed = List.copyOf(computed);
  }

  /** The text of that name, or null. */
  public @Nullable String text(String name) {
    for (Computed one : computed) {
      if (one.name().equals(name)) {
        return one.text();
      }
    }
    Field field = entry.kind().field(name);
    return field == null ? null : Field.textOrNull(entry.get(field));
  }

  /**
   * The value of that name, to be compared: a text, a number, a flag, a list of texts, or null
   * where there is none.
   */
  public @Nullable Object value(String name) {
    Field field = entry.kind().field(name);
    if (field != null && field.type().isList()) {
      return entry.has(field) ? entry.list(field) : null;
    }
    boolean isNumber =
        field == null ? NUMBERS.contains(name) : field.type().shape() == FieldType.Shape.NUMBER;
    String text = text(name);
    if (text != null && isNumber) {
      return new BigDecimal(text);
    }
    return field != null && field.type().shape() == FieldType.Shape.FLAG ? entry.get(field) : text;
  }
}
