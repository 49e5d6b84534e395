package icofolio.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The parts of a sum, newest first, cut where they are very many. */
final class Parts {
  /** So many records are told one by one. */
  static final int NEWEST = 20;

  private Parts() {}

  /** The part of each item; of more than {@value #NEWEST} the older ones as one. */
  static <T> List<Figure> of(List<T> items, Function<T, Instant> at, Function<T, Figure> figure) {
    List<T> newestFirst = items.stream().sorted(Comparator.comparing(at).reversed()).toList();
    if (items.size() <= NEWEST) {
      return newestFirst.stream().map(figure).toList();
    }
    List<Figure> parts = new ArrayList<>();
    newestFirst.stream().limit(NEWEST).map(figure).forEach(parts::add);
    List<T> older = newestFirst.subList(NEWEST, newestFirst.size());
    parts.add(rest(older, figure));
    return parts;
  }

  private static <T> Figure rest(List<T> older, Function<T, Figure> figure) {
    List<Figure> parts = older.stream().map(figure).toList();
    Figure first = parts.getFirst();
    boolean known = parts.stream().allMatch(part -> part.number() != null);
    BigDecimal sum =
        parts.stream()
            .map(Figure::number)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String unit =
        parts.stream()
            .map(Figure::value)
            .filter(Value.Quantity.class::isInstance)
            .map(value -> ((Value.Quantity) value).unit())
            .findFirst()
            .orElse("");
    return Figure.quantity(first.name(), known ? sum : null, unit, new Trail.Rest(older.size()));
  }
}
