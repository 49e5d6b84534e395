package icofolio.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the person has set: budgets and limits, by id. */
public record Rules(List<Budget> budgets, List<Limit> limits) {
  /** None. */
  public static final Rules NONE = new Rules(List.of(), List.of());

  public Rules {
    budgets = List.copyOf(budgets);
    limits = List.copyOf(limits);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return budgets.isEmpty() && limits.isEmpty();
  }

  /** The budget of that id, or null. */
  public @Nullable Budget budget(String id) {
    for (Budget budget : budgets) {
      if (budget.id().equals(id)) {
        return budget;
      }
    }
    return null;
  }
}
