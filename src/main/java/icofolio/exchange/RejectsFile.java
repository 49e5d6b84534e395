package icofolio.exchange;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.tracker.Rejects;
import icofolio.tracker.SourceRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that were left out, as CSV that can be mended and imported again: the reasons first, in a
 * column {@code problem} that imports pass over, then the columns of the row's own file.
 *
 * <p>A CSV file holds one kind with one header, so rows with other columns go to files beside it:
 * {@code rejects.csv}, {@code rejects-refunds.csv}, {@code rejects-refunds-2.csv}. Only this user
 * may read them. They are made with the first row that needs them.
 */
public final class RejectsFile implements Rejects, Closeable {
  private static final Set<StandardOpenOption> ANEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private record Shape(Kind kind, List<String> columns) {}

  private record Part(Path path, OutputStream out, CsvRows rows) {}

  private final Path path;
  private final Map<Shape, Part> parts = new LinkedHashMap<>();

  /** Rejects that go to that file, replacing what stands there, if there are any. */
  public RejectsFile(Path path) {
    this.path = path;
  }

  /** The files that were made. */
  public List<Path> paths() {
    return parts.values().stream().map(Part::path).toList();
  }

  @Override
  public void reject(SourceRow.Raw raw, List<Problem> problems) {
    List<String> columns =
        raw.columns().stream().filter(column -> !column.equals(CsvHeader.REASON)).toList();
    CsvRows rows = parts.computeIfAbsent(new Shape(raw.kind(), columns), this::begin).rows();
    rows.cell(Formulas.disarm(reasons(problems)));
    boolean aligned = raw.cells().size() == raw.columns().size();
    for (int i = 0; i < raw.cells().size(); i++) {
      boolean reason = aligned && raw.columns().get(i).equals(CsvHeader.REASON);
      if (!reason) {
        boolean secret = isSecret(raw, aligned ? raw.columns().get(i) : "", i, problems);
        rows.cell(secret ? "" : disarm(raw.cells().get(i)));
      }
    }
    rows.end();
  }

  private static String reasons(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code().word() + ": " + problem.message())
        .collect(Collectors.joining("; "));
  }

  private static boolean isSecret(
      SourceRow.Raw raw, String column, int index, List<Problem> problems) {
    boolean told =
        problems.stream()
            .anyMatch(p -> p.code() == ProblemCode.SECRET && column.equals(p.column()));
    String cell = raw.cells().get(index);
    Field field = raw.kind().field(column);
    return told || (field == null ? Secrets.isIn(cell) : Secrets.isIn(field, cell));
  }

  /** The cell as it stood in the file; what was disarmed there stays as it is. */
  private static String disarm(String cell) {
    return Formulas.arm(cell).equals(cell) ? Formulas.disarm(cell) : cell;
  }

  private Part begin(Shape shape) {
    try {
      Path part = parts.isEmpty() ? path : beside(shape);
      FileAttribute<?>[] own =
          Files.getFileStore(part.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      OutputStream out = Channels.newOutputStream(FileChannel.open(part, ANEW, own));
      CsvRows rows = new CsvRows(out);
      rows.cell(CsvHeader.REASON);
      shape.columns.forEach(rows::cell);
      rows.end();
      return new Part(part, out, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside(Shape shape) {
    List<Path> taken = new ArrayList<>(paths());
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String end = dot > 0 ? name.substring(dot) : "";
    Path beside = path.resolveSibling(stem + "-" + shape.kind.plural() + end);
    for (int i = 2; taken.contains(beside); i++) {
      beside = path.resolveSibling(stem + "-" + shape.kind.plural() + "-" + i + end);
    }
    return beside;
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts.values()) {
      try (OutputStream out = part.out) {
        part.rows.flush();
        out.flush();
      }
    }
  }
}
