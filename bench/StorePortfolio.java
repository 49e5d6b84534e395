package icofolio.cli;

import icofolio.store.H2Store;
import icofolio.tracker.Tracker;
import icofolio.tui.Portfolio;
import java.nio.file.Path;
import java.time.Clock;

/** The portfolio of a store as the UI asks for it, for measurements within one VM. */
public final class StorePortfolio {

  private StorePortfolio() {}

  /** The portfolio in that file; chains are never read. */
  public static Portfolio of(Path store) {
    return new TrackerPortfolio(
        new Tracker(H2Store.at(store), Clock.systemUTC()),
        null,
        () -> {
          throw new IllegalStateException("chains are not read here");
        });
  }
}
