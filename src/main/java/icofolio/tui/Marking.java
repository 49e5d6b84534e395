package icofolio.tui;

/** Marking rows of the list that has the keys. Only what is seen is marked. */
final class Marking {
  private Marking() {}

  /** Why no row can be marked now, or empty. */
  static String cannot(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !isTable(sheet.id())) {
      return "Rows of this list cannot be marked";
    }
    if (sheet.pending()) {
      return "The rows are still being filtered";
    }
    return sheet.rows().isEmpty() ? "There is no row to mark" : "";
  }

  /** Why no range can be marked now, or empty. */
  static String cannotReach(Model model) {
    String reason = cannot(model);
    Sheet<?> sheet = model.sheet();
    if (!reason.isEmpty() || sheet == null) {
      return reason;
    }
    return from(sheet) < 0 ? "Mark one end of the range with Space first" : "";
  }

  /** Whether that list shows marks. */
  static boolean isTable(SheetId id) {
    return switch (id) {
      case BUDGETS, SHARES, LIMITS -> false;
      case DUE_BACK, CLAIMABLE, NEXT, SALES, CONTRIBUTIONS, RECEIVABLES -> true;
      case REFUNDS, ALLOCATIONS, DISTRIBUTIONS, BALANCES, AGENDA -> true;
    };
  }

  /** Marks the selected row, or takes its mark away, and goes to the next. */
  static Step turn(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !cannot(model).isEmpty()) {
      return Step.of(model);
    }
    int source = sheet.picked().source(sheet.scroll().selected());
    return Moves.by(model.withSheet(sheet.withMarks(sheet.marks().turned(source))), 1);
  }

  /** Marks every row from the one that was marked last to the selected one. */
  static Step reach(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !cannotReach(model).isEmpty()) {
      return Step.of(model);
    }
    Marks marks = sheet.marks().withRange(sheet.picked(), from(sheet), sheet.scroll().selected());
    return Step.of(model.withSheet(sheet.withMarks(marks)));
  }

  /** Marks every row that is seen; takes those marks away where all have them. */
  static Step all(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !cannot(model).isEmpty()) {
      return Step.of(model);
    }
    Picked<?> rows = sheet.picked();
    boolean more = sheet.marks().countAmong(rows) < rows.size();
    return Step.of(model.withSheet(sheet.withMarks(sheet.marks().withAll(rows, more))));
  }

  /** Marks the rows that are seen and not marked, and takes the marks of the others away. */
  static Step invert(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null || !cannot(model).isEmpty()
        ? Step.of(model)
        : Step.of(model.withSheet(sheet.withMarks(sheet.marks().inverted(sheet.picked()))));
  }

  /** Takes every mark away. */
  static Step none(Model model, Sheet<?> sheet) {
    return Step.of(model.withSheet(sheet.withMarks(Marks.NONE)));
  }

  /** A press of the mouse on the selected row with Ctrl: its mark; with Shift: the range to it. */
  static Step pressed(Model model, boolean range) {
    if (range && cannotReach(model).isEmpty()) {
      return reach(model);
    }
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !cannot(model).isEmpty()) {
      return Step.of(model);
    }
    int source = sheet.picked().source(sheet.scroll().selected());
    return Step.of(model.withSheet(sheet.withMarks(sheet.marks().turned(source))));
  }

  private static int from(Sheet<?> sheet) {
    return sheet.picked().indexOfSource(sheet.marks().last());
  }
}
