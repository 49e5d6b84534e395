package icofolio.cli;

import icofolio.entry.Problem;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.render.Json;
import icofolio.tracker.RefusedException;
import icofolio.tracker.StoreUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong: a sentence for a person, or one object with {@code --json}. */
final class Faults {
  private static final int MOST = 50;

  private final Streams streams;
  private final boolean json;
  private final boolean verbose;

  Faults(Streams streams, boolean json, boolean verbose) {
    this.streams = streams;
    this.json = json;
    this.verbose = verbose;
  }

  private record Fault(
      int exit, String code, String message, @Nullable String hint, List<Problem> details) {}

  /** Tells it and gives the exit code. */
  int tell(Throwable e) {
    Fault fault = fault(e);
    if (json) {
      tellJson(fault);
    } else {
      tellText(fault);
    }
    if (verbose) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      streams.err().print(Secrets.masked(trace.toString()));
    }
    streams.err().flush();
    return fault.exit();
  }

  private static Fault fault(Throwable e) {
    return switch (e) {
      case UsageException usage ->
          new Fault(ExitCode.USAGE, usage.code(), message(e), usage.hint(), List.of());
      case RefusedException refused ->
          new Fault(
              refused.isRule() ? ExitCode.RULE : ExitCode.REFUSED,
              refused.problems().getFirst().code().word(),
              message(e),
              null,
              refused.problems());
      case StoreUnavailableException store ->
          new Fault(ExitCode.STORE, word(store.reason()), message(e), store.hint(), List.of());
      case OutOfMemoryError memory ->
          new Fault(
              ExitCode.FAULT,
              "out-of-memory",
              "there is not enough memory for this",
              "Give Java more: ICO_JAVA_OPTS=-Xmx2g",
              List.of());
      case Outlet.GoneException gone -> unwritable("standard output", gone.getCause());
      case UncheckedIOException io -> unwritable("a file", io.getCause());
      case IOException io -> unwritable("a file", io);
      default ->
          new Fault(
              ExitCode.FAULT,
              "fault",
              "a fault in the program: " + e,
              "Please report it with what --verbose tells.",
              List.of());
    };
  }

  private static Fault unwritable(String what, @Nullable Throwable cause) {
    String why = cause == null ? "unknown" : String.valueOf(cause.getMessage());
    return new Fault(
        ExitCode.FAULT, "unwritable", what + " cannot be read or written: " + why, null, List.of());
  }

  private static String message(Throwable e) {
    return String.valueOf(e.getMessage());
  }

  private static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void tellText(Fault fault) {
    if (fault.details().isEmpty()) {
      line(fault.message());
    }
    fault.details().stream().limit(MOST).map(ProblemLines::of).forEach(this::line);
    if (fault.details().size() > MOST) {
      line("and %d more".formatted(fault.details().size() - MOST));
    }
    if (fault.hint() != null) {
      streams.err().println("  " + harmless(fault.hint()));
    }
  }

  private void line(String text) {
    streams.err().println("ico: " + harmless(text));
  }

  /** Names of files stand in messages as a person typed them. */
  private static String harmless(String text) {
    return TextRules.visible(Secrets.masked(text));
  }

  private void tellJson(Fault fault) {
    StringWriter text = new StringWriter();
    try (Json object = new Json(text)) {
      object.object();
      object.object("error");
      object.put("code", fault.code());
      object.put("message", Secrets.masked(fault.message()));
      object.put("hint", fault.hint() == null ? null : Secrets.masked(fault.hint()));
      object.array("details");
      fault.details().forEach(problem -> ProblemJson.write(object, problem));
      object.endArray();
      object.endObject();
      object.endObject();
    }
    streams.err().print(text);
  }
}
