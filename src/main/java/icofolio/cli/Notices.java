package icofolio.cli;

import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.render.Ink;
import icofolio.render.theme.Slot;
import icofolio.tracker.Warning;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said on standard error beside the answer; nothing with {@code --quiet}. */
final class Notices {
  private static final int MOST = 50;

  private final Streams streams;
  private final Globals globals;
  private final Inks inks;
  private volatile @Nullable Consumer<String> listener;

  Notices(Streams streams, Globals globals, Inks inks) {
    this.streams = streams;
    this.globals = globals;
    this.inks = inks;
  }

  /** From now on all goes there instead: somebody draws on the terminal. */
  void tell(Consumer<String> other) {
    listener = other;
  }

  /** Says what was done. */
  void say(String text) {
    Consumer<String> other = listener;
    if (other != null) {
      other.accept(harmless(text));
    } else if (!globals.quiet()) {
      streams.err().println(harmless(text));
    }
  }

  /** Warns of something that is worth a second look. */
  void warn(String text) {
    Consumer<String> other = listener;
    if (other != null) {
      other.accept("Warning: " + harmless(text));
    } else if (!globals.quiet()) {
      streams.err().println(ink().paint("warning:", Slot.WARN) + " " + harmless(text));
    }
  }

  /** Warns of all of them; a screen takes only so many. */
  void warn(List<Warning> warnings) {
    warnings.stream().limit(MOST).map(ProblemLines::of).forEach(this::warn);
    if (warnings.size() > MOST) {
      warn("and %d more".formatted(warnings.size() - MOST));
    }
  }

  private static String harmless(String text) {
    return TextRules.visible(Secrets.masked(text));
  }

  private Ink ink() {
    return inks.of(streams.terminals().err());
  }
}
