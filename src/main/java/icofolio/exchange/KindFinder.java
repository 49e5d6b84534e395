package icofolio.exchange;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the kind whose columns a header has. */
final class KindFinder {
  private final List<String> columns;

  KindFinder(List<String> columns) {
    this.columns = columns;
  }

  /** What a header turns out to be. */
  sealed interface Found {
    /** Of that kind, or meant to be: some columns may be misspelt, or one be missing. */
    record One(Kind kind) implements Found {}

    /** Of several kinds alike. */
    record Several(String message) implements Found {}

    /** Of none. */
    record None(String message) implements Found {}
  }

  Found find() {
    List<Kind> fitting = Arrays.stream(Kind.values()).filter(this::fits).toList();
    if (fitting.size() > 1) {
      return new Found.Several(several(fitting));
    }
    if (fitting.size() == 1) {
      return new Found.One(fitting.getFirst());
    }
    List<Kind> nearest = nearest();
    Kind first = nearest.getFirst();
    boolean misspelt = known(first) < columns.size();
    boolean clear = misspelt ? near(first) * 2 >= columns.size() : nearest.size() == 1;
    return clear ? new Found.One(first) : new Found.None(none(first));
  }

  /** Whether a column is one of that kind, or one that every import passes over. */
  static boolean isKnown(Kind kind, String column) {
    return column.equals(CsvHeader.REASON) || kind.field(column) != null;
  }

  /** The columns that a kind cannot be without and the header has not. */
  static List<String> missing(Kind kind, List<String> columns) {
    return kind.fields().stream()
        .filter(field -> field.required() && !columns.contains(field.name()))
        .map(Field::name)
        .toList();
  }

  private boolean fits(Kind kind) {
    return known(kind) == columns.size() && missing(kind, columns).isEmpty();
  }

  private long known(Kind kind) {
    return columns.stream().filter(column -> isKnown(kind, column)).count();
  }

  /** How many columns are those of a kind, or may be meant to be. */
  private int near(Kind kind) {
    List<String> names = kind.fields().stream().map(Field::name).toList();
    int near = 0;
    for (String column : columns) {
      near += isKnown(kind, column) || Nearest.of(column, names) != null ? 1 : 0;
    }
    return near;
  }

  /** The kinds that the columns come nearest to; several where they are equally near. */
  private List<Kind> nearest() {
    List<Kind> nearest = new ArrayList<>();
    int most = Integer.MIN_VALUE;
    for (Kind kind : Kind.values()) {
      int score = 2 * near(kind) - missing(kind, columns).size();
      if (score > most) {
        nearest.clear();
        most = score;
      }
      if (score == most) {
        nearest.add(kind);
      }
    }
    return nearest;
  }

  private static String several(List<Kind> fitting) {
    String kinds = fitting.stream().map(Kind::plural).collect(Collectors.joining(" and "));
    return "the header fits "
        + kinds
        + "; say which with --kind "
        + fitting.getFirst().plural()
        + " or add a column that only one of them has";
  }

  private String none(Kind nearest) {
    String separator = columns.size() == 1 ? separator(columns.getFirst()) : "";
    if (!separator.isEmpty()) {
      return "the columns seem to be separated by " + separator + "; save the file with commas";
    }
    if (near(nearest) == 0) {
      return "the header is that of no known kind: none of its columns is known";
    }
    String missing = String.join(", ", missing(nearest, columns));
    return "the header is that of no known kind; nearest is "
        + nearest.plural()
        + (missing.isEmpty() ? "" : ", which also needs: " + missing);
  }

  private static String separator(String header) {
    if (header.indexOf(';') >= 0) {
      return "semicolons";
    }
    if (header.indexOf('\t') >= 0) {
      return "tabs";
    }
    return header.indexOf('|') >= 0 ? "bars" : "";
  }
}
