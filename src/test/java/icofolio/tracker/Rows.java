package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file written in a test: each part is a kind on a line of its own, then the columns, then rows;
 * cells between commas, blank lines between parts. The line numbers are those of the text.
 */
final class Rows implements Source {
  private record Part(Kind kind, List<String> columns, int firstLine, List<String> rows) {}

  private final String name;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Settings settings;
  private @Nullable ProblemCode failure;
  private @Nullable Kind failsIn;

  private Rows(String name, String text) {
    this.name = name;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Kind kind = Kind.of(lines.get(i).strip());
      if (kind != null) {
        List<String> rows =
            lines.subList(i + 2, lines.size()).stream().takeWhile(l -> !l.isBlank()).toList();
        parts.add(new Part(kind, cells(lines.get(i + 1)), i + 3, rows));
        i += rows.size() + 1;
      }
    }
  }

  static Rows of(String name, String text) {
    return new Rows(name, text);
  }

  static Rows of(String text) {
    return new Rows("file.csv", text);
  }

  /** Rows of one kind under another name, in that order. */
  static Rows of(String name, Kind kind, String columns, List<String> rows) {
    return of(name, kind.plural() + "\n" + columns + "\n" + String.join("\n", rows));
  }

  /** The same with settings, as a document has them. */
  Rows with(Settings found) {
    settings = found;
    return this;
  }

  /** The same, broken as a whole: at once, or after the rows of a kind. */
  Rows failing(ProblemCode code, @Nullable Kind after) {
    failure = code;
    failsIn = after;
    return this;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public Set<Kind> kinds(Sink sink) {
    if (failure != null && failsIn == null) {
      sink.failed(failed(failure));
      return Set.of();
    }
    if (settings != null) {
      sink.settings(settings);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    parts.forEach(part -> kinds.add(part.kind));
    return kinds;
  }

  @Override
  public void read(Kind kind, Sink sink) {
    parts.stream().filter(part -> part.kind == kind).forEach(part -> read(part, sink));
    if (failure != null && failsIn == kind) {
      sink.failed(failed(failure));
    }
  }

  private Problem failed(ProblemCode code) {
    return new Problem(new Place(name, 99), null, code, null, "the file is broken");
  }

  private void read(Part part, Sink sink) {
    for (int i = 0; i < part.rows.size(); i++) {
      Place place = new Place(name, part.firstLine + i);
      List<String> cells = cells(part.rows.get(i));
      SourceRow.Raw raw = new SourceRow.Raw(place, part.kind, part.columns, cells);
      Draft draft = new Draft(part.kind);
      for (int c = 0; c < cells.size(); c++) {
        Field field = part.kind.field(part.columns.get(c));
        draft.put(Objects.requireNonNull(field, part.columns.get(c)), cells.get(c));
      }
      Checked checked = draft.check();
      if (checked.isGood()) {
        sink.row(new SourceRow(checked.entry(), raw));
      } else {
        sink.broken(raw, checked.findings().stream().map(f -> f.at(place)).toList());
      }
    }
  }
}
