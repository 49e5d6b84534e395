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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the header of a CSV file, or says what is wrong with it. */
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
    if (columns.stream().anyMatch(Secrets::isIn)) {
      add(null, ProblemCode.SECRET, "the header holds what looks like a secret; it is not shown");
      return null;
    }
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
        String message = "the column " + TextRules.shown(column) + " stands here twice";
        add(column, ProblemCode.DUPLICATE, message);
      }
    }
  }

  private @Nullable Kind find() {
    return switch (new KindFinder(columns).find()) {
      case KindFinder.Found.One(Kind kind) -> kind;
      case KindFinder.Found.Several(String message) -> {
        add(null, ProblemCode.AMBIGUOUS_FORMAT, message);
        yield null;
      }
      case KindFinder.Found.None(String message) -> {
        add(null, ProblemCode.UNKNOWN_FORMAT, message);
        yield null;
      }
    };
  }

  private void findUnknown(Kind kind) {
    // A column that is meant to be another is said to be misspelt, not missing as well.
    Set<String> meant = new HashSet<>();
    List<String> free =
        kind.fields().stream().map(Field::name).filter(n -> !columns.contains(n)).toList();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!KindFinder.isKnown(kind, column)) {
        String nearest = Nearest.of(column, free);
        meant.add(String.valueOf(nearest));
        add(column, ProblemCode.UNKNOWN_COLUMN, unknown(kind, i, nearest));
      }
    }
    for (String missing : KindFinder.missing(kind, columns)) {
      if (!meant.contains(missing)) {
        add(missing, ProblemCode.MISSING, kind.plural() + " need a column " + missing);
      }
    }
  }

  private String unknown(Kind kind, int index, @Nullable String nearest) {
    String column = columns.get(index);
    if (column.isEmpty()) {
      return "column " + (index + 1) + " has no name";
    }
    String what = kind.plural() + " have no column " + TextRules.shown(column);
    return nearest != null
        ? what + "; did you mean " + nearest + "?"
        : what
            + "; they have: "
            + kind.fields().stream().map(Field::name).collect(Collectors.joining(" "));
  }

  private void add(@Nullable String column, ProblemCode code, String message) {
    String name = column == null || column.isEmpty() ? null : TextRules.shown(column);
    String value = code == ProblemCode.MISSING ? null : name;
    problems.add(new Problem(place, name, code, value, message));
  }
}
