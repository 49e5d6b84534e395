package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.tui.widget.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the person left the UI, and how it is laid out again: the theme that they chose and whether
 * amounts are hidden, for every portfolio; the screen, and of each list its sorting, its filter and
 * the selected row, for this one. No amount is ever in it.
 */
final class Remembered {
  private static final String THEME = "theme";
  private static final String HIDDEN = "amounts-hidden";
  private static final String SCREEN = "screen";
  private static final String SORTED = "sorted";
  private static final String DESCENDING = " descending";
  private static final String FILTER = "filter";
  private static final String SELECTED = "selected";
  private static final String HIDDEN_COLUMNS = "hidden-columns";
  private static final String COLUMNS = "columns";
  private static final String BETWEEN = ",";

  private Remembered() {}

  /** What is to be kept of a model. */
  static UiState.Saved of(Model model) {
    Map<String, String> shared = new TreeMap<>();
    shared.put(HIDDEN, String.valueOf(model.look().amountsHidden()));
    if (!model.setup().chosenTheme().isEmpty()) {
      shared.put(THEME, model.setup().chosenTheme());
    }
    Map<String, String> own = new TreeMap<>();
    own.put(SCREEN, word(model.screen()));
    for (SheetId id : SheetId.values()) {
      keep(own, model.sheet(id));
    }
    return new UiState.Saved(shared, own);
  }

  private static void keep(Map<String, String> own, Sheet<?> sheet) {
    Sorting sorting = sheet.sorting();
    if (!sorting.equals(sheet.listing().sorting())) {
      own.put(key(sheet, SORTED), sorting.column() + (sorting.descending() ? DESCENDING : ""));
    }
    ListWishes first = Sheets.empty(sheet.id()).wishes();
    ListWishes wishes = sheet.wishes();
    if (!wishes.hidden().equals(first.hidden())) {
      own.put(key(sheet, HIDDEN_COLUMNS), String.join(BETWEEN, new TreeSet<>(wishes.hidden())));
    }
    if (!wishes.order().equals(first.order())) {
      own.put(key(sheet, COLUMNS), String.join(BETWEEN, wishes.order()));
    }
    String filter = sheet.filter().text();
    if (!filter.isBlank() && Discretion.isHarmless(filter)) {
      own.put(key(sheet, FILTER), filter);
    }
    String chosen = sheet.chosenId();
    if (!chosen.isEmpty() && Discretion.isHarmless(chosen)) {
      own.put(key(sheet, SELECTED), chosen);
    }
  }

  /** The model as the person left it; what no longer makes sense is left out. */
  static Model applied(Model model, UiState.Saved saved) {
    boolean hidden = Boolean.parseBoolean(saved.shared().getOrDefault(HIDDEN, ""));
    Model next = model.withLook(model.look().hiding(hidden));
    String chosen = saved.shared().getOrDefault(THEME, "");
    Theme theme = next.look().themes().named(chosen);
    if (theme != null) {
      next = next.withLook(next.look().with(theme));
    }
    next = Looks.chosen(next, chosen);
    Screen screen = screens().get(saved.own().getOrDefault(SCREEN, ""));
    if (screen != null) {
      next = next.withTrail(Moves.trail(screen));
    }
    for (SheetId id : SheetId.values()) {
      next = next.withSheet(applied(next.sheet(id), saved.own()));
    }
    return next;
  }

  private static Sheet<?> applied(Sheet<?> sheet, Map<String, String> own) {
    String chosen = own.getOrDefault(key(sheet, SELECTED), "");
    Sheet<?> next = chosen.isEmpty() ? sheet : sheet.wanting(chosen);
    String sorted = own.getOrDefault(key(sheet, SORTED), "");
    boolean descending = sorted.endsWith(DESCENDING);
    String column =
        descending ? sorted.substring(0, sorted.length() - DESCENDING.length()) : sorted;
    boolean known = columns(sheet).contains(column);
    return next.withWishes(
        new ListWishes(
            Set.copyOf(names(own, key(sheet, HIDDEN_COLUMNS))),
            names(own, key(sheet, COLUMNS)),
            known ? new Sorting(column, descending) : sheet.sorting(),
            own.getOrDefault(key(sheet, FILTER), "")));
  }

  private static List<String> names(Map<String, String> own, String key) {
    String text = own.getOrDefault(key, "");
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(BETWEEN, -1)).stream().distinct().toList();
  }

  private static List<String> columns(Sheet<?> sheet) {
    return sheet.listing().columns().stream().map(Column::name).toList();
  }

  private static Map<String, Screen> screens() {
    Map<String, Screen> screens = new HashMap<>();
    for (Screen screen : Screen.values()) {
      screens.put(word(screen), screen);
    }
    return screens;
  }

  private static String key(Sheet<?> sheet, String what) {
    return word(sheet.id()) + "." + what;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
