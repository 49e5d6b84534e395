package icofolio.cli;

import icofolio.entry.TextRules;
import icofolio.tracker.OverLimitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Questions to a person at a terminal. */
final class Asking {
  private static final int LONGEST = 10_000;

  private Asking() {}

  /** Why a change is to be made past a limit; null where nobody is there, or it is not to be. */
  static @Nullable String forReason(Session session, OverLimitException e) {
    Streams streams = session.streams();
    boolean person = streams.terminals().in() && streams.terminals().err();
    if (!person || session.globals().quiet() || session.globals().output() != Output.TABLE) {
      return null;
    }
    e.ruling().sentences().forEach(line -> streams.err().println(TextRules.visible(line)));
    streams.err().print("To write it all the same, say why (empty: leave it): ");
    streams.err().flush();
    String reason = line(streams);
    return reason.isBlank() ? null : reason;
  }

  private static String line(Streams streams) {
    try {
      var bytes = new java.io.ByteArrayOutputStream();
      for (int b = streams.in().read(); b >= 0 && b != '\n'; b = streams.in().read()) {
        if (bytes.size() < LONGEST) {
          bytes.write(b);
        }
      }
      return bytes.toString(StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
