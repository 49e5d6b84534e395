package icofolio.exchange;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Field;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file: a header, and rows of one kind or of settings. */
final class CsvSource implements Source {
  private final Input input;
  private final @Nullable Kind forced;

  /** Reads that file; {@code forced} is the kind where the person named it. */
  CsvSource(Input input, @Nullable Kind forced) {
    this.input = input;
    this.forced = forced;
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public Set<Kind> kinds(Sink sink) {
    return Reading.of(
        input,
        sink,
        Set.of(),
        () -> {
          try (CsvTokenizer rows = open()) {
            if (!isThere(rows, sink)) {
              return Set.of();
            }
            if (SettingsTable.isHeader(Arrays.asList(rows.cells()))) {
              new SettingsTable(name(), rows).read(sink);
              return Set.of();
            }
            CsvHeader header = header(rows, sink);
            return header == null ? Set.of() : Set.of(header.kind());
          }
        });
  }

  @Override
  public void read(Kind kind, Sink sink) {
    Reading.of(
        input,
        sink,
        false,
        () -> {
          try (CsvTokenizer rows = open()) {
            CsvHeader header = isThere(rows, sink) ? header(rows, sink) : null;
            if (header != null && header.kind() == kind) {
              rows(header, rows, sink);
            }
          }
          input.checkUnchanged();
          return true;
        });
  }

  private CsvTokenizer open() throws IOException {
    return new CsvTokenizer(name(), input.open(Bom.length(input)));
  }

  /** Whether there is a first row; lines of blanks are none. */
  private boolean isThere(CsvTokenizer rows, Sink sink) throws IOException {
    boolean isThere = rows.next();
    while (isThere && rows.cells().length == 1 && rows.cells()[0].isBlank()) {
      isThere = rows.next();
    }
    if (!isThere) {
      sink.failed(Problems.of(name(), 0, ProblemCode.EMPTY, "the file is empty"));
    }
    return isThere;
  }

  private @Nullable CsvHeader header(CsvTokenizer rows, Sink sink) {
    HeaderReader reader =
        new HeaderReader(new Place(name(), rows.line()), Arrays.asList(rows.cells()));
    CsvHeader header = reader.read(forced);
    reader.problems().forEach(sink::failed);
    return header;
  }

  private void rows(CsvHeader header, CsvTokenizer rows, Sink sink) throws IOException {
    while (rows.next()) {
      Place place = new Place(name(), rows.line());
      List<String> cells = Arrays.asList(rows.cells());
      var raw = new SourceRow.Raw(place, header.kind(), header.columns(), cells);
      if (cells.size() == header.columns().size()) {
        row(header, raw, sink);
      } else {
        sink.broken(raw, List.of(ragged(raw)));
      }
    }
  }

  private static void row(CsvHeader header, SourceRow.Raw raw, Sink sink) {
    Draft draft = new Draft(header.kind());
    for (int i = 0; i < raw.cells().size(); i++) {
      Field field = header.fields().get(i);
      String cell = raw.cells().get(i);
      if (field != null && !cell.isEmpty()) {
        draft.put(field, Formulas.arm(cell));
      }
    }
    Checked checked = draft.check();
    if (checked.isGood()) {
      sink.row(new SourceRow(checked.entry(), raw));
    } else {
      sink.broken(raw, at(raw.place(), checked.findings()));
    }
  }

  private static List<Problem> at(Place place, List<Finding> findings) {
    return findings.stream().map(finding -> finding.at(place)).toList();
  }

  private static Problem ragged(SourceRow.Raw raw) {
    int found = raw.cells().size();
    int expected = raw.columns().size();
    String message =
        "the row has "
            + found
            + (found == 1 ? " cell" : " cells")
            + ", the header "
            + expected
            + (found > expected
                ? "; put a cell that has a comma in it in quotes"
                : "; leave a cell empty where there is no value, but keep its comma");
    return new Problem(raw.place(), null, ProblemCode.RAGGED_ROW, null, message);
  }
}
