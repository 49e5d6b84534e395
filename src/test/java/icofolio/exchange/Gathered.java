package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that a source gives. */
class Gathered implements Source.Sink {
  final List<SourceRow> rows = new ArrayList<>();
  final List<SourceRow.Raw> broken = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Problem> failures = new ArrayList<>();
  Settings settings = Settings.DEFAULT;
  Set<Kind> kinds = Set.of();
  String format = "";

  static Gathered of(Path file) {
    return of(file.toString(), InputStream.nullInputStream(), SourceOptions.NONE);
  }

  static Gathered of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), SourceOptions.NONE);
  }

  static Gathered of(byte[] bytes, SourceOptions options) {
    return of(Sources.STANDARD_INPUT, new ByteArrayInputStream(bytes), options);
  }

  static Gathered of(String name, InputStream standardInput, SourceOptions options) {
    Source source = Sources.open(name, standardInput, options);
    Gathered gathered = new Gathered();
    gathered.format = source.format();
    gathered.kinds = source.kinds(gathered);
    for (Kind kind : Kind.values()) {
      if (gathered.kinds.contains(kind) && gathered.failures.isEmpty()) {
        source.read(kind, gathered);
      }
    }
    return gathered;
  }

  List<Entry> entries() {
    return rows.stream().map(SourceRow::entry).toList();
  }

  @Override
  public void row(SourceRow row) {
    rows.add(row);
  }

  @Override
  public void broken(SourceRow.Raw raw, List<Problem> found) {
    broken.add(raw);
    problems.addAll(found);
  }

  @Override
  public void failed(Problem problem) {
    failures.add(problem);
  }

  @Override
  public void settings(Settings found) {
    settings = found;
  }
}
