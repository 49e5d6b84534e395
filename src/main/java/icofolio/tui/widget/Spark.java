package icofolio.tui.widget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Figures one after the other, each as the height of one cell; nothing is a blank. */
public final class Spark {
  private static final String UNICODE = "▁▂▃▄▅▆▇█";
  private static final String ASCII = ".:-=+*#@";

  private Spark() {}

  /** The cells, the largest of the figures filling its own; whatever is not nothing shows. */
  public static String of(List<BigDecimal> figures, Symbols symbols) {
    String levels = symbols.equals(Symbols.UNICODE) ? UNICODE : ASCII;
    BigDecimal most = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    StringBuilder cells = new StringBuilder();
    for (BigDecimal figure : figures) {
      cells.append(
          figure.signum() <= 0 ? ' ' : levels.charAt(level(figure, most, levels.length())));
    }
    return cells.toString();
  }

  private static int level(BigDecimal figure, BigDecimal most, int levels) {
    BigDecimal share = figure.multiply(BigDecimal.valueOf(levels));
    return Math.max(0, share.divide(most, 0, RoundingMode.UP).intValue() - 1);
  }
}
