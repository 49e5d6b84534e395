package icofolio.tui;

import icofolio.book.Position;

/** The timeline of all sales: how much of its calendar is shown. */
final class Charts {
  private Charts() {}

  static String isElsewhere(Model model) {
    boolean here = model.screen() == Screen.DISTRIBUTIONS || model.place() instanceof Place.Sale;
    return here ? "" : "This belongs to a timeline: 7 goes to that of all sales";
  }

  /** Halves the stretch that is shown that many times; where it is negative, doubles it. */
  static Model zoomed(Model model, int steps) {
    Sheet<Position> sheet = Sheets.allocations(model);
    Gantt chart = Gantt.of(sheet);
    return chart == null
        ? model
        : model.withSheet(sheet.showing(Allocations.listing(chart.zoomed(chart.zoom() + steps))));
  }
}
