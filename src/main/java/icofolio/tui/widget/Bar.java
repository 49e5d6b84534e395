package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A bar of one row: a solid part, a hatched part behind it, and ticks. Whatever is not nothing
 * shows.
 *
 * @param solid the length of the solid part
 * @param hatched the length of the hatched part
 * @param ticks where a line crosses the bar
 * @param whole the length that fills all the room; the rest of it is shown as empty
 * @param slot how the solid part looks
 */
public record Bar(
    BigDecimal solid, BigDecimal hatched, List<BigDecimal> ticks, BigDecimal whole, Slot slot) {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";
  private static final int PARTS = 8;

  /** Copies the ticks. */
  public Bar {
    ticks = List.copyOf(ticks);
  }

  /** The bar in that many columns. */
  public Line line(int width, Symbols symbols) {
    Cells cells = new Cells(width, symbols.rest(), Slot.GAUGE_EMPTY);
    int eighths = units(solid, width * PARTS);
    int end = eighths / PARTS;
    boolean exact = symbols.equals(Symbols.UNICODE) && hatched.signum() <= 0;
    if (exact && eighths % PARTS > 0) {
      cells.fill(end, end + 1, EIGHTHS.substring(eighths % PARTS - 1).substring(0, 1), slot);
    } else if (solid.signum() > 0 && end == 0) {
      end = 1;
    }
    cells.fill(0, end, symbols.full(), slot);
    if (hatched.signum() > 0) {
      int until = Math.max(end + 1, units(solid.max(BigDecimal.ZERO).add(hatched), width));
      cells.fill(end, until, symbols.unclaimed(), Slot.INFO);
    }
    for (BigDecimal tick : ticks) {
      int at = Math.min(width - 1, units(tick, width));
      cells.fill(at, at + 1, symbols.vertical(), Slot.STRONG);
    }
    return cells.line();
  }

  /** How many of so many units the length takes, at most all. */
  private int units(BigDecimal length, int units) {
    if (whole.signum() <= 0 || length.signum() <= 0) {
      return 0;
    }
    return length
        .min(whole)
        .multiply(BigDecimal.valueOf(units))
        .divide(whole, 0, RoundingMode.DOWN)
        .intValue();
  }
}
