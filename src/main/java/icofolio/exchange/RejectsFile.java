package icofolio.exchange;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.tracker.Rejects;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows that were left out, in the format of their file, to be mended and imported again. The
 * reasons stand in {@code problem}, which imports pass over; a secret is left out.
 *
 * <p>A CSV file holds one kind under one header, so rows that do not fit in with the first go to
 * files beside it: {@code rejects.csv}, {@code rejects-refunds.csv}, {@code rejects-refunds-2.csv}.
 * Files are made with the first row that needs them; only this user may read them.
 */
public final class RejectsFile implements Rejects, Closeable {
  private final Path path;
  private final Set<String> documents;
  private final Predicate<Path> taken;
  private final Map<Object, RejectsPart> parts = new LinkedHashMap<>();

  /** Which rows can stand in one CSV file. */
  private record Header(Kind kind, List<String> columns) {}

  /**
   * Rejects that go to that file, replacing what stands there, if there are any.
   *
   * @param sources whose rows may come
   * @param taken which files beside it are others and must stay
   */
  public RejectsFile(Path path, List<Source> sources, Predicate<Path> taken) {
    this.path = path;
    this.taken = taken;
    this.documents =
        sources.stream()
            .filter(source -> source.format().equals(JsonSource.FORMAT))
            .map(Source::name)
            .collect(Collectors.toSet());
  }

  /** The files that were made. */
  public List<Path> paths() {
    return parts.values().stream().map(RejectsPart::path).toList();
  }

  @Override
  public void reject(SourceRow.Raw raw, List<Problem> problems) {
    boolean document = documents.contains(String.valueOf(raw.place().file()));
    Object key = document ? JsonSource.FORMAT : new Header(raw.kind(), raw.columns());
    RejectsPart part = parts.get(key);
    try {
      if (part == null) {
        Path file = parts.isEmpty() ? path : beside(document ? "json" : raw.kind().plural());
        part =
            document ? new RejectsPart.Document(file) : new RejectsPart.Table(file, raw.columns());
        parts.put(key, part);
      }
      part.add(raw, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside(String what) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name) + "-" + what;
    String end = dot > 0 ? name.substring(dot) : "";
    Path beside = path.resolveSibling(stem + end);
    for (int i = 2; paths().contains(beside) || taken.test(beside); i++) {
      beside = path.resolveSibling(stem + "-" + i + end);
    }
    return beside;
  }

  @Override
  public void close() throws IOException {
    for (RejectsPart part : parts.values()) {
      part.close();
    }
  }
}
