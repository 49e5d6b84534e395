package icofolio.tui;

import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Table;

/** Where things stand on the screens of refunds, distributions and what is ahead. */
final class FlowLayout {
  /** The legend of the timeline. */
  private static final int LEGEND = 1;

  /** The figures of the selected sale where the columns have no room for them. */
  private static final int FIGURES = 2;

  /** From so many columns on every figure has a column. */
  private static final int ROOMY = 150;

  private static final int BLANK = 1;
  private static final int LEAST_LOWER = 4;
  private static final int LEAST_UPPER = 4;

  private FlowLayout() {}

  static Layout.Area sheet(Model model, SheetId id) {
    Layout.Area all = Layout.content(model.size());
    return switch (id) {
      case ALLOCATIONS, RECEIVABLES -> {
        int head = id == SheetId.ALLOCATIONS ? LEGEND : 0;
        int height = all.height() - head - around(model, id) - lower(model, id);
        yield new Layout.Area(0, all.row() + head, all.width(), height);
      }
      case DISTRIBUTIONS -> below(all, lower(model, SheetId.ALLOCATIONS));
      case REFUNDS -> below(all, lower(model, SheetId.RECEIVABLES));
      case AGENDA -> {
        int foot = isRoomy(model.size()) ? 0 : 1;
        yield new Layout.Area(0, all.row(), all.width(), all.height() - foot);
      }
      case DUE_BACK, CLAIMABLE, NEXT, SALES, CONTRIBUTIONS, BUDGETS, SHARES, LIMITS, BALANCES ->
          throw new IllegalArgumentException(id + " stands elsewhere");
    };
  }

  private static Layout.Area below(Layout.Area all, int height) {
    return new Layout.Area(0, all.row() + all.height() - height, all.width(), height);
  }

  /** What stands between the upper list and the lower one, after a blank line. */
  static Layout.Area between(Model model, SheetId upper) {
    Layout.Area list = sheet(model, upper);
    int height = around(model, upper) - BLANK;
    int row = list.row() + list.height() + BLANK;
    return new Layout.Area(2, row, list.width() - 4, height);
  }

  private static int around(Model model, SheetId upper) {
    if (upper == SheetId.ALLOCATIONS) {
      return BLANK + (isRoomy(model.size()) ? 0 : FIGURES);
    }
    return BLANK + Ageing.HEIGHT;
  }

  /**
   * The lower list, its title included, gets the room that it needs, and at most a third of it, or
   * what the upper one leaves free.
   */
  private static int lower(Model model, SheetId upper) {
    boolean tokens = upper == SheetId.ALLOCATIONS;
    SheetId id = tokens ? SheetId.DISTRIBUTIONS : SheetId.REFUNDS;
    int height = Layout.content(model.size()).height();
    int rows = Math.max(LEAST_UPPER, model.sheet(upper).size() + 1);
    int used = (tokens ? LEGEND : 0) + around(model, upper) + rows;
    int most = Math.max(height / 3, height - used);
    return Math.clamp(model.sheet(id).size() + 2, LEAST_LOWER, Math.max(LEAST_LOWER, most));
  }

  /** Whether no line is needed for what the columns leave out. */
  static boolean isRoomy(Surface.Size size) {
    return size.columns() >= ROOMY;
  }

  /** The lines that headings take among the rows of the agenda, at most. */
  static int headings(Model model) {
    Sheet<Coming> sheet = Sheets.agenda(model);
    return Table.headings(sheet.rows(), sheet.listing().groups().apply(sheet.sorting()));
  }
}
