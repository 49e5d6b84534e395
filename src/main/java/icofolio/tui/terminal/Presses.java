package icofolio.tui.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells a double press of the mouse from two presses. */
final class Presses {
  private static final Duration SOON = Duration.ofMillis(500);

  private Event.@Nullable Mouse before;
  private long at;

  /** The press, told as the second of two where it is; {@code now} is in nanoseconds. */
  Event.Mouse press(Event.Mouse mouse, long now) {
    boolean twice = mouse.equals(before) && now - at <= SOON.toNanos();
    // A third press begins anew.
    before = twice ? null : mouse;
    at = now;
    return twice ? mouse.again() : mouse;
  }
}
