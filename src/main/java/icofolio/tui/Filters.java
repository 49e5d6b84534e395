package icofolio.tui;

import icofolio.tui.widget.Column;
import icofolio.tui.widget.TextLine;
import java.time.ZoneOffset;
import java.util.List;

/** Filtering and sorting the list that has the keys. */
final class Filters {
  /** Rows that are arranged within a few milliseconds. */
  private static final int AT_ONCE = 2_000;

  private Filters() {}

  /** Keys go into the filter from now on. */
  static Step begin(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null
        ? Step.of(model)
        : Step.of(model.withSheet(sheet.withFilter(sheet.filter().end(), true)));
  }

  /** The filter stays, and keys are commands again. */
  static Step keep(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null
        ? Step.of(model)
        : Step.of(model.withSheet(sheet.withFilter(sheet.filter(), false)));
  }

  /** Clears what is typed; leaves the filter where nothing is. */
  static Step drop(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null) {
      return Step.of(model);
    }
    return sheet.filter().isEmpty() ? keep(model) : typed(model, sheet, TextLine.EMPTY, true);
  }

  /** What {@link #drop} does now, in a word. */
  static String drops(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null || sheet.filter().isEmpty() ? "leave" : "clear";
  }

  /** Takes the filter away. */
  static Step clear(Model model, Sheet<?> sheet) {
    return typed(model, sheet, TextLine.EMPTY, false);
  }

  /** Another filter, as the person types it. */
  static Step typed(Model model, Sheet<?> sheet, TextLine filter, boolean typing) {
    Sheet<?> next = sheet.withFilter(filter, typing);
    return arranged(model, next, next.generation() != sheet.generation());
  }

  /** The next column up, or the same one down. */
  static Step sort(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null ? Step.of(model) : by(model, sheet, sheet.sorting().next(names(sheet)));
  }

  /**
   * By the column that many to the right of the one that rows are sorted by, the same way round.
   */
  static Step sortBeside(Model model, int columns) {
    Sheet<?> sheet = model.sheet();
    return sheet == null
        ? Step.of(model)
        : by(model, sheet, sheet.sorting().beside(names(sheet), columns));
  }

  private static List<String> names(Sheet<?> sheet) {
    return sheet.columns().stream().map(Column::name).toList();
  }

  /** The same column the other way round. */
  static Step turn(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null ? Step.of(model) : by(model, sheet, sheet.sorting().turned());
  }

  /** By the column that was pressed; pressed again, the other way round. */
  static Step head(Model model, String column) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null) {
      return Step.of(model);
    }
    boolean same = sheet.sorting().column().equals(column);
    return by(model, sheet, same ? sheet.sorting().turned() : new Sorting(column, false));
  }

  private static Step by(Model model, Sheet<?> sheet, Sorting sorting) {
    return arranged(model, sheet.withSorting(sorting), true);
  }

  private static Step arranged(Model model, Sheet<?> sheet, boolean changed) {
    return changed ? arrange(model, sheet) : Step.of(model.withSheet(sheet));
  }

  /** Filters and sorts a list: a short one at once, so that the next key finds it done. */
  static Step arrange(Model model, Sheet<?> sheet) {
    Model with = model.withSheet(sheet);
    Overview overview = model.overview();
    Arranging<?> question = sheet.arranging(overview == null ? ZoneOffset.UTC : overview.zone());
    if (question == null) {
      return Step.of(with);
    }
    return sheet.size() <= AT_ONCE
        ? Update.apply(with, question.answer())
        : Step.of(with).and(new Job.Arrange(question));
  }
}
