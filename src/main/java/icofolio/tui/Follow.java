package icofolio.tui;

import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;

/** From a sale to the lists of its records, and back. */
final class Follow {
  private Follow() {}

  /** Goes to a list, filtered to the sale's own rows. */
  static Step to(Model model, SheetId id) {
    String sale = Records.sale(model);
    if (sale == null) {
      return Step.of(model);
    }
    List<Place> trail = new ArrayList<>(model.trail());
    trail.add(new Place.Top(id.screen(), SheetId.of(id.screen()).indexOf(id)));
    Step fetched = Update.fetchMissing(model.withTrail(trail));
    Model there = fetched.model();
    TextLine filter = TextLine.of("sale:" + sale);
    return Filters.typed(there, there.sheet(id), filter, false).and(fetched.jobs());
  }

  /** Whether the list shown was come to from a page: Esc then leads back to it at once. */
  static boolean isFollowed(Model model) {
    List<Place> trail = model.trail();
    return trail.size() > 1
        && trail.getLast() instanceof Place.Top
        && !(trail.get(trail.size() - 2) instanceof Place.Top);
  }

  /** Back to that page; the filter that led here goes. */
  static Step back(Model model, Sheet<?> sheet) {
    Step cleared = Filters.clear(model, sheet);
    List<Place> trail = model.trail().subList(0, model.trail().size() - 1);
    return Pages.arrived(cleared.model().withTrail(trail)).and(cleared.jobs());
  }
}
