package icofolio.tui;

import java.util.List;

/** Going somewhere at once, wherever one is. */
final class Jumps {
  private static final Place HOME = new Place.Top(Screen.DASHBOARD, 0);

  private Jumps() {}

  /** To the page of a sale. */
  static Step sale(Model model, String id) {
    Place sales = new Place.Top(Screen.SALES, 0);
    return Pages.go(model.withTrail(List.of(HOME, sales)), new Place.Sale(id, 0, 0));
  }

  /** To the page of a budget. */
  static Step budget(Model model, String id) {
    Place budgets = new Place.Top(Screen.BUDGETS, 0);
    return Step.of(model.withTrail(List.of(HOME, budgets, new Place.Budget(id, 0))));
  }

  /** Back to a step of the way here, counted from 0. */
  static Step back(Model model, int step) {
    List<Place> trail = model.trail();
    int count = Math.clamp(step + 1L, 1, trail.size());
    return Pages.arrived(model.withTrail(trail.subList(0, count)));
  }
}
