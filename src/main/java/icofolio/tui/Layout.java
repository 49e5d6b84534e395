package icofolio.tui;

import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Cards;
import icofolio.tui.widget.Help;
import icofolio.tui.widget.Palette;
import icofolio.tui.widget.Table;
import org.jspecify.annotations.Nullable;

/** Where things stand on the screen: the update must know it to scroll, the view to draw. */
final class Layout {
  /** The row of screens and the line of where one is. */
  static final int HEAD = 2;

  /** The status line and the bar of keys. */
  static final int FOOT = 2;

  /** The totals on the dashboard, with the blank line below them. */
  static final int TOTALS = 4;

  /** What stands above the shares: the dimensions, the facts, a blank line. */
  private static final int DIVISION = 3;

  private static final int WIDE = 110;

  private Layout() {}

  /** A rectangle of the screen. */
  record Area(int column, int row, int width, int height) {}

  /**
   * What lies between head and foot. In a terminal that is too small nothing of it is seen; then it
   * is as in the smallest that will do, so that scrolling stays where it was.
   */
  static Area content(Surface.Size size) {
    int columns = Math.max(size.columns(), Model.LEAST.columns());
    int rows = Math.max(size.rows(), Model.LEAST.rows());
    return new Area(0, HEAD, columns, rows - HEAD - FOOT);
  }

  /** The place of a list, with its title where it has one. */
  static Area sheet(Model model, SheetId id) {
    Area all = content(model.size());
    int totals = totals(model);
    int top = all.row() + totals;
    int upper = upper(model, all.height() - totals);
    int lower = all.height() - totals - upper;
    // What is due back has one column more than what can be claimed.
    int left = all.width() * 9 / 16;
    return switch (id) {
      case DUE_BACK -> new Area(0, top, left - 1, upper - 1);
      case CLAIMABLE -> new Area(left, top, all.width() - left, upper - 1);
      case NEXT -> new Area(0, top + upper, all.width(), lower);
      case SALES, CONTRIBUTIONS -> all;
      case RECEIVABLES, REFUNDS, ALLOCATIONS, DISTRIBUTIONS, AGENDA -> FlowLayout.sheet(model, id);
      case BALANCES -> {
        int panel = ChainsPanel.height(model) + 1;
        int foot = FlowLayout.isRoomy(model.size()) ? 0 : 1;
        yield new Area(0, all.row() + panel, all.width(), all.height() - panel - foot);
      }
      case BUDGETS -> new Area(0, all.row() + 1, budgets(model.size()), all.height() - 1);
      case SHARES -> {
        int height = all.height() - DIVISION - limits(model) - 1;
        yield new Area(0, all.row() + DIVISION, all.width(), height);
      }
      case LIMITS -> {
        int height = limits(model);
        yield new Area(0, all.row() + all.height() - height, all.width(), height);
      }
    };
  }

  /** The list of this screen that stands at that cell; null where none does. */
  static @Nullable SheetId sheetAt(Model model, int column, int row) {
    for (SheetId id : SheetId.of(model.screen())) {
      Area area = sheet(model, id);
      boolean across = column >= area.column() && column < area.column() + area.width();
      if (across && row >= area.row() && row < area.row() + area.height()) {
        return id;
      }
    }
    return null;
  }

  /** What stands above the lists of the dashboard. */
  static int totals(Model model) {
    return TOTALS + Glance.height(model);
  }

  private static int budgets(Surface.Size size) {
    return isWide(size) ? size.columns() / 2 : size.columns();
  }

  /** The place of the selected budget's page, beside the list. */
  static Area besideBudgets(Surface.Size size) {
    Area all = content(size);
    int left = budgets(size) + 1;
    return new Area(left, all.row() + 1, size.columns() - left - 2, all.height() - 1);
  }

  /** Limits get the room that they need, and at most a third of it, or what shares leave free. */
  private static int limits(Model model) {
    Area all = content(model.size());
    int count = model.division().limits().size();
    int needed = count == 0 ? 3 : count * Limits.height(model, all.width()) + 1;
    int free = all.height() - DIVISION - ShareBars.HEAD - 1 - model.division().rows().size();
    return Math.clamp(needed, 3, Math.max(Math.max(3, all.height() / 3), free));
  }

  /** The upper lists get the room that they need, and at most half of it. */
  private static int upper(Model model, int height) {
    int needed =
        Math.max(model.sheet(SheetId.DUE_BACK).size(), model.sheet(SheetId.CLAIMABLE).size());
    return Math.clamp(needed + 3L, Math.min(5, height / 2), height / 2);
  }

  /** Whether a title stands above that list. */
  static boolean isTitled(SheetId id) {
    return switch (id) {
      case DUE_BACK, CLAIMABLE, NEXT, LIMITS, REFUNDS, DISTRIBUTIONS -> true;
      case SALES, CONTRIBUTIONS, BUDGETS, SHARES, RECEIVABLES, ALLOCATIONS, BALANCES, AGENDA ->
          false;
    };
  }

  /** The line of a list's place on which it says why it is empty. */
  static int emptyTop(SheetId id) {
    return id == SheetId.LIMITS || id == SheetId.BUDGETS ? 0 : 1;
  }

  /** How many rows of that list are seen. */
  static int rows(Model model, SheetId id) {
    Area area = sheet(model, id);
    int height = area.height() - (isTitled(id) ? 1 : 0);
    int rows =
        switch (id) {
          case BUDGETS -> Cards.visible(height, BudgetLines.HEIGHT, BudgetLines.BLANK);
          case SHARES -> height - ShareBars.HEAD;
          case LIMITS -> Cards.visible(height, Limits.height(model, area.width()), 0);
          case AGENDA -> Table.visible(height) - FlowLayout.headings(model);
          case DUE_BACK, CLAIMABLE, NEXT, SALES, CONTRIBUTIONS -> Table.visible(height);
          case RECEIVABLES, REFUNDS, ALLOCATIONS, DISTRIBUTIONS, BALANCES -> Table.visible(height);
        };
    return Math.max(1, rows);
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
