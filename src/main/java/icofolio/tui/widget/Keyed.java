package icofolio.tui.widget;

import java.util.Comparator;
import java.util.function.Function;

/**
 * An order of rows by one thing of each. Who sorts many rows keeps those things alone, not the rows
 * that they were taken from.
 *
 * @param key what a row is sorted by
 * @param order of the keys
 */
public record Keyed<T, K>(Function<T, K> key, Comparator<K> order) implements Comparator<T> {

  /** By something that has an order of its own. */
  public static <T, K extends Comparable<? super K>> Keyed<T, K> by(Function<T, K> key) {
    return new Keyed<>(key, Comparator.naturalOrder());
  }

  /** Any order of rows as one by a key, which is the row itself where it names no other. */
  public static <T> Keyed<T, ?> of(Comparator<T> order) {
    return order instanceof Keyed<T, ?> keyed ? keyed : new Keyed<T, T>(row -> row, order);
  }

  /** The other way round. */
  public Keyed<T, K> turned() {
    return new Keyed<>(key, order.reversed());
  }

  @Override
  public int compare(T one, T other) {
    return order.compare(key.apply(one), key.apply(other));
  }
}
