package icofolio.exchange.ledger;

import icofolio.book.Settings;
import icofolio.exchange.ledger.Chart.Extent;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.report.ledger.Account;
import icofolio.report.ledger.Account.Tokens;
import icofolio.report.ledger.Commodity;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.Posting;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.Transaction;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Writes books for Beancount, so that {@code bean-check} has nothing to say: tokens are lots held
 * at their cost, other amounts have their total as a price.
 */
final class BeancountWriter implements LedgerWriter {
  /** How many digits Beancount computes with. */
  private static final int ITS_DIGITS = 28;

  private final Lines lines;
  private final Names<Account> accounts;
  private final Names<Commodity> commodities;
  private final BaseNumbers numbers;

  BeancountWriter(OutputStream out, Settings settings, Instant now, Chart chart) {
    this.lines = new Lines(out);
    this.accounts = BeancountNames.accounts(chart);
    this.commodities = BeancountNames.commodities(chart);
    this.numbers = new BaseNumbers(settings.baseCurrency());
    lines.line(
        "; Made by ico export from all records up to " + now + "; export again, do not edit.");
    lines.line("option \"title\" \"Token sales\"");
    lines.line("option \"operating_currency\" \"" + name(new Money(numbers.base())) + '"');
    chart.commodities().forEach(this::allow);
    lines.line("");
    chart.commodities().forEach(this::declare);
    lines.line("");
    chart.accounts().forEach((a, first) -> lines.line(first + " open " + accounts.get(a)));
  }

  /**
   * Beancount keeps the cost of one token, not of all, and of no number more than 28 digits. What
   * it may be out of balance for that is said here: never a whole unit of the base currency where
   * its digits reach.
   */
  private void allow(Commodity commodity, Extent extent) {
    boolean base = commodity.equals(new Money(numbers.base()));
    if (base || extent.digits() > ITS_DIGITS) {
      // Two digits are left for what several roundings add up to.
      BigDecimal lost =
          BigDecimal.ONE.scaleByPowerOfTen(
              extent.greatest().precision() - extent.greatest().scale() - ITS_DIGITS + 2);
      BigDecimal tolerance = base ? lost.max(numbers.halfUnit()) : lost;
      lines.line(
          "option \"inferred_tolerance_default\" \"%s:%s\""
              .formatted(name(commodity), Decimals.text(tolerance)));
    }
  }

  private void declare(Commodity commodity, Extent extent) {
    String name = name(commodity);
    lines.line(extent.first() + " commodity " + name);
    String symbol = Chart.symbol(commodity);
    if (!name.equals(symbol)) {
      lines.line("  symbol: " + BeancountNames.quoted(symbol));
    }
  }

  private String name(Commodity commodity) {
    return commodities.get(commodity);
  }

  @Override
  public void write(SaleLedger ledger) {
    ledger.transactions().forEach(this::write);
  }

  private void write(Transaction transaction) {
    String what = transaction.kind().singular();
    String payee = BeancountNames.quoted(transaction.payee());
    lines.line("");
    lines.line(transaction.date() + " * " + payee + " \"" + what + '"');
    lines.line("  " + what + ": " + BeancountNames.quoted(transaction.id()));
    lines.postings("  ", transaction.postings(), accounts, this::amount);
  }

  private String amount(Posting posting) {
    Commodity commodity = posting.commodity();
    String amount = numbers.text(posting.number(), commodity) + " " + name(commodity);
    Amount cost = posting.cost();
    if (cost == null) {
      return amount;
    }
    String total = numbers.value(cost.number()) + " " + name(new Money(cost.asset()));
    return posting.account() instanceof Tokens
        ? amount + " {{ " + total + " }}"
        : amount + " @@ " + total;
  }

  @Override
  public void close() {
    lines.flush();
  }
}
