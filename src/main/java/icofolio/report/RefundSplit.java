package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.RefundReason;
import icofolio.money.Amount;
import icofolio.money.Apportionment;
import icofolio.money.Asset;
import icofolio.money.Units;
import icofolio.report.Evidence.Sent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How money that came back is divided among the contributions that it is owed for: in proportion to
 * what of each is still to come, in whole units of the currency.
 *
 * @param shares each above zero; they sum to what came back
 * @param excess what came back beyond what was outstanding, in the currency that is settled; it
 *     belongs to no contribution
 */
public record RefundSplit(List<Share> shares, BigDecimal excess) {
  public RefundSplit {
    shares = List.copyOf(shares);
  }

  /**
   * A part of what came back.
   *
   * @param contribution id of the one it belongs to; null of what is beyond all of them
   * @param paid what arrived
   * @param settles what of the debt that settles
   * @param reason why it was due; null where nobody can say
   */
  public record Share(
      @Nullable String contribution, Amount paid, Amount settles, @Nullable RefundReason reason) {}

  /**
   * Divides what came back.
   *
   * @param records all records of the sale; those dated after the position's instant are left out
   * @param paid what arrived
   * @param settles what of the debt it settles: the same, unless another currency was paid
   */
  public static RefundSplit of(Position position, Evidence records, Amount paid, Amount settles) {
    Evidence evidence = records.at(position.at());
    Asset currency = settles.asset();
    BigDecimal outstanding =
        position.refunds().stream()
            .filter(refund -> refund.currency().equals(currency))
            .map(RefundPosition::outstanding)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    List<Contribution> owed = new ArrayList<>();
    List<BigDecimal> weights = new ArrayList<>();
    for (Sent sent : evidence.sent(currency)) {
      BigDecimal open = open(position, sent.contribution(), evidence.refunds(currency));
      if (open.signum() > 0) {
        owed.add(sent.contribution());
        weights.add(open);
      }
    }
    BigDecimal within = settles.number().min(outstanding);
    List<BigDecimal> parts = new ArrayList<>(divided(within, weights, currency));
    BigDecimal excess = settles.number().subtract(within);
    parts.add(excess);
    return new RefundSplit(shares(position, owed, parts, paid, currency), excess);
  }

  /** What of one contribution is owed and has not come under its name. */
  private static BigDecimal open(
      Position position, Contribution contribution, List<Refund> refunds) {
    boolean all = position.stage().returnsEverything();
    BigDecimal kept = all ? BigDecimal.ZERO : contribution.kept();
    BigDecimal came =
        refunds.stream()
            .filter(refund -> contribution.id().equals(refund.contribution()))
            .map(refund -> refund.settles().number())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return contribution.amount().number().subtract(kept).subtract(came);
  }

  private static List<BigDecimal> divided(
      BigDecimal whole, List<BigDecimal> weights, Asset currency) {
    return whole.signum() == 0
        ? weights.stream().map(_ -> BigDecimal.ZERO).toList()
        : Apportionment.of(
            whole, weights, Math.max(Units.digits(currency), whole.stripTrailingZeros().scale()));
  }

  private static List<Share> shares(
      Position position,
      List<Contribution> owed,
      List<BigDecimal> parts,
      Amount paid,
      Asset currency) {
    List<BigDecimal> sums =
        paid.asset().equals(currency) ? parts : divided(paid.number(), parts, paid.asset());
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).signum() > 0 && sums.get(i).signum() == 0) {
        // Less than a unit for each: it cannot be divided, and stays one.
        BigDecimal whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new Share(null, paid, new Amount(whole, currency), null));
      }
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).signum() > 0) {
        Contribution of = i < owed.size() ? owed.get(i) : null;
        shares.add(
            new Share(
                of == null ? null : of.id(),
                new Amount(sums.get(i), paid.asset()),
                new Amount(parts.get(i), currency),
                of == null ? null : Receivables.reason(position, of)));
      }
    }
    return shares;
  }
}
