package icofolio.cli;

import icofolio.tui.Portfolio;
import java.nio.file.Path;
import java.util.Map;

/** The portfolio of a store as the UI asks for it, for measurements within one VM. */
public final class StorePortfolio {

  private StorePortfolio() {}

  /** The portfolio in that file; chains are never read. */
  public static Portfolio of(Path store) {
    Globals globals =
        new Globals(
            store.toString(),
            null,
            Output.TABLE,
            Globals.Colour.NEVER,
            null,
            false,
            false,
            true,
            null);
    return new TrackerPortfolio(
        new Session(globals, Streams.ofProcess(), Map.of()),
        null,
        StorePortfolio::none,
        StorePortfolio::none);
  }

  private static <T> T none() {
    throw new IllegalStateException("neither chains nor the sample are read here");
  }
}
