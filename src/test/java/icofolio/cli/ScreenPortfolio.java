package icofolio.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portfolio of the terminal UI on a store on disk, without chains and without a sample. */
final class ScreenPortfolio {
  private ScreenPortfolio() {}

  /**
   * One on that store.
   *
   * @param asOf which "now" it is; null for the clock's
   */
  static TrackerPortfolio on(Path store, @Nullable String asOf) {
    return new TrackerPortfolio(
        session(store, asOf), null, ScreenPortfolio::none, ScreenPortfolio::none);
  }

  /** The session that it asks in. */
  static Session session(Path store, @Nullable String asOf) {
    Globals globals =
        new Globals(
            store.toString(),
            asOf,
            Output.TABLE,
            Globals.Colour.NEVER,
            null,
            false,
            false,
            true,
            null);
    return new Session(globals, Streams.ofProcess(), Map.of());
  }

  private static <T> T none() {
    throw new AssertionError("there are no chains and no sample here");
  }
}
