package icofolio.entry;

import icofolio.rule.Dimension;
import icofolio.rule.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a budget covers, as text: {@code all}, or {@code dimension:value} parts that must all hold.
 */
final class ScopeText {
  private static final List<String> DIMENSIONS = Words.of(Dimension.class);

  private static final String ALL = "all";

  private ScopeText() {}

  static String read(String text) throws BadValueException {
    if (text.equalsIgnoreCase(ALL)) {
      return ALL;
    }
    List<String> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        throw TextReader.bad(
            text, "takes all, or dimension:value parts such as chain:eip155:1,kind:ICO");
      }
      String dimension = dimension(part.substring(0, colon).strip());
      if (!seen.add(dimension)) {
        throw TextReader.bad(text, "names " + dimension + " twice; nothing is both");
      }
      parts.add(dimension + ":" + value(dimension, part.substring(colon + 1).strip()));
    }
    return String.join(",", parts);
  }

  /** The scope of a text that was read before; all where none is given. */
  static Scope parse(@Nullable String text) {
    if (text == null || text.equals(ALL)) {
      return Scope.ALL;
    }
    Map<Dimension, String> parts = new EnumMap<>(Dimension.class);
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      parts.put(Words.get(Dimension.class, part.substring(0, colon)), part.substring(colon + 1));
    }
    return new Scope(parts);
  }

  private static String dimension(String word) throws BadValueException {
    for (String dimension : DIMENSIONS) {
      if (dimension.equalsIgnoreCase(word)) {
        return dimension;
      }
    }
    String nearest = Nearest.hint(word, DIMENSIONS);
    throw TextReader.bad(
        word,
        "has an unknown dimension"
            + (nearest.isEmpty() ? ";" : nearest)
            + " it takes: "
            + String.join(" ", DIMENSIONS));
  }

  private static Object value(String dimension, String text) throws BadValueException {
    if (text.isEmpty()) {
      throw TextReader.bad(text, "has no value for " + dimension);
    }
    return switch (dimension) {
      case "sale" -> SaleFields.ID.type().read(text);
      case "chain" -> SaleFields.CHAIN.type().read(text);
      case "kind" -> SaleFields.KIND.type().read(text);
      case "currency" -> ContributionFields.CURRENCY.type().read(text);
      default -> Types.NAME.read(text);
    };
  }
}
