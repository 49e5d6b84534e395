package icofolio.tui;

import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How the lines of a page are written.
 *
 * @param hidden whether amounts are
 * @param ascii whether it can show ASCII alone
 * @param width in columns
 */
record PageLook(boolean hidden, boolean ascii, int width) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** An amount with all its digits. */
  String amount(BigDecimal number) {
    return hidden ? Texts.HIDDEN : Figures.exact(number);
  }

  /** The name of a field or figure, or a formula over such names, as a person writes it. */
  String words(String names) {
    String plain = names.replace('_', ' ');
    return ascii ? plain.replace('×', '*').replace('÷', '/').replace('−', '-') : plain;
  }

  /** What stands between a value and the one that took its place. */
  String becomes() {
    return ascii ? " -> " : " → ";
  }

  /** An instant to the minute. */
  static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** All of a text, as many lines as it takes, from that column on. */
  List<Line> wrapped(int column, String text, Slot slot) {
    String margin = " ".repeat(column);
    return Wrapped.all(text, width - column).stream()
        .map(line -> Line.of(margin, Slot.TEXT).and(line, slot))
        .toList();
  }
}
