package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Checked;
import icofolio.entry.DistributionFields;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.ProblemCode;
import icofolio.money.Decimals;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.EditRecords.Together;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Records that tokens which had vested have arrived. */
public final class ClaimTokens {
  private final EditRecords edits;

  /** By those edits. */
  public ClaimTokens(EditRecords edits) {
    this.edits = edits;
  }

  /**
   * Records it as one change set.
   *
   * @param given a distribution; where it has no tokens, all that could be had at its date came
   * @param dryRun whether nothing is to be kept of it
   * @throws RefusedException where nothing can be had, or nobody can say how much
   */
  public Together run(Entry given, boolean dryRun) {
    String sale = given.need(DistributionFields.SALE);
    return edits.together(
        Kind.DISTRIBUTIONS, sale, dryRun, dossier -> List.of(distribution(given, dossier)));
  }

  private static Entry distribution(Entry given, Dossier dossier) {
    ZoneId zone = dossier.overview().settings().zone();
    Entry claimed =
        given.has(DistributionFields.TOKENS)
            ? given
            : given.with(
                DistributionFields.TOKENS,
                claimable(dossier.position(), DistributionFields.at(given, zone), zone));
    Checked checked = new Draft(claimed).check();
    if (!checked.isGood()) {
      throw new RefusedException(
          checked.findings().stream().map(finding -> finding.at(Place.NONE)).toList());
    }
    return checked.entry();
  }

  /** What had vested by then and has not arrived. */
  private static BigDecimal claimable(Position position, Instant at, ZoneId zone) {
    TokenPosition tokens = position.tokens();
    if (tokens.schedule() == null) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "how many tokens of %s can be claimed is not known, because its allocation is not: say with --tokens how many came"
              .formatted(position.sale().id()));
    }
    Instant then = at.isBefore(position.at()) ? at : position.at();
    BigDecimal claimable = tokens.schedule().vestedAt(then).subtract(tokens.distributed());
    if (claimable.signum() <= 0) {
      throw nothing(position, zone);
    }
    return claimable;
  }

  private static RefusedException nothing(Position position, ZoneId zone) {
    Unlock next = position.tokens().nextUnlock();
    String then =
        next == null || next.to().equals(Instant.MAX)
            ? ""
            : "; the next %s unlock by %s"
                .formatted(Decimals.text(next.tokens()), LocalDate.ofInstant(next.to(), zone));
    return new RefusedException(
        ProblemCode.BAD_VALUE,
        "nothing of %s can be claimed%s; tokens that came all the same are recorded with --tokens"
            .formatted(position.sale().id(), then));
  }
}
