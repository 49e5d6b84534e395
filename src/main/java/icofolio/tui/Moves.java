package icofolio.tui;

import icofolio.tui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;

/** Moving about: rows, lists, screens and sales. */
final class Moves {
  private Moves() {}

  /** That many rows down, or lines on a page. */
  static Step by(Model model, long rows) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null) {
      return Step.of(scrolled(model, rows));
    }
    Scroll next = sheet.scroll().moved(rows, sheet.rows().size(), height(model, sheet));
    return Step.of(model.withSheet(sheet.withScroll(next)));
  }

  /** That many pages down. */
  static Step pages(Model model, int pages) {
    Sheet<?> sheet = model.sheet();
    int page = sheet == null ? Layout.content(model.size()).height() : height(model, sheet);
    return by(model, (long) pages * Math.max(1, page - 1));
  }

  static Step first(Model model) {
    return by(model, Integer.MIN_VALUE);
  }

  static Step last(Model model) {
    return by(model, Integer.MAX_VALUE);
  }

  /** What the wheel does to a page. */
  static Step rolled(Model model, int rows) {
    return Step.of(scrolled(model, rows));
  }

  /** What it does to a list: what is shown moves, the selected row only as far as it must. */
  static Step rolled(Model model, Sheet<?> sheet, int rows) {
    Scroll next = sheet.scroll().rolled(rows, sheet.rows().size(), height(model, sheet));
    return Step.of(model.withSheet(sheet.withScroll(next)));
  }

  /** The page of a sale scrolled no further than to its end, whatever has become of it. */
  static Model withinPage(Model model) {
    return scrolled(model, 0);
  }

  private static Model scrolled(Model model, long lines) {
    return switch (model.place()) {
      case Place.Top top -> model;
      case Place.Sale(String id, int offset, int zoom) -> {
        int next = (int) Math.clamp(offset + lines, 0L, SalePage.furthest(model));
        yield model.withPlace(new Place.Sale(id, next, zoom));
      }
      case Place.Budget(String id, int offset) -> {
        int next = (int) Math.clamp(offset + lines, 0L, BudgetPage.furthest(model));
        yield model.withPlace(new Place.Budget(id, next));
      }
      case Place.Balance(String id, String name, int offset) -> {
        int next = (int) Math.clamp(offset + lines, 0L, BalancePage.furthest(model));
        yield model.withPlace(new Place.Balance(id, name, next));
      }
      case Place.Problems(int offset) -> {
        int next = (int) Math.clamp(offset + lines, 0L, ProblemsPage.furthest(model));
        yield model.withPlace(new Place.Problems(next));
      }
    };
  }

  private static int height(Model model, Sheet<?> sheet) {
    return Layout.rows(model, sheet.id());
  }

  /** Selects a row that was pressed; a row that was selected already is opened. */
  static Step press(Model model, SheetId id, int index) {
    Sheet<?> sheet = model.sheet(id);
    boolean again = model.hasKeys(id) && sheet.scroll().selected() == index;
    if (again && cannotOpen(model).isEmpty()) {
      return open(model);
    }
    Scroll next = sheet.scroll().to(index, sheet.rows().size(), height(model, sheet));
    Model focused =
        model.withPlace(new Place.Top(id.screen(), SheetId.of(id.screen()).indexOf(id)));
    return Step.of(focused.withSheet(sheet.withScroll(next)));
  }

  static String onlyOneList(Model model) {
    return model.place() instanceof Place.Top(Screen screen, int focus)
            && SheetId.of(screen).size() > 1
        ? ""
        : "This screen has only one list";
  }

  /** Gives the keys to another list of the same screen. */
  static Model focus(Model model, int step) {
    if (!(model.place() instanceof Place.Top(Screen screen, int focus))) {
      return model;
    }
    int count = SheetId.of(screen).size();
    return model.withPlace(new Place.Top(screen, Math.floorMod(focus + step, count)));
  }

  static Step right(Model model) {
    return onlyOneList(model).isEmpty() ? Step.of(focus(model, 1)) : tryOpen(model);
  }

  static Step left(Model model) {
    if (model.place() instanceof Place.Top && onlyOneList(model).isEmpty()) {
      return Step.of(focus(model, -1));
    }
    return cannotGoBack(model).isEmpty() ? back(model) : Step.of(model);
  }

  private static Step tryOpen(Model model) {
    return cannotOpen(model).isEmpty() ? open(model) : Step.of(model);
  }

  static String cannotOpen(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null && sheet.pending()) {
      return "The rows are still being filtered";
    }
    if (sheet == null || sheet.selected() == null) {
      return "There is no row to open";
    }
    return sheet.behind() == null ? "There is nothing behind this row" : "";
  }

  /** Goes to what is behind the selected row. */
  static Step open(Model model) {
    Sheet<?> sheet = model.sheet();
    Place behind = sheet == null ? null : sheet.behind();
    if (behind == null) {
      return Step.of(model);
    }
    List<Place> trail = new ArrayList<>(model.trail());
    trail.add(behind);
    return behind instanceof Place.Sale sale
        ? open(model, trail, sale.id())
        : Step.of(model.withTrail(trail));
  }

  /** Goes to the page of a sale at the end of that trail. */
  static Step open(Model model, List<Place> trail, String sale) {
    SaleDetail known = model.detail();
    boolean isKnown = known != null && known.position().sale().id().equals(sale);
    Model opened = model.withTrail(trail).withDetail(isKnown ? known : null);
    return new Step(
        opened.withQuestions(opened.generation(), opened.loading() + 1),
        List.of(new Job.Open(opened.generation(), sale)));
  }

  static String cannotGoBack(Model model) {
    Sheet<?> sheet = model.sheet();
    boolean filtered = sheet != null && !sheet.filter().isEmpty();
    return filtered || model.trail().size() > 1 ? "" : "This is where you began";
  }

  /** What {@link #back} does now, in a word. */
  static String goesBack(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null || sheet.filter().isEmpty() ? "back" : "clear";
  }

  /** Clears the filter if there is one, else goes back one step. */
  static Step back(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null && !sheet.filter().isEmpty()) {
      return Filters.clear(model, sheet);
    }
    List<Place> trail = model.trail();
    return Step.of(model.withTrail(trail.subList(0, Math.max(1, trail.size() - 1))));
  }

  /** Goes to a screen; Esc comes back to the dashboard. */
  static Step show(Model model, Screen screen) {
    Place place = new Place.Top(screen, 0);
    Place home = new Place.Top(Screen.DASHBOARD, 0);
    Model shown =
        model.withTrail(screen == Screen.DASHBOARD ? List.of(place) : List.of(home, place));
    Step step = Update.fetchMissing(shown);
    return screen == Screen.WALLETS ? Balances.watched(step) : step;
  }

  /** Halves the stretch of the timeline that is shown, or doubles it. */
  static Step zoom(Model model, int step) {
    if (!(model.place() instanceof Place.Sale sale)) {
      return Step.of(Charts.zoomed(model, step));
    }
    int zoom = Math.clamp(sale.zoom() + step, 0, 6);
    return Step.of(model.withPlace(new Place.Sale(sale.id(), sale.offset(), zoom)));
  }
}
