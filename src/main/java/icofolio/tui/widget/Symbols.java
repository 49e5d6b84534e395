package icofolio.tui.widget;

/** The signs that widgets are made of; every one is a single column wide. */
public record Symbols(
    String ellipsis,
    String horizontal,
    String vertical,
    String topLeft,
    String topRight,
    String bottomLeft,
    String bottomRight,
    String ascending,
    String descending,
    String pointer,
    String bullet,
    String full,
    String empty,
    String locked,
    String unclaimed,
    String arrived,
    String cliff,
    String unlock,
    String today,
    String scroll,
    String mark) {

  /** The rest of a bar, set apart from every shade. */
  String rest() {
    return equals(UNICODE) ? bullet : empty;
  }

  /** For terminals that show Unicode: every sign is narrow, and common to fixed width fonts. */
  public static final Symbols UNICODE =
      new Symbols(
          "…", "─", "│", "┌", "┐", "└", "┘", "▴", "▾", "▸", "·", "█", "░", "░", "▒", "█", "┆", "▾",
          "│", "█", "✓");

  /** For terminals that show ASCII alone. */
  public static final Symbols ASCII =
      new Symbols(
          "~", "-", "|", "+", "+", "+", "+", "^", "v", ">", "-", "#", ".", ".", "=", "#", ":", "v",
          "|", "#", "*");
}
