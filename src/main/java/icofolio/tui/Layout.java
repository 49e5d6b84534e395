package icofolio.tui;

import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Help;
import icofolio.tui.widget.Palette;
import icofolio.tui.widget.Table;

/** Where things stand on the screen: the update must know it to scroll, the view to draw. */
final class Layout {
  /** The row of screens and the line of where one is. */
  static final int HEAD = 2;

  /** The status line and the bar of keys. */
  static final int FOOT = 2;

  /** The totals on the dashboard, with the blank line below them. */
  static final int TOTALS = 4;

  private static final int WIDE = 110;

  private Layout() {}

  /** A rectangle of the screen. */
  record Area(int column, int row, int width, int height) {}

  /** What lies between head and foot. */
  static Area content(Surface.Size size) {
    return new Area(0, HEAD, size.columns(), Math.max(0, size.rows() - HEAD - FOOT));
  }

  /** The place of a list, with its title where it has one. */
  static Area sheet(Model model, SheetId id) {
    Area all = content(model.size());
    int top = all.row() + TOTALS;
    int upper = upper(model, all.height() - TOTALS);
    int lower = all.height() - TOTALS - upper;
    // What is due back has one column more than what can be claimed.
    int left = all.width() * 9 / 16;
    return switch (id) {
      case DUE_BACK -> new Area(0, top, left - 1, upper - 1);
      case CLAIMABLE -> new Area(left, top, all.width() - left, upper - 1);
      case NEXT -> new Area(0, top + upper, all.width(), lower);
      case SALES, CONTRIBUTIONS, REFUNDS, DISTRIBUTIONS -> all;
    };
  }

  /** The upper lists get the room that they need, and at most half of it. */
  private static int upper(Model model, int height) {
    int needed =
        Math.max(model.sheet(SheetId.DUE_BACK).size(), model.sheet(SheetId.CLAIMABLE).size());
    return Math.clamp(needed + 3L, Math.min(5, height / 2), height / 2);
  }

  /** Whether a title stands above that list. */
  static boolean isTitled(SheetId id) {
    return id.screen() == Screen.DASHBOARD;
  }

  /** How many rows of that list are seen. */
  static int rows(Model model, SheetId id) {
    return Math.max(1, Table.visible(sheet(model, id).height() - (isTitled(id) ? 1 : 0)));
  }

  /** Whether the page of a sale has room for two columns. */
  static boolean isWide(Surface.Size size) {
    return size.columns() >= WIDE;
  }

  /** How many lines of the help are seen. */
  static int help(Surface.Size size) {
    // The help leaves the bar of keys uncovered.
    return Help.visible(size.rows() - 1);
  }

  /** How many choices of the palette are seen. */
  static int palette(Surface.Size size) {
    return Palette.visible(size.rows());
  }
}
