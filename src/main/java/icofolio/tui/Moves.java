package icofolio.tui;

import icofolio.tui.terminal.Event;
import icofolio.tui.widget.Scroll;
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
    return Step.of(rolledPage(model, rows));
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

  private static Model rolledPage(Model model, int rows) {
    return model.place() instanceof Place.Page page
        ? model.withPlace(Pages.rolled(model, page, rows))
        : scrolled(model, rows);
  }

  private static Model scrolled(Model model, long lines) {
    return switch (model.place()) {
      case Place.Top _, Place.Form _ -> model;
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
      case Place.Page page -> model.withPlace(Pages.moved(model, page, lines));
    };
  }

  private static int height(Model model, Sheet<?> sheet) {
    return Layout.rows(model, sheet.id());
  }

  /**
   * Selects a row that was pressed, and opens it where it was pressed twice. With Ctrl its mark
   * turns; with Shift all are marked from the last mark to it.
   */
  static Step press(Model model, SheetId id, int index, Event.Mouse mouse) {
    Sheet<?> sheet = model.sheet(id);
    boolean selected = model.hasKeys(id) && sheet.scroll().selected() == index;
    if (mouse.twice() && selected && cannotOpen(model).isEmpty()) {
      return open(model);
    }
    // Nothing scrolls: the second press must find the row where the first one was.
    Scroll next = new Scroll(index, sheet.scroll().top());
    Model pressed = focused(model, id).withSheet(sheet.withScroll(next));
    return mouse.held() == Event.Mouse.Held.NOTHING
        ? Step.of(pressed)
        : Marking.pressed(pressed, mouse.held() == Event.Mouse.Held.SHIFT);
  }

  /** Shows a list from another row on. */
  static Step jump(Model model, SheetId id, int top) {
    Sheet<?> sheet = model.sheet(id);
    Scroll next =
        sheet
            .scroll()
            .rolled(top - sheet.scroll().top(), sheet.rows().size(), height(model, sheet));
    return Step.of(focused(model, id).withSheet(sheet.withScroll(next)));
  }

  private static Model focused(Model model, SheetId id) {
    return model.withPlace(new Place.Top(id.screen(), SheetId.of(id.screen()).indexOf(id)));
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
    return Pages.go(model, behind);
  }

  static String cannotGoBack(Model model) {
    Sheet<?> sheet = model.sheet();
    boolean chosen = sheet != null && !(sheet.filter().isEmpty() && sheet.marks().isEmpty());
    boolean further = chosen || model.trail().size() > 1 || model.setup().visit();
    return further ? "" : "This is where you began";
  }

  /** What {@link #back} does now, in a word. */
  static String goesBack(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null && !sheet.marks().isEmpty()) {
      return "unmark";
    }
    boolean clears = sheet != null && !sheet.filter().isEmpty() && !Follow.isFollowed(model);
    return clears ? "clear" : "back";
  }

  /**
   * Takes marks away if there are any, clears the filter if there is one, else goes back a step.
   */
  static Step back(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null && !sheet.marks().isEmpty()) {
      return Marking.none(model, sheet);
    }
    if (sheet != null && !sheet.filter().isEmpty()) {
      return Follow.isFollowed(model) ? Follow.back(model, sheet) : Filters.clear(model, sheet);
    }
    List<Place> trail = model.trail();
    if (trail.size() == 1 && model.setup().visit()) {
      return Samples.quit(model);
    }
    return Pages.arrived(model.withTrail(trail.subList(0, Math.max(1, trail.size() - 1))));
  }

  /** The way to a screen. */
  static List<Place> trail(Screen screen) {
    Place home = new Place.Top(Screen.DASHBOARD, 0);
    return screen == Screen.DASHBOARD ? List.of(home) : List.of(home, new Place.Top(screen, 0));
  }

  /** Goes to a screen; Esc comes back to the dashboard. */
  static Step show(Model model, Screen screen) {
    Model shown = model.withTrail(trail(screen));
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
