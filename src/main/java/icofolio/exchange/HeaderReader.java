package icofolio.exchange;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a CSV file by its header, or says what is wrong with the header. */
final class HeaderReader {
  private final Place place;
  private final List<String> columns;
  private final List<Problem> problems = new ArrayList<>();

  HeaderReader(Place place, List<String> columns) {
    this.place = place;
    this.columns = columns.stream().map(String::strip).toList();
  }

  /** What is wrong; empty where {@link #read} gave a header. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The header, or null where it has problems.
   *
   * @param forced the kind that the person named, if so
   */
  @Nullable CsvHeader read(@Nullable Kind forced) {
    findDuplicates();
    Kind kind = forced == null ? find() : forced;
    if (kind != null) {
      findUnknown(kind);
    }
    return kind == null || !problems.isEmpty() ? null : CsvHeader.of(kind, columns);
  }

  private void findDuplicates() {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        add(column, ProblemCode.DUPLICATE, "the column " + name(column) + " stands here twice");
      }
    }
  }

  /** The one kind whose columns these are, or the nearest where some are wrong. */
  private @Nullable Kind find() {
    List<Kind> fitting = Arrays.stream(Kind.values()).filter(this::fits).toList();
    if (fitting.size() > 1) {
      add(null, ProblemCode.AMBIGUOUS_FORMAT, ambiguous(fitting));
      return null;
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    Kind nearest = nearest();
    if (known(nearest) * 2 < columns.size()) {
      add(null, ProblemCode.UNKNOWN_FORMAT, unknown(nearest));
      return null;
    }
    return nearest;
  }

  private boolean fits(Kind kind) {
    return known(kind) == columns.size() && missing(kind).isEmpty();
  }

  private static String ambiguous(List<Kind> fitting) {
    String kinds = fitting.stream().map(Kind::plural).collect(Collectors.joining(" and "));
    return "the header fits "
        + kinds
        + "; say which with --kind "
        + fitting.getFirst().plural()
        + " or add a column that only one of them has";
  }

  private String unknown(Kind nearest) {
    String separators = columns.size() == 1 ? separator(columns.getFirst()) : "";
    String missing = String.join(", ", missing(nearest));
    return separators.isEmpty()
        ? "the header is that of no known kind; nearest is "
            + nearest.plural()
            + (missing.isEmpty() ? "" : ", which also needs: " + missing)
        : separators;
  }

  private static String separator(String header) {
    for (char separator : new char[] {';', '\t', '|'}) {
      if (header.indexOf(separator) >= 0) {
        String shown = separator == '\t' ? "tabs" : "'" + separator + "'";
        return "the columns seem to be separated by " + shown + "; save the file with commas";
      }
    }
    return "";
  }

  private Kind nearest() {
    Kind nearest = Kind.SALES;
    int most = Integer.MIN_VALUE;
    for (Kind kind : Kind.values()) {
      int score = 2 * known(kind) - missing(kind).size();
      if (score > most) {
        most = score;
        nearest = kind;
      }
    }
    return nearest;
  }

  private int known(Kind kind) {
    int known = 0;
    for (String column : columns) {
      known += isKnown(kind, column) ? 1 : 0;
    }
    return known;
  }

  private static boolean isKnown(Kind kind, String column) {
    return column.equals(CsvHeader.REASON) || kind.field(column) != null;
  }

  private List<String> missing(Kind kind) {
    return kind.fields().stream()
        .filter(field -> field.required() && !columns.contains(field.name()))
        .map(Field::name)
        .toList();
  }

  private void findUnknown(Kind kind) {
    // A column that is meant to be another is said to be misspelt, not missing as well.
    Set<String> meant = new HashSet<>();
    List<String> free =
        kind.fields().stream().map(Field::name).filter(n -> !columns.contains(n)).toList();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!isKnown(kind, column)) {
        String nearest = Nearest.of(column, free);
        meant.add(String.valueOf(nearest));
        add(column, ProblemCode.UNKNOWN_COLUMN, unknownColumn(kind, i, nearest));
      }
    }
    for (String missing : missing(kind)) {
      if (!meant.contains(missing)) {
        String why = kind.plural() + " need a column " + missing;
        add(missing, ProblemCode.MISSING, why);
      }
    }
  }

  private String unknownColumn(Kind kind, int index, @Nullable String nearest) {
    String column = columns.get(index);
    if (column.isEmpty()) {
      return "column " + (index + 1) + " has no name";
    }
    String what = kind.plural() + " have no column " + name(column);
    return nearest != null
        ? what + "; did you mean " + nearest + "?"
        : what
            + "; they have: "
            + kind.fields().stream().map(Field::name).collect(Collectors.joining(" "));
  }

  private static String name(String column) {
    return Secrets.isIn(column) ? "(not shown)" : TextRules.shown(column);
  }

  private void add(@Nullable String column, ProblemCode code, String message) {
    boolean shown = column != null && !column.isEmpty() && !Secrets.isIn(column);
    String name = shown ? TextRules.shown(String.valueOf(column)) : null;
    String value = shown && code != ProblemCode.MISSING ? name : null;
    problems.add(new Problem(place, name, code, value, message));
  }
}
