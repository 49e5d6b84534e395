package icofolio.tui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read for pages, wherever each is scrolled to. */
record Contents(Map<Place.Page, Content> known) {
  static final Contents NONE = new Contents(Map.of());

  /** Copies what is known. */
  Contents {
    known = Map.copyOf(known);
  }

  /** Of one page; null before it has been read. */
  @Nullable Content of(Place.Page page) {
    return known.get(page.at(0, 0));
  }

  /** The same with what was read for a page; what no step of the trail shows is forgotten. */
  Contents with(Place.Page page, Content content, List<Place> trail) {
    Map<Place.Page, Content> other = new HashMap<>(known);
    other.put(page.at(0, 0), content);
    other.keySet().retainAll(pages(trail));
    return new Contents(other);
  }

  /** The same with nothing known of any page but the last of the trail. */
  Contents lastOf(List<Place> trail) {
    Map<Place.Page, Content> other = new HashMap<>(known);
    other.keySet().retainAll(pages(List.of(trail.getLast())));
    return new Contents(other);
  }

  private static Set<Place.Page> pages(List<Place> trail) {
    Set<Place.Page> pages = new HashSet<>();
    for (Place place : trail) {
      if (place instanceof Place.Page page) {
        pages.add(page.at(0, 0));
      }
    }
    return pages;
  }
}
