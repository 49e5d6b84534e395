package icofolio.exchange.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Names that a format takes, no two the same.
 *
 * @param names by what has them
 */
record Names<T>(Map<T, String> names) {
  /**
   * A name for each, as near as may be to its wish. Whose wish can be had as it is goes before
   * those whose wish must be bent; among equals the first.
   *
   * @param wish how it would be called if everything could stand in a name
   * @param fitting the name that the format takes in place of the wish, with an ending where
   *     another has that name
   */
  static <T> Names<T> of(
      Collection<T> things, Function<T, String> wish, BiFunction<T, String, String> fitting) {
    Map<T, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (T thing : things) {
      String wished = wish.apply(thing);
      if (fitting.apply(thing, "").equals(wished) && taken.add(wished)) {
        names.put(thing, wished);
      }
    }
    for (T thing : things) {
      if (!names.containsKey(thing)) {
        names.put(thing, free(thing, fitting, taken));
      }
    }
    return new Names<>(names);
  }

  private static <T> String free(
      T thing, BiFunction<T, String, String> fitting, Set<String> taken) {
    String name = fitting.apply(thing, "");
    for (int i = 2; !taken.add(name); i++) {
      name = fitting.apply(thing, "-" + i);
    }
    return name;
  }

  /** The name of something that was among those. */
  String get(T thing) {
    String name = names.get(thing);
    if (name == null) {
      throw new IllegalArgumentException("has no name: " + thing);
    }
    return name;
  }
}
