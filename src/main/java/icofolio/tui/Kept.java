package icofolio.tui;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the person has chosen among rows, and finds again among those of another reading.
 *
 * @param chosen the source of the selected row; -1 where there is none
 */
record Kept(int chosen, Marks marks) {
  static final Kept NOTHING = new Kept(-1, Marks.NONE);

  /** The same rows in another reading, by their ids; those that are gone are left out. */
  <T> Kept in(List<T> fresh, List<T> before, Function<T, String> id) {
    BitSet wanted = marks.sources();
    if (chosen >= 0) {
      wanted.set(chosen);
    }
    Map<String, Integer> missing = new HashMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (int source : wanted.stream().toArray()) {
      String name = id.apply(before.get(source));
      // Most rows stand where they stood.
      if (source < fresh.size() && id.apply(fresh.get(source)).equals(name)) {
        places.put(source, source);
      } else {
        missing.put(name, source);
      }
    }
    for (int i = 0; i < fresh.size() && !missing.isEmpty(); i++) {
      Integer source = missing.remove(id.apply(fresh.get(i)));
      if (source != null) {
        places.put(source, i);
      }
    }
    return moved(places);
  }

  private Kept moved(Map<Integer, Integer> places) {
    BitSet marked = new BitSet();
    marks.sources().stream().filter(places::containsKey).map(places::get).forEach(marked::set);
    return new Kept(
        places.getOrDefault(chosen, -1), Marks.of(marked, places.getOrDefault(marks.last(), -1)));
  }
}
