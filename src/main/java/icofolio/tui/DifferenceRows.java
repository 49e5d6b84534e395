package icofolio.tui;

import icofolio.entry.Field;
import icofolio.entry.FieldType;
import icofolio.entry.Kind;
import icofolio.render.theme.Slot;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.Difference;
import icofolio.tracker.SettingsChange;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change did to a record, field by field. */
final class DifferenceRows {
  /** Numbers that tell nobody how much money there is. */
  private static final Set<String> HARMLESS =
      Set.of(
          "bonus_percent",
          "tge_percent",
          "cliff_percent",
          "percent",
          "max_share",
          "max_hhi",
          "min_count",
          "share_used",
          "token_decimals");

  private DifferenceRows() {}

  /** The lines, from that column on. */
  static List<Line> of(ChangedRecord record, int column, PageLook look) {
    List<Line> lines = new ArrayList<>();
    SettingsChange settings = record.settings();
    if (settings != null) {
      add(lines, column, look, settings);
    }
    Kind kind = Kind.of(record.kind());
    for (Difference difference : record.differences()) {
      String before = text(kind, difference.field(), difference.before(), look);
      String after = text(kind, difference.field(), difference.after(), look);
      add(lines, column, look, look.words(difference.field()), before, after);
    }
    return lines;
  }

  private static void add(List<Line> lines, int column, PageLook look, SettingsChange settings) {
    String currency = settings.before().baseCurrency().code();
    String other = settings.after().baseCurrency().code();
    if (!currency.equals(other)) {
      add(lines, column, look, "base currency", currency, other);
    }
    String zone = settings.before().zoneName();
    if (!zone.equals(settings.after().zoneName())) {
      add(lines, column, look, "time zone", zone, settings.after().zoneName());
    }
  }

  private static void add(
      List<Line> lines,
      int column,
      PageLook look,
      String name,
      @Nullable String before,
      @Nullable String after) {
    String text =
        before == null
            ? String.valueOf(after)
            : after == null ? before + " (gone)" : before + look.becomes() + after;
    lines.addAll(look.wrapped(column, name + ": " + text, Slot.MUTED));
  }

  private static @Nullable String text(
      @Nullable Kind kind, String name, @Nullable String text, PageLook look) {
    Field field = kind == null ? null : kind.field(name);
    boolean hides = look.hidden() && field != null && isAmount(field);
    return text == null || !hides ? text : Texts.HIDDEN;
  }

  private static boolean isAmount(Field field) {
    return field.type().shape() == FieldType.Shape.NUMBER && isAmount(field.name());
  }

  /** Whether a number of that name tells how much money or how many tokens there are. */
  static boolean isAmount(String name) {
    return !HARMLESS.contains(name);
  }

  /** What was done, in a word. */
  static String action(ChangedRecord record) {
    return switch (record.action()) {
      case ADD -> "added";
      case EDIT -> "edited";
      case REMOVE -> "deleted";
    };
  }

  /** A sign that says the same without colour. */
  static String sign(ChangedRecord record) {
    return switch (record.action()) {
      case ADD -> "+";
      case EDIT -> "~";
      case REMOVE -> "-";
    };
  }

  static Slot slot(ChangedRecord record) {
    return switch (record.action()) {
      case ADD -> Slot.GOOD;
      case EDIT -> Slot.INFO;
      case REMOVE -> Slot.WARN;
    };
  }

  /** What was changed, as a person calls it: {@code contribution c1}, {@code settings}. */
  static String name(ChangedRecord record) {
    Kind kind = Kind.of(record.kind());
    return kind == null
        ? record.kind().toLowerCase(Locale.ROOT)
        : kind.singular() + " " + record.id();
  }
}
