package icofolio.report.ledger;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Units;
import icofolio.report.ledger.Account.InSale;
import icofolio.report.ledger.Account.Nominal;
import icofolio.report.ledger.Account.Wallet;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.SaleRecords.Returned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the refunds of one sale post, taken in order of time. A refund settles what is due as far as
 * that goes; the rest of it is interest.
 */
final class RefundPostings {
  private final Position position;
  private final SaleBalance balance;
  private final BaseUnit base;
  private final Map<String, Contribution> contributions;
  private BigDecimal differences = BigDecimal.ZERO;

  /**
   * Those of one sale.
   *
   * @param contributions of the sale, by id
   */
  RefundPostings(
      Position position,
      SaleBalance balance,
      BaseUnit base,
      Map<String, Contribution> contributions) {
    this.position = position;
    this.balance = balance;
    this.base = base;
    this.contributions = contributions;
  }

  /** The postings of the next refund. */
  List<Posting> of(Returned returned) {
    Refund refund = returned.refund();
    Wallet wallet = new Wallet(returned.wallet());
    Asset owed = refund.settles().asset();
    BigDecimal part = refund.settles().number().min(balance.open(owed));
    BigDecimal paid = paid(refund, part);
    List<Posting> postings = new ArrayList<>();
    if (part.signum() > 0) {
      BigDecimal leaves = balance.settle(owed, part);
      BigDecimal worth = worth(refund, part, leaves);
      postings.addAll(settling(wallet, new Amount(paid, refund.amount().asset()), worth));
      postings.add(Posting.of(new InSale(refund.sale()), leaves.negate(), base.currency()));
      add(postings, Nominal.RATE_DIFFERENCES, leaves.subtract(worth), base.currency());
    }
    BigDecimal interest = refund.amount().number().subtract(paid);
    if (interest.signum() > 0) {
      postings.add(Posting.of(wallet, interest, refund.amount().asset()));
      add(postings, Nominal.INTEREST, interest.negate(), refund.amount().asset());
    }
    return postings;
  }

  /** What of the amount was paid for a part of what it settles. */
  private static BigDecimal paid(Refund refund, BigDecimal part) {
    BigDecimal all = refund.amount().number();
    if (part.signum() == 0 || refund.amount().equals(refund.settles())) {
      return part;
    }
    int digits = Math.max(all.scale(), Units.digits(refund.amount().asset()));
    BigDecimal share = Decimals.floorShare(all, part, refund.settles().number(), digits);
    // So little was due that it cannot be told apart: then there is no interest to speak of.
    return share.signum() == 0 ? all : share;
  }

  /**
   * What a settled part was worth when it was sent: at the rate of the contribution that the refund
   * names, else at the mean rate, which is what leaves the sale's account.
   */
  private BigDecimal worth(Refund refund, BigDecimal part, BigDecimal leaves) {
    Asset owed = refund.settles().asset();
    if (owed.equals(base.currency())) {
      return part;
    }
    Contribution named =
        refund.contribution() == null ? null : contributions.get(refund.contribution());
    if (named == null) {
      return leaves;
    }
    BigDecimal own = Decimals.share(part, named.value(), named.amount().number());
    BigDecimal before = base.round(differences);
    differences = differences.add(own.subtract(position.tally().of(owed).valueOf(part)));
    return leaves.add(base.round(differences).subtract(before)).max(BigDecimal.ZERO);
  }

  private List<Posting> settling(Wallet wallet, Amount paid, BigDecimal worth) {
    if (!paid.asset().equals(base.currency())) {
      Money currency = new Money(paid.asset());
      return List.of(new Posting(wallet, paid.number(), currency, base.amount(worth)));
    }
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.of(wallet, paid.number(), base.currency()));
    add(postings, Nominal.GAINS, worth.subtract(paid.number()), base.currency());
    return postings;
  }

  private static void add(
      List<Posting> postings, Account account, BigDecimal number, Asset currency) {
    if (number.signum() != 0) {
      postings.add(Posting.of(account, number, currency));
    }
  }
}
