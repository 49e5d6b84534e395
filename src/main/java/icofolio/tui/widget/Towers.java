package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Two figures for each of several things, as towers side by side: a solid one and a hatched one.
 * Whatever is not nothing shows.
 *
 * @param pairs from left to right
 */
public record Towers(List<Pair> pairs) implements Widget {
  private static final int WIDTH = 4;
  private static final String EIGHTHS = "▁▂▃▄▅▆▇";

  /**
   * What one thing has.
   *
   * @param label at its foot, at most three columns
   * @param marked whether it is the one that is spoken of
   */
  public record Pair(String label, boolean marked, BigDecimal solid, BigDecimal hatched) {}

  /** Copies the pairs. */
  public Towers {
    pairs = List.copyOf(pairs);
  }

  /** How many columns so many pairs take. */
  public static int width(int pairs) {
    return pairs * WIDTH;
  }

  @Override
  public void draw(Canvas canvas) {
    int height = canvas.height() - 1;
    BigDecimal most = BigDecimal.ZERO;
    for (Pair pair : pairs) {
      most = most.max(pair.solid()).max(pair.hatched());
    }
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      tower(canvas, i * WIDTH, height, pair.solid(), most, false);
      tower(canvas, i * WIDTH + 1, height, pair.hatched(), most, true);
      canvas.fit(
          i * WIDTH, height, WIDTH - 1, pair.label(), pair.marked() ? Slot.STRONG : Slot.MUTED);
    }
  }

  private static void tower(
      Canvas canvas, int column, int height, BigDecimal figure, BigDecimal most, boolean hatched) {
    if (figure.signum() <= 0) {
      return;
    }
    boolean fine = !hatched && canvas.symbols().equals(Symbols.UNICODE);
    int parts = fine ? 8 : 1;
    int units =
        figure
            .multiply(BigDecimal.valueOf((long) height * parts))
            .divide(most, 0, RoundingMode.UP)
            .intValue();
    Slot slot = hatched ? Slot.INFO : Slot.GAUGE_FULL;
    String full = hatched ? canvas.symbols().unclaimed() : canvas.symbols().full();
    for (int y = 0; y < units / parts; y++) {
      canvas.put(column, height - 1 - y, full, slot);
    }
    if (units % parts > 0) {
      String rest = EIGHTHS.substring(units % parts - 1, units % parts);
      canvas.put(column, height - 1 - units / parts, rest, slot);
    }
  }
}
