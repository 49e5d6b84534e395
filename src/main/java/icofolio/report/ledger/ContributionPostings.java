package icofolio.report.ledger;

import icofolio.book.Contribution;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.report.ledger.Account.InSale;
import icofolio.report.ledger.Account.Nominal;
import icofolio.report.ledger.Account.Wallet;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.SaleRecords.Sent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contributions to one sale post, taken in order of time. */
final class ContributionPostings {
  private final SaleBalance balance;
  private final BaseUnit base;

  /** Those of the sale with that account. */
  ContributionPostings(SaleBalance balance, BaseUnit base) {
    this.balance = balance;
    this.base = base;
  }

  /** The postings of the next contribution. */
  List<Posting> of(Sent sent) {
    Contribution contribution = sent.contribution();
    Wallet wallet = new Wallet(contribution.wallet());
    BigDecimal comes = balance.send(contribution.value());
    List<Posting> postings = new ArrayList<>();
    postings.add(leaving(wallet, contribution.amount(), comes));
    postings.add(Posting.of(new InSale(contribution.sale()), comes, base.currency()));
    if (contribution.currency().equals(base.currency())) {
      BigDecimal difference = contribution.amount().number().subtract(comes);
      if (difference.signum() != 0) {
        postings.add(Posting.of(Nominal.RATE_DIFFERENCES, difference, base.currency()));
      }
    }
    postings.addAll(fee(wallet, sent.fee()));
    return postings;
  }

  private Posting leaving(Wallet wallet, Amount amount, BigDecimal worth) {
    Asset currency = amount.asset();
    BigDecimal number = amount.number().negate();
    return currency.equals(base.currency())
        ? Posting.of(wallet, number, currency)
        : new Posting(wallet, number, new Money(currency), base.amount(worth));
  }

  private static List<Posting> fee(Wallet wallet, @Nullable Amount fee) {
    if (fee == null || fee.signum() == 0) {
      return List.of();
    }
    return List.of(
        Posting.of(Nominal.FEES, fee.number(), fee.asset()),
        Posting.of(wallet, fee.number().negate(), fee.asset()));
  }
}
