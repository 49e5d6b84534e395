package icofolio.cli;

import icofolio.entry.Problem;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.money.Amount;
import icofolio.render.Json;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import icofolio.tracker.Ruling;
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
      int exit,
      String code,
      String message,
      @Nullable String hint,
      List<Problem> details,
      Ruling ruling) {
    Fault(int exit, String code, String message, @Nullable String hint, List<Problem> details) {
      this(exit, code, message, hint, details, Ruling.NONE);
    }
  }

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
      case OverLimitException over ->
          new Fault(
              ExitCode.RULE,
              "over-limit",
              message(e),
              hint(over.ruling()),
              List.of(),
              over.ruling());
      case StoreUnavailableException store ->
          new Fault(ExitCode.STORE, word(store.reason()), message(e), store.hint(), List.of());
      case ChainUnreadableException chain ->
          new Fault(ExitCode.NETWORK, "network", message(e), chain.hint(), List.of());
      case ScreenFaultException screen ->
          new Fault(ExitCode.FAULT, "fault", message(e), screen.hint(), List.of());
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

  private static String hint(Ruling ruling) {
    Amount largest = ruling.largest();
    String pass =
        largest == null
            ? ""
            : largest.signum() == 0
                ? "No amount would pass. "
                : "The largest amount that would pass: " + largest + ". ";
    return pass + "To write it all the same: --override \"REASON\".";
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
    fault
        .ruling()
        .sentences()
        .forEach(text -> streams.err().println("  " + TextRules.visible(text)));
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
      for (int i = 0; i < fault.ruling().verdicts().size(); i++) {
        RuleJson.write(object, fault.ruling().verdicts().get(i), fault.ruling().sentences().get(i));
      }
      object.endArray();
      Amount largest = fault.ruling().largest();
      if (largest != null) {
        object.put("max_amount", largest.number());
        object.put("currency", largest.asset().code());
      }
      object.endObject();
      object.endObject();
    }
    streams.err().print(text);
  }
}
