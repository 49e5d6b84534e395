package icofolio.cli;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.report.Evidence;
import icofolio.report.Explanation;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.Stored;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why the figures of one sale are what they are. */
final class Explain {
  private Explain() {}

  /** The explanation of a sale; an unknown one is refused with the nearest. */
  static Explanation sale(Session session, String id) {
    return session.ask().dossier(id, Explain::of);
  }

  private static Explanation of(Dossier dossier) {
    return Explanation.of(
        dossier.overview().position(dossier.sale()),
        evidence(dossier),
        dossier.overview().settings());
  }

  private static Evidence evidence(Dossier dossier) {
    ZoneId zone = dossier.overview().settings().zone();
    List<Refund> refunds =
        of(dossier, Kind.REFUNDS).stream().map(r -> RefundFields.read(r.entry(), zone)).toList();
    List<Distribution> distributions =
        of(dossier, Kind.DISTRIBUTIONS).stream()
            .map(d -> DistributionFields.read(d.entry(), zone))
            .toList();
    return new Evidence(contributions(dossier), refunds, distributions, dossier.prices());
  }

  private static List<Evidence.Sent> contributions(Dossier dossier) {
    Set<String> given =
        of(dossier, Kind.CONTRIBUTIONS).stream()
            .filter(stored -> stored.entry().has(ContributionFields.VALUE))
            .map(Stored::id)
            .collect(Collectors.toSet());
    return dossier.contributions().stream()
        .map((Contribution sent) -> new Evidence.Sent(sent, given.contains(sent.id())))
        .toList();
  }

  private static List<Stored> of(Dossier dossier, Kind kind) {
    return dossier.records().stream().filter(stored -> stored.kind() == kind).toList();
  }
}
