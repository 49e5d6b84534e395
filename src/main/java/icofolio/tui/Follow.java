package icofolio.tui;

import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a sale to the lists of its records, and back. */
final class Follow {
  private static final String OF = "sale:";

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
    TextLine filter = TextLine.of(OF + sale);
    return Filters.typed(there, there.sheet(id), filter, false).and(fetched.jobs());
  }

  /** Whether the list shown was come to from a page: Esc then leads back to it at once. */
  static boolean isFollowed(Model model) {
    List<Place> trail = model.trail();
    return trail.size() > 1
        && trail.getLast() instanceof Place.Top
        && !(trail.get(trail.size() - 2) instanceof Place.Top);
  }

  /** The sale whose rows alone the list shows, since it was come to from a page; else null. */
  static @Nullable String sale(Model model, Sheet<?> sheet) {
    String filter = sheet.filter().text();
    Overview overview = model.overview();
    if (overview == null || !isFollowed(model) || !filter.startsWith(OF)) {
      return null;
    }
    String sale = filter.substring(OF.length());
    boolean known =
        overview.status().positions().stream().anyMatch(one -> one.sale().id().equals(sale));
    return known ? sale : null;
  }

  /** Back to that page; the filter that led here goes. */
  static Step back(Model model, Sheet<?> sheet) {
    Step cleared = Filters.clear(model, sheet);
    List<Place> trail = model.trail().subList(0, model.trail().size() - 1);
    return Pages.arrived(cleared.model().withTrail(trail)).and(cleared.jobs());
  }
}
