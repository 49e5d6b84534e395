package icofolio.tui;

import icofolio.report.Diversification;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Extent;
import icofolio.tui.widget.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the model. */
public sealed interface Message {

  /** The person did something; of a press of the mouse, {@code target} says what it hit. */
  record Input(Event event, @Nullable Target target) implements Message {}

  /** The terminal has this size now. */
  record Sized(Surface.Size size) implements Message {}

  /** The portfolio has been read. */
  record Loaded(int generation, Overview overview) implements Message {}

  /** One list has been read. */
  record Listed(int generation, SheetId sheet, List<?> rows) implements Message {}

  /** How what is invested is divided has been read. */
  record Divided(int generation, Diversification report) implements Message {}

  /** One sale has been read; null where there is none of that id any more. */
  record Opened(int generation, String id, @Nullable SaleDetail detail) implements Message {}

  /** A list has been filtered and sorted. */
  record Arranged(SheetId sheet, int generation, List<?> rows, List<Extent> extents)
      implements Message {}

  /** A filter was not understood. */
  record Refused(SheetId sheet, int generation, String why) implements Message {}

  /** Something that a worker was to do could not be done; the sentence says what and why. */
  record Failed(String why) implements Message {}

  /** Enough time has passed since the notice of that number was shown. */
  record Expired(int notice) implements Message {}
}
