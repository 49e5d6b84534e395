package icofolio.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a budget covers: money that has each of these values. Words are compared without regard to
 * case; without any part it covers all.
 *
 * @param parts the value wanted in each dimension
 */
public record Scope(Map<Dimension, String> parts) {
  /** Everything. */
  public static final Scope ALL = new Scope(Map.of());

  public Scope {
    EnumMap<Dimension, String> sorted = new EnumMap<>(Dimension.class);
    sorted.putAll(parts);
    parts = Collections.unmodifiableMap(sorted);
  }

  /** Whether money is covered. */
  public boolean covers(Spending spending) {
    for (Map.Entry<Dimension, String> part : parts.entrySet()) {
      String value = part.getKey().of(spending);
      if (value == null || !value.equalsIgnoreCase(part.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether it asks for a value of that dimension. */
  public boolean names(Dimension dimension) {
    return parts.containsKey(dimension);
  }
}
