package icofolio.render.theme;

import java.util.Locale;

/**
 * What a theme gives a style to. Each slot carries the style of the built-in theme, which uses
 * nothing but the terminal's own sixteen colours, and what is left of it where no colour may be
 * used; no meaning rests on colour alone.
 */
public enum Slot {
  /** Ordinary text; its background is that of every slot that names none. */
  TEXT("default", ""),
  /** What matters less: units, hints, column after column of ids. */
  MUTED("bright-black", ""),
  /** A figure that the eye should find first. */
  STRONG("default bold", "bold"),
  /** The heading of a panel. */
  TITLE("cyan bold", "bold"),
  /** The program's name, and whatever is to stand out kindly. */
  ACCENT("bright-cyan bold", "bold"),
  /** Lines and frames. */
  BORDER("bright-black", ""),
  /** The head of a table. */
  HEADER("default bold underline", "bold underline"),
  /** The row that the next key acts on. */
  SELECTED("black on cyan", "reverse"),
  /** The selected row of a panel that does not have the focus. */
  SELECTED_IDLE("default underline", "underline"),
  /** The name of a screen in the row of screens. */
  TAB("default", ""),
  /** The name of the screen that is shown. */
  TAB_ACTIVE("black on cyan bold", "reverse bold"),
  /** A key in the bar at the foot. */
  KEY("cyan bold", "bold"),
  /** What a key does. */
  KEY_LABEL("default", ""),
  /** A command that cannot be used now. */
  DISABLED("bright-black", ""),
  /** Text being typed. */
  INPUT("default bold", "bold"),
  /** Good news: complete, arrived. */
  GOOD("green", ""),
  /** Something to look at soon. */
  WARN("yellow", "bold"),
  /** Something is wrong or late. */
  BAD("bright-red bold", "bold"),
  /** News that is neither good nor bad. */
  INFO("bright-blue", ""),
  /** A passing message. */
  TOAST("black on green", "reverse"),
  /** A passing message that something could not be done. */
  TOAST_ERROR("black on yellow", "reverse bold"),
  /** The filled part of a gauge. */
  GAUGE_FULL("cyan", "bold"),
  /** The rest of a gauge. */
  GAUGE_EMPTY("bright-black", ""),
  /** Tokens that are still locked, on a timeline. */
  LOCKED("bright-black", ""),
  /** Tokens that have vested and have not arrived, on a timeline. */
  UNCLAIMED("yellow", "bold"),
  /** Tokens that have arrived, on a timeline. */
  ARRIVED("green", ""),
  /** The line of today, on a timeline. */
  TODAY("bright-red bold", "bold");

  private final String usual;
  private final String colourless;

  Slot(String usual, String colourless) {
    this.usual = usual;
    this.colourless = colourless;
  }

  /** The name in a theme file: {@code tab-active}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The style of the built-in theme, as a theme file would say it. */
  String usual() {
    return usual;
  }

  /** The style where no colour may be used, as a theme file would say it. */
  String colourless() {
    return colourless;
  }
}
