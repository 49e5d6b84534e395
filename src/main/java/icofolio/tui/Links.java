package icofolio.tui;

import java.util.ArrayList;
import java.util.List;

/**
 * Moving about on a page some of whose lines lead on: a step goes to the next of them where it is
 * in sight, and else scrolls.
 *
 * @param at the lines that lead on, from the top
 * @param lines how many there are in all
 * @param height how many of them are seen
 */
record Links(List<Integer> at, int lines, int height) {

  /** The page with those rows. */
  static Links of(List<PageRow> rows, int height) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).opens() != null) {
        at.add(i);
      }
    }
    return new Links(at, rows.size(), height);
  }

  /** How far the page can be scrolled. */
  int furthest() {
    return Math.max(0, lines - height);
  }

  /** The page within its bounds, whatever has become of its lines. */
  Place.Page within(Place.Page page) {
    int offset = Math.clamp(page.offset(), 0, furthest());
    return page.at(offset, Math.clamp(page.link(), 0, Math.max(0, at.size() - 1)));
  }

  /** That many lines down. */
  Place.Page moved(Place.Page page, long down) {
    Place.Page from = within(page);
    if (Math.abs(down) == 1) {
      return stepped(from, (int) down);
    }
    Place.Page rolled = rolled(from, down);
    boolean isAll = Math.abs(down) >= lines;
    boolean ended = isAll || (down != 0 && rolled.offset() == from.offset());
    return ended ? within(from.at(rolled.offset(), down > 0 ? at.size() : 0)) : rolled;
  }

  /** Scrolled by that many lines; what is selected changes only where it is out of sight. */
  Place.Page rolled(Place.Page page, long down) {
    int offset = (int) Math.clamp(page.offset() + down, 0L, furthest());
    return insight(within(page.at(offset, page.link())), down < 0);
  }

  /** With one line selected, scrolled as little as shows it. */
  Place.Page to(Place.Page page, int link) {
    if (link < 0 || link >= at.size()) {
      return page;
    }
    int line = at.get(link);
    int offset = Math.clamp(page.offset(), Math.max(0, line - height + 1), line);
    return page.at(Math.min(offset, furthest()), link);
  }

  private Place.Page stepped(Place.Page page, int step) {
    int next = isSeen(page, page.link()) ? page.link() + step : first(page, step < 0);
    boolean near = next >= 0 && next < at.size() && isNear(page, at.get(next), step);
    return near ? to(page, next) : rolled(page, step);
  }

  /** Whether a line is in sight, or will be after that step. */
  private boolean isNear(Place.Page page, int line, int step) {
    int first = page.offset() + Math.min(0, step);
    int last = page.offset() + height - 1 + Math.max(0, step);
    return line >= first && line <= last;
  }

  private Place.Page insight(Place.Page page, boolean upwards) {
    int seen = first(page, upwards);
    return isSeen(page, page.link()) || seen < 0 ? page : page.at(page.offset(), seen);
  }

  /** The first of the lines in sight that lead on, or the last; -1 where there is none. */
  private int first(Place.Page page, boolean last) {
    int found = -1;
    for (int i = 0; i < at.size() && (last || found < 0); i++) {
      found = isSeen(page, i) ? i : found;
    }
    return found;
  }

  /** Whether that one of the lines that lead on is in sight. */
  boolean isSeen(Place.Page page, int link) {
    return link >= 0
        && link < at.size()
        && at.get(link) >= page.offset()
        && at.get(link) < page.offset() + height;
  }
}
