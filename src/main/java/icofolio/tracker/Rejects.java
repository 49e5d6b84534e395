package icofolio.tracker;

import icofolio.entry.Problem;
import java.util.List;

/** Where left-out rows go, with the reason, to be mended and imported again. */
public interface Rejects {
  /** Drops them. */
  Rejects NONE = (raw, problems) -> {};

  /** Takes a row that was left out. A cell that holds a secret must not be written. */
  void reject(SourceRow.Raw raw, List<Problem> problems);
}
