package icofolio.render;

import icofolio.render.theme.Colour;
import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Slot;
import icofolio.render.theme.Style;
import icofolio.render.theme.Theme;

/** Gives text the look of a slot: by escape sequences on a terminal, not at all anywhere else. */
@FunctionalInterface
public interface Ink {
  /** Leaves text as it is. */
  Ink NONE = (text, slot) -> text;

  /** The text in the look of that slot. */
  String paint(String text, Slot slot);

  /** The looks of a theme, as a terminal of that depth shows them. */
  static Ink of(Theme theme, ColourDepth depth) {
    Theme shown = theme.at(depth);
    return (text, slot) -> paint(text, shown.style(slot));
  }

  private static String paint(String text, Style style) {
    StringBuilder codes = new StringBuilder();
    add(codes, style.bold(), "1");
    add(codes, style.italic(), "3");
    add(codes, style.underline(), "4");
    add(codes, style.reverse(), "7");
    colour(codes, style.foreground());
    // The terminal's own background stays: lines of text do not fill the screen.
    return codes.isEmpty() || text.isBlank() ? text : "\033[" + codes + "m" + text + "\033[0m";
  }

  private static void add(StringBuilder codes, boolean wanted, String code) {
    if (wanted) {
      codes.append(codes.isEmpty() ? "" : ";").append(code);
    }
  }

  private static void colour(StringBuilder codes, Colour colour) {
    int value = colour.value();
    String code =
        switch (colour.kind()) {
          case DEFAULT -> "";
          case ANSI -> Integer.toString(value < 8 ? 30 + value : 82 + value);
          case INDEXED -> "38;5;" + value;
          case RGB -> "38;2;" + (value >> 16) + ";" + (value >> 8 & 255) + ";" + (value & 255);
        };
    add(codes, !code.isEmpty(), code);
  }
}
