package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Stretches of time painted on one row of cells, with a line for now. Whatever there is shows: a
 * stretch shorter than a cell takes one, beside the line of now rather than under it; where all of
 * them lie outside, an arrow says on which side.
 *
 * @param from the instant at the left end
 * @param to the instant at the right end, after {@code from}
 * @param stretches in order of time
 */
public record Strip(Instant from, Instant to, Instant now, List<Stretch> stretches) {
  /** Copies the stretches. */
  public Strip {
    stretches = List.copyOf(stretches);
  }

  /** A stretch of time; its end does not belong to it. One without length is a moment. */
  public record Stretch(Instant from, Instant to, String glyph, Slot slot) {}

  /** The strip in that many columns. */
  public Line line(int width, Symbols symbols) {
    Cells cells = new Cells(width, " ", Slot.TEXT);
    int today = isInside(now) ? (int) cell(now, width) : -1;
    for (Stretch stretch : stretches) {
      paint(cells, stretch, width, today);
    }
    if (today >= 0) {
      cells.fill(today, today + 1, symbols.today(), Slot.TODAY);
    }
    if (!stretches.isEmpty() && stretches.getLast().to().isBefore(from)) {
      cells.fill(0, 1, "<", Slot.MUTED);
    } else if (!stretches.isEmpty() && !stretches.getFirst().from().isBefore(to)) {
      cells.fill(width - 1, width, ">", Slot.MUTED);
    }
    return cells.line();
  }

  private void paint(Cells cells, Stretch stretch, int width, int today) {
    boolean outside = stretch.to().isBefore(from) || !stretch.from().isBefore(to);
    if (outside) {
      return;
    }
    int first = Math.clamp(cell(stretch.from(), width), 0, width - 1);
    int end = Math.clamp(cell(stretch.to(), width), first + 1, width);
    if (first == today && end == first + 1) {
      boolean past = !stretch.from().isAfter(now) && !stretch.to().isAfter(now);
      first += past ? -1 : 1;
      end = first + 1;
    }
    cells.fill(first, end, stretch.glyph(), stretch.slot());
  }

  private boolean isInside(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** The cell that an instant is in, which may lie beyond the ends. */
  private long cell(Instant at, int width) {
    long whole = Math.max(1, Duration.between(from, to).toSeconds());
    return Math.floorDiv(Duration.between(from, at).toSeconds() * width, whole);
  }
}
