package icofolio.exchange;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.tracker.SourceRow;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** One file of rejected rows. */
sealed interface RejectsPart extends Closeable {
  /** Where it is. */
  Path path();

  /** Adds a row with its reasons. */
  void add(SourceRow.Raw raw, List<Problem> problems) throws IOException;

  private static String reasons(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code().word() + ": " + problem.message())
        .collect(Collectors.joining("; "));
  }

  /**
   * The cell, or nothing where it holds a secret: of a ragged row no column may hold a hash. What a
   * terminal would obey is made visible; it has to be mended in any case.
   */
  private static String safe(SourceRow.Raw raw, int index, List<Problem> problems) {
    String cell = raw.cells().get(index);
    String column = raw.cells().size() == raw.columns().size() ? raw.columns().get(index) : "";
    boolean told =
        problems.stream()
            .anyMatch(
                problem ->
                    column.equals(problem.column())
                        && (problem.code() == ProblemCode.SECRET
                            || (problem.code() == ProblemCode.BAD_ADDRESS && Secrets.isIn(cell))));
    Field field = raw.kind().field(column);
    boolean secret = field == null ? Secrets.isIn(cell) : Secrets.isIn(field, cell);
    return told || secret ? "" : TextRules.visibleLines(cell);
  }

  /** CSV: the reasons first, so that even a row with too few cells stays what it was. */
  final class Table implements RejectsPart {
    private final Path path;
    private final OutputStream out;
    private final CsvRows rows;

    Table(Path path, List<String> columns) throws IOException {
      this.path = path;
      this.out = OwnFile.create(path);
      this.rows = new CsvRows(out);
      rows.cell(CsvHeader.REASON);
      columns.stream().filter(column -> !column.equals(CsvHeader.REASON)).forEach(rows::cell);
      rows.end();
    }

    @Override
    public Path path() {
      return path;
    }

    @Override
    public void add(SourceRow.Raw raw, List<Problem> problems) {
      int old = raw.columns().indexOf(CsvHeader.REASON);
      rows.cell(Formulas.disarm(reasons(problems)));
      for (int i = 0; i < raw.cells().size(); i++) {
        if (i != old) {
          rows.cell(disarm(safe(raw, i, problems)));
        }
      }
      rows.end();
    }

    /** The cell as it stood in the file; what was disarmed there stays as it is. */
    private static String disarm(String cell) {
      return Formulas.arm(cell).equals(cell) ? Formulas.disarm(cell) : cell;
    }

    @Override
    public void close() throws IOException {
      try (out) {
        rows.flush();
      }
    }
  }

  /** A JSON document. */
  final class Document implements RejectsPart {
    private final Path path;
    private final JsonGenerator json;
    private final Set<Kind> begun = EnumSet.noneOf(Kind.class);
    private @Nullable Kind kind;

    Document(Path path) throws IOException {
      this.path = path;
      this.json =
          Json.FACTORY.createGenerator(
              ObjectWriteContext.empty(), new BufferedOutputStream(OwnFile.create(path)));
      json.writeStartObject();
      json.writeName(JsonDocument.MARK);
      json.writeNumber(JsonDocument.VERSION);
    }

    @Override
    public Path path() {
      return path;
    }

    @Override
    public void add(SourceRow.Raw raw, List<Problem> problems) {
      begin(raw.kind());
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeName(CsvHeader.REASON);
      json.writeString(reasons(problems));
      for (int i = 0; i < raw.columns().size(); i++) {
        String cell = safe(raw, i, problems);
        json.writeName(TextRules.visible(raw.columns().get(i)));
        json.writeString(cell);
      }
      json.writeEndObject();
    }

    private void begin(Kind next) {
      if (next == kind) {
        return;
      }
      if (kind != null) {
        json.writeEndArray();
      }
      if (!begun.add(next)) {
        throw new IllegalStateException("rows of a kind come together");
      }
      json.writeName(next.plural());
      json.writeStartArray();
      kind = next;
    }

    @Override
    public void close() {
      json.close();
    }
  }
}
