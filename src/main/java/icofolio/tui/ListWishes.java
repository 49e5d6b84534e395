package icofolio.tui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the person wants to see one list: what is worth keeping from one run to the next.
 *
 * @param hidden the names of columns that are not to be seen
 * @param order the names of columns in the order wanted; empty leaves it as it is
 * @param sorting by which column
 * @param filter the words that rows must fit; empty lets all pass
 */
public record ListWishes(Set<String> hidden, List<String> order, Sorting sorting, String filter) {
  /** Copies the collections. */
  public ListWishes {
    hidden = Set.copyOf(hidden);
    order = List.copyOf(order);
  }

  /** What is wished of each list that is not as it was at first. */
  public static Map<SheetId, ListWishes> of(Model model) {
    Map<SheetId, ListWishes> all = new EnumMap<>(SheetId.class);
    for (SheetId id : SheetId.values()) {
      ListWishes wishes = model.sheet(id).wishes();
      if (!wishes.equals(Sheets.empty(id).wishes())) {
        all.put(id, wishes);
      }
    }
    return all;
  }

  /**
   * A model whose lists are as wished; the others stay as they are. A column that there is no more
   * is passed over. Lists that have been read are filtered and sorted anew.
   */
  public static Step applied(Model model, Map<SheetId, ListWishes> wishes) {
    Model next = model;
    List<Job> jobs = new ArrayList<>();
    for (Map.Entry<SheetId, ListWishes> wish : wishes.entrySet()) {
      Sheet<?> sheet = next.sheet(wish.getKey()).withWishes(wish.getValue());
      Step arranged = Filters.arrange(next, sheet);
      next = arranged.model();
      jobs.addAll(arranged.jobs());
    }
    return new Step(next, jobs);
  }
}
