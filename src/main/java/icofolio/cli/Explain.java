package icofolio.cli;

import icofolio.report.Explanation;
import icofolio.tracker.AskPortfolio.Dossier;

/** Why the figures of one sale are what they are. */
final class Explain {
  private Explain() {}

  /** The explanation of a sale; an unknown one is refused with the nearest. */
  static Explanation sale(Session session, String id) {
    return session.ask().dossier(id, Explain::of);
  }

  private static Explanation of(Dossier dossier) {
    return Explanation.of(dossier.position(), dossier.evidence(), dossier.overview().settings());
  }
}
