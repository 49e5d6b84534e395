package icofolio.report.ledger;

import icofolio.money.Asset;
import icofolio.report.ledger.Account.InSale;
import icofolio.report.ledger.Account.Nominal;
import icofolio.report.ledger.Account.Tokens;
import icofolio.report.ledger.SaleRecords.Arrived;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.util.List;

/** What the deliveries of one sale's tokens post, taken in order of time. */
final class DeliveryPostings {
  private final Sale sale;
  private final SaleBalance balance;
  private final BaseUnit base;

  /** Those of the sale with that account. */
  DeliveryPostings(Sale sale, SaleBalance balance, BaseUnit base) {
    this.sale = sale;
    this.balance = balance;
    this.base = base;
  }

  /** The postings of the next delivery: without a cost where the allocation is not known. */
  List<Posting> of(Arrived arrived) {
    BigDecimal tokens = arrived.distribution().tokens();
    Tokens account = new Tokens(sale.id(), arrived.wallet());
    BigDecimal cost = balance.deliver(tokens);
    return cost == null
        ? List.of(
            new Posting(account, tokens, commodity(), null),
            new Posting(Nominal.UNPRICED, tokens.negate(), commodity(), null))
        : List.of(
            new Posting(account, tokens, commodity(), base.amount(cost)),
            Posting.of(new InSale(sale.id()), cost.negate(), base.currency()));
  }

  private Commodity commodity() {
    String symbol = sale.token().symbol();
    return symbol == null
        ? new Commodity.Unnamed(sale.id())
        : new Commodity.Token(Asset.of(symbol));
  }
}
