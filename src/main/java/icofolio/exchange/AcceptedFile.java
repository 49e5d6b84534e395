package icofolio.exchange;

import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.Field;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.tracker.RefusedException;
import icofolio.tracker.SettleSale.Line;
import icofolio.tracker.Source;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sale accepted, from a CSV file with the columns {@code id} (of the contribution) and
 * {@code accepted}; other columns of contributions may stand beside them and are not looked at.
 */
public final class AcceptedFile {
  private static final Field ID = ContributionFields.ID;
  private static final Field ACCEPTED = ContributionFields.ACCEPTED;

  private final Input input;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int id = -1;
  private int accepted = -1;

  private AcceptedFile(Input input) {
    this.input = input;
  }

  /**
   * The lines of a file, in its order.
   *
   * @param path a path, or {@code -} for standard input
   * @throws RefusedException naming all that is wrong with it
   */
  public static List<Line> read(String path, InputStream standardInput) {
    String name = Secrets.masked(path);
    try {
      Input input =
          path.equals(Sources.STANDARD_INPUT)
              ? Input.of(name, standardInput, BytesRead.NONE)
              : Input.of(Path.of(path), BytesRead.NONE);
      AcceptedFile file = new AcceptedFile(input);
      Reading.of(input, new Complaints(file.problems), false, file::pass);
      if (file.problems.isEmpty()) {
        return file.lines;
      }
      throw new RefusedException(file.problems);
    } catch (BadFileException e) {
      throw new RefusedException(List.of(e.problem()));
    } catch (IOException e) {
      throw new RefusedException(List.of(Problems.unreadable(name, e)));
    } catch (InvalidPathException e) {
      throw new RefusedException(
          List.of(Problems.of(name, 0, ProblemCode.UNREADABLE, "this is no name of a file")));
    }
  }

  /** Hears why a file cannot be read; rows come another way. */
  private record Complaints(List<Problem> problems) implements Source.Sink {
    @Override
    public void row(icofolio.tracker.SourceRow row) {
      throw new IllegalStateException("no rows are read this way");
    }

    @Override
    public void broken(icofolio.tracker.SourceRow.Raw raw, List<Problem> found) {
      problems.addAll(found);
    }

    @Override
    public void failed(Problem problem) {
      problems.add(problem);
    }
  }

  private boolean pass() throws IOException {
    try (CsvTokenizer rows = new CsvTokenizer(input.name(), input.open(Bom.length(input)))) {
      if (!rows.next()) {
        problems.add(Problems.of(input.name(), 0, ProblemCode.EMPTY, "the file is empty"));
        return false;
      }
      if (!header(Arrays.asList(rows.cells()), rows.line())) {
        return false;
      }
      int width = rows.size();
      while (rows.next()) {
        row(rows, width);
      }
      if (lines.isEmpty() && problems.isEmpty()) {
        String message = "has no rows: name every contribution, with 0 where nothing was accepted";
        problems.add(Problems.of(input.name(), 0, ProblemCode.EMPTY, message));
      }
    }
    return true;
  }

  private boolean header(List<String> columns, long line) {
    List<String> names =
        columns.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    id = names.indexOf(ID.name());
    accepted = names.indexOf(ACCEPTED.name());
    for (Field field : List.of(ID, ACCEPTED)) {
      if (names.indexOf(field.name()) != names.lastIndexOf(field.name())) {
        complain(line, field, ProblemCode.DUPLICATE, "this column is there twice");
      } else if (!names.contains(field.name())) {
        String near = Nearest.of(field.name(), names);
        complain(
            line,
            field,
            ProblemCode.UNKNOWN_FORMAT,
            "is missing: the columns id and accepted are needed"
                + (near == null ? "" : "; is it " + TextRules.shown(near) + "?"));
      }
    }
    return problems.isEmpty();
  }

  private void row(CsvTokenizer rows, int width) {
    if (rows.size() != width) {
      String message = "the row has %d cells, the header %d".formatted(rows.size(), width);
      problems.add(Problems.of(input.name(), rows.line(), ProblemCode.RAGGED_ROW, message));
      return;
    }
    Object contribution = value(rows, ID, id);
    Object number = value(rows, ACCEPTED, accepted);
    if (contribution instanceof String text && number instanceof BigDecimal kept) {
      lines.add(new Line(new Place(input.name(), rows.line()), text, kept));
    }
  }

  private @Nullable Object value(CsvTokenizer rows, Field field, int column) {
    String cell = rows.cell(column);
    if (cell.isBlank()) {
      complain(rows.line(), field, ProblemCode.MISSING, "is missing");
      return null;
    }
    try {
      TextRules.checkLength(cell);
      return field.type().read(Formulas.arm(cell));
    } catch (BadValueException e) {
      Place place = new Place(input.name(), rows.line());
      String shown = Secrets.isIn(field, cell) ? null : TextRules.shown(cell);
      problems.add(new Problem(place, field.name(), e.code(), shown, field.name() + " " + e.why()));
      return null;
    }
  }

  private void complain(long line, Field field, ProblemCode code, String message) {
    Place place = new Place(input.name(), line);
    problems.add(new Problem(place, field.name(), code, null, message));
  }
}
