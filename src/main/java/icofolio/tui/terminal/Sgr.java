package icofolio.tui.terminal;

import icofolio.render.theme.Colour;
import icofolio.render.theme.Style;

/** The escape sequence that takes a terminal from one style to another. */
final class Sgr {
  private Sgr() {}

  /** Only what changes is said; the styles must differ. */
  static String change(Style from, Style to) {
    StringBuilder text = new StringBuilder("\033[");
    Style base = from;
    if (losesAttribute(from, to)) {
      text.append("0;");
      base = Style.PLAIN;
    }
    attribute(text, base.bold(), to.bold(), "1;");
    attribute(text, base.italic(), to.italic(), "3;");
    attribute(text, base.underline(), to.underline(), "4;");
    attribute(text, base.reverse(), to.reverse(), "7;");
    if (!base.foreground().equals(to.foreground())) {
      colour(text, to.foreground(), 30);
    }
    if (!base.background().equals(to.background())) {
      colour(text, to.background(), 40);
    }
    text.setCharAt(text.length() - 1, 'm');
    return text.toString();
  }

  private static boolean losesAttribute(Style from, Style to) {
    return (from.bold() && !to.bold())
        || (from.italic() && !to.italic())
        || (from.underline() && !to.underline())
        || (from.reverse() && !to.reverse());
  }

  private static void attribute(StringBuilder text, boolean had, boolean has, String code) {
    if (has && !had) {
      text.append(code);
    }
  }

  /** Colours of the foreground begin at 30, those of the background at 40. */
  private static void colour(StringBuilder text, Colour colour, int base) {
    int value = colour.value();
    switch (colour.kind()) {
      case DEFAULT -> text.append(base + 9);
      case ANSI -> text.append(value < 8 ? base + value : base + 60 + value - 8);
      case INDEXED -> text.append(base + 8).append(";5;").append(value);
      case RGB ->
          text.append(base + 8)
              .append(";2;")
              .append(value >> 16 & 255)
              .append(';')
              .append(value >> 8 & 255)
              .append(';')
              .append(value & 255);
    }
    text.append(';');
  }
}
