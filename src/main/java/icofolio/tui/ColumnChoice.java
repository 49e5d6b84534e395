package icofolio.tui;

import icofolio.tui.widget.Column;
import icofolio.tui.widget.ColumnList;
import icofolio.tui.widget.Table;
import java.util.ArrayList;
import java.util.List;

/** Choosing the columns of the list that has the keys, and their order. */
final class ColumnChoice {
  private ColumnChoice() {}

  /** Why there is nothing to choose now, or empty. */
  static String cannot(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet != null && Marking.isTable(sheet.id())
        ? ""
        : "The columns of this list cannot be chosen";
  }

  static Step begin(Model model) {
    return Step.of(model.withOverlay(new Overlay.Columns(0)));
  }

  /** That many columns down. */
  static Model moved(Model model, int rows) {
    return model.overlay() instanceof Overlay.Columns(int selected)
        ? selecting(model, selected + rows)
        : model;
  }

  private static Model selecting(Model model, int index) {
    int last = Math.max(0, names(model).size() - 1);
    return model.withOverlay(new Overlay.Columns(Math.clamp(index, 0, last)));
  }

  /** A press of the mouse on a column: it is selected, and shown or hidden. */
  static Step press(Model model, int index) {
    return turn(selecting(model, index));
  }

  /** Hides the selected column where it is shown, and the other way round. */
  static Step turn(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !(model.overlay() instanceof Overlay.Columns(int selected))) {
      return Step.of(model);
    }
    String name = names(model).get(selected);
    List<Column<?>> shown = List.copyOf(sheet.columns());
    if (shown.size() == 1 && shown.getFirst().name().equals(name)) {
      return Notices.answer(model, "The last column stays: a list must show something");
    }
    return Step.of(model.withSheet(sheet.withOrder(sheet.order().turned(name))));
  }

  /** Moves the selected column among the others. */
  static Step shift(Model model, int step) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null || !(model.overlay() instanceof Overlay.Columns(int selected))) {
      return Step.of(model);
    }
    List<String> all = names(model);
    int other = Math.clamp(selected + step, 0, all.size() - 1);
    ColumnOrder order = sheet.order().swapped(all, selected, other);
    return Step.of(selecting(model.withSheet(sheet.withOrder(order)), other));
  }

  /** Shows every column where it was at first. */
  static Step reset(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null
        ? Step.of(model)
        : Step.of(model.withSheet(sheet.withOrder(ColumnOrder.GIVEN)));
  }

  private static List<String> names(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet == null ? List.of() : sheet.order().of(Table.names(sheet.listing().columns()));
  }

  /** The choice as it is drawn; {@code fitting} names the columns that there is room for. */
  static ColumnList list(Model model, Sheet<?> sheet, int selected, List<String> fitting) {
    List<ColumnList.Choice> choices = new ArrayList<>();
    List<String> shown = sheet.columns().stream().<String>map(Column::name).toList();
    for (String name : names(model)) {
      boolean isShown = shown.contains(name);
      String note = isShown && !fitting.contains(name) ? "no room now" : "";
      choices.add(new ColumnList.Choice(sheet.label(name), isShown, note));
    }
    return new ColumnList("Columns of " + sheet.id().title(), choices, selected);
  }
}
