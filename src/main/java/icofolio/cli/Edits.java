package icofolio.cli;

import icofolio.entry.Finding;
import icofolio.entry.Place;
import icofolio.tracker.RefusedException;
import java.util.List;

/** What adding and editing have in common. */
final class Edits {
  /** The option by which a distribution may give up a refund. */
  static final String FORFEIT = "--forfeit-refund";

  /** What it means. */
  static final String FORFEIT_HELP = "Take the tokens though that gives up the refund";

  private Edits() {}

  /** Refuses what was given if anything is wrong with it. */
  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new RefusedException(findings.stream().map(finding -> finding.at(Place.NONE)).toList());
    }
  }
}
