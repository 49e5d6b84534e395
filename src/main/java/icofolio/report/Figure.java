package icofolio.report;

import icofolio.entry.Kind;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how it came to be.
 *
 * @param name snake_case: as in {@code ico status --json}, or the field that it was recorded in
 * @param value what it comes to; null where it is unknown
 * @param trail what it was made of
 */
public record Figure(String name, @Nullable Value value, Trail trail) {

  static Figure quantity(String name, @Nullable BigDecimal number, String unit, Trail trail) {
    return new Figure(name, number == null ? null : new Quantity(number, unit), trail);
  }

  static Figure tokens(String name, @Nullable BigDecimal number, Trail trail) {
    return quantity(name, number, Quantity.TOKENS, trail);
  }

  static Figure word(String name, String word, Trail trail) {
    return new Figure(name, new Word(word), trail);
  }

  /** A field of the sale, where it is given. */
  static List<Figure> ofSale(String sale, String field, @Nullable Value value) {
    return value == null
        ? List.of()
        : List.of(new Figure(field, value, new Trail.Recorded(Kind.SALES, sale, field)));
  }

  /** The same figure where it is explained on its own: only its name and value. */
  Figure seen() {
    return new Figure(name, value, new Trail.Seen());
  }

  /** The number, or null where it is unknown or is none. */
  public @Nullable BigDecimal number() {
    return value instanceof Quantity quantity ? quantity.number() : null;
  }
}
