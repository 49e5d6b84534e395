package icofolio.exchange.ledger;

import icofolio.book.Settings;
import icofolio.money.Amount;
import icofolio.report.ledger.Account;
import icofolio.report.ledger.Commodity;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.Posting;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.Transaction;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Writes books for hledger, so that {@code hledger check --strict} has nothing to say: every
 * account and commodity declared, every cost as a total ({@code @@}), exact.
 */
final class HledgerWriter implements LedgerWriter {
  private final Lines lines;
  private final Names<Account> accounts;
  private final Names<Commodity> commodities;
  private final BaseNumbers numbers;

  HledgerWriter(OutputStream out, Settings settings, Instant now, Chart chart) {
    this.lines = new Lines(out);
    this.accounts = HledgerNames.accounts(chart);
    this.commodities = HledgerNames.commodities(chart);
    this.numbers = new BaseNumbers(settings.baseCurrency());
    declare(now, chart);
  }

  private void declare(Instant now, Chart chart) {
    lines.line(
        "; Made by ico export from all records up to " + now + "; export again, do not edit.");
    lines.line("decimal-mark .");
    lines.line("");
    chart.commodities().keySet().forEach(this::declare);
    lines.line("");
    chart.accounts().keySet().forEach(account -> lines.line("account " + accounts.get(account)));
  }

  /** The base currency is shown with its digits; of what else there is every digit is shown. */
  private void declare(Commodity commodity) {
    boolean base = commodity.equals(new Money(numbers.base()));
    String sample = base ? numbers.value(BigDecimal.valueOf(1000)) : "";
    // The sample of a currency without digits needs the point all the same.
    String point = !base || sample.indexOf('.') >= 0 ? "" : ".";
    lines.line("commodity " + sample + point + (base ? " " : "") + commodities.get(commodity));
  }

  @Override
  public void write(SaleLedger ledger) {
    ledger.transactions().forEach(this::write);
  }

  private void write(Transaction transaction) {
    String what = transaction.kind().singular();
    String payee = HledgerNames.payee(transaction.payee());
    lines.line("");
    lines.line(transaction.date() + " * " + payee + " | " + what);
    lines.line("    ; " + what + ':' + HledgerNames.tag(transaction.id()));
    lines.postings("    ", transaction.postings(), accounts, this::amount);
  }

  private String amount(Posting posting) {
    Commodity commodity = posting.commodity();
    String amount = numbers.text(posting.number(), commodity) + ' ' + commodities.get(commodity);
    Amount cost = posting.cost();
    return cost == null
        ? amount
        : amount
            + " @@ "
            + numbers.value(cost.number())
            + ' '
            + commodities.get(new Money(cost.asset()));
  }

  @Override
  public void close() {
    lines.flush();
  }
}
