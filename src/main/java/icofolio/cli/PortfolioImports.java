package icofolio.cli;

import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.exchange.RejectsFile;
import icofolio.exchange.SourceOptions;
import icofolio.exchange.Sources;
import icofolio.render.Ink;
import icofolio.render.Page;
import icofolio.rule.Verdict.Outcome;
import icofolio.tracker.ImportAnswer;
import icofolio.tracker.ImportFiles;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
import icofolio.tracker.PlacedBreach;
import icofolio.tracker.Rejects;
import icofolio.tracker.Source;
import icofolio.tui.Imports;
import icofolio.tui.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How files come in where the terminal UI asks for it. */
final class PortfolioImports implements Imports {
  /** More lines than these nobody scrolls through. */
  private static final int MOST = 200;

  private static final int WIDTH = 72;

  private final Session session;

  PortfolioImports(Session session) {
    this.session = session;
  }

  @Override
  public Completion complete(String line) {
    return FileWords.complete(line);
  }

  @Override
  public Answer run(Wish wish, Pace pace) {
    List<Path> files = FileWords.files(wish.line());
    Path rejects = wish.rejects() == null ? null : rejects(wish.rejects(), files);
    if (rejects != null && Files.exists(rejects) && !wish.overwrite()) {
      return new Answer(rejects.toString(), false, 0, 0, false, false, false, List.of());
    }
    PacedSource.Way way = new PacedSource.Way(pace);
    SourceOptions options = new SourceOptions(wish.kind(), null, way::bytes);
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      Source source = Sources.open(file.toString(), InputStream.nullInputStream(), options);
      sources.add(new PacedSource(source, size(file), way));
    }
    String command = "import " + String.join(" ", files.stream().map(Path::toString).toList());
    if (rejects == null) {
      return told(wish, importing(wish, Rejects.NONE, way).run(sources, command), List.of());
    }
    try (RejectsFile left = new RejectsFile(rejects, sources, file -> isTaken(file, files))) {
      ImportAnswer answer = importing(wish, left, way).run(sources, command);
      return told(wish, answer, left.paths());
    } catch (IOException e) {
      throw new UncheckedIOException("what was left out could not be written", e);
    }
  }

  private ImportFiles importing(Wish wish, Rejects rejects, PacedSource.Way way) {
    return new ImportFiles(session.tracker(), wish.options(), rejects, way);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // What cannot be read is said by the import.
    }
  }

  private Path rejects(String name, List<Path> files) {
    Path file = FileWords.file(name);
    if (files.stream().anyMatch(input -> isSame(input, file))) {
      throw new IllegalArgumentException(
          file + " is one of the files to import; name another for what is left out");
    }
    return new Writable(session).checked(file);
  }

  private boolean isTaken(Path file, List<Path> files) {
    return Files.exists(file)
        || files.stream().anyMatch(input -> isSame(input, file))
        || session.tracker().store().guards(file);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static Answer told(Wish wish, ImportAnswer answer, List<Path> rejects) {
    boolean over = answer.breaches().stream().anyMatch(one -> one.outcome() == Outcome.BLOCK);
    return new Answer(
        null,
        answer.committed(),
        answer.added() + answer.updated(),
        answer.problemCount(),
        any(answer, ProblemCode.AMBIGUOUS_FORMAT),
        any(answer, ProblemCode.CONFLICT),
        over && wish.options().overLimit() == OverLimit.REJECT,
        lines(answer, wish.options(), rejects));
  }

  private static boolean any(ImportAnswer answer, ProblemCode code) {
    return answer.problems().stream().anyMatch(problem -> problem.code() == code);
  }

  private static List<String> lines(
      ImportAnswer answer, ImportOptions options, List<Path> rejects) {
    List<String> lines = new ArrayList<>(counts(answer, options));
    rejects.forEach(file -> lines.add("What was left out is in " + file + "."));
    List<String> more = new ArrayList<>();
    for (Problem problem : answer.problems()) {
      more.add(ProblemLines.of(problem));
    }
    for (PlacedBreach breach : answer.breaches()) {
      boolean told = options.overLimit() == OverLimit.SKIP && breach.place().file() != null;
      if (!told || breach.outcome() != Outcome.BLOCK) {
        more.add(ProblemLines.place(breach.place()) + breach.breach().message());
      }
    }
    answer.warnings().forEach(warning -> more.add("Warning: " + ProblemLines.of(warning)));
    if (!more.isEmpty()) {
      lines.add("");
    }
    lines.addAll(more.size() > MOST ? more.subList(0, MOST) : more);
    long all = more.size() + answer.problemCount() - answer.problems().size();
    if (all > MOST) {
      lines.add("and " + (all - MOST) + " more (ico import --dry-run --json shows them)");
    }
    return lines;
  }

  /** The table of the command line, and its last sentence. */
  private static List<String> counts(ImportAnswer answer, ImportOptions options) {
    StringBuilder text = new StringBuilder();
    try {
      new ImportReport(answer, options).writeTable(new Page(text, WIDTH, Ink.NONE, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().map(String::stripTrailing).toList();
  }
}
