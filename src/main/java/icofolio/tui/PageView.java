package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Target;
import java.util.List;

/** Draws a page some of whose lines lead on. */
record PageView(Model model, Canvas canvas) {

  void draw(Place.Page page) {
    Layout.Area all = Layout.content(model.size());
    Canvas place = canvas.area(all.column(), all.row(), all.width(), all.height());
    if (model.content(page) == null) {
      place.fit(2, 1, place.width() - 4, "Reading" + canvas.symbols().ellipsis(), Slot.MUTED);
      return;
    }
    List<PageRow> rows = Pages.rows(model, page);
    Place.Page shown = Links.of(rows, place.height()).within(page);
    int link = 0;
    for (int i = 0; i < Math.min(rows.size(), shown.offset() + place.height()); i++) {
      boolean leads = rows.get(i).opens() != null;
      if (i >= shown.offset()) {
        row(place, i - shown.offset(), rows.get(i), leads && link == shown.link());
        if (leads) {
          place.target(0, i - shown.offset(), place.width(), 1, new Target.Link(link));
        }
      }
      link += leads ? 1 : 0;
    }
  }

  private void row(Canvas place, int y, PageRow row, boolean selected) {
    Line line = row.line();
    if (selected) {
      boolean focused = model.overlay() instanceof Overlay.None;
      Slot slot = focused ? Slot.SELECTED : Slot.SELECTED_IDLE;
      place.fill(0, y, place.width(), " ", slot);
      place.put(0, y, canvas.symbols().pointer(), slot);
      place.cursor(0, y, false);
      line = line.all(slot);
    } else if (row.opens() != null) {
      place.put(0, y, canvas.symbols().bullet(), Slot.MUTED);
    }
    new Pane(List.of(line), 0)
        .draw(place.area(Pages.MARGIN, y, place.width() - Pages.MARGIN - 1, 1));
  }
}
