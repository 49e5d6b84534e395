package icofolio.core;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.report.ledger.Account;
import icofolio.report.ledger.Commodity;
import icofolio.report.ledger.Posting;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.SaleRecords;
import icofolio.report.ledger.SaleRecords.Arrived;
import icofolio.report.ledger.SaleRecords.Returned;
import icofolio.report.ledger.SaleRecords.Sent;
import icofolio.report.ledger.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Books made of records, and what tests ask of them. */
final class Ledgers {
  private Ledgers() {}

  /** Records without fees and wallets. */
  static SaleRecords records(
      List<Contribution> sent, List<Refund> returned, List<Distribution> arrived) {
    return new SaleRecords(
        sent.stream().map(c -> new Sent(c, null)).toList(),
        returned.stream().map(r -> new Returned(r, null)).toList(),
        arrived.stream().map(d -> new Arrived(d, null)).toList());
  }

  /** Σ number over the postings that fit. */
  static BigDecimal sum(SaleLedger ledger, Predicate<Posting> which) {
    return postings(ledger).stream()
        .filter(which)
        .map(Posting::number)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Σ cost over the postings of tokens. */
  static BigDecimal tokenCost(SaleLedger ledger) {
    return postings(ledger).stream()
        .filter(posting -> posting.account() instanceof Account.Tokens && posting.cost() != null)
        .map(posting -> posting.cost().number())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static List<Posting> postings(SaleLedger ledger) {
    return ledger.transactions().stream().flatMap(t -> t.postings().stream()).toList();
  }

  static boolean isInSale(Posting posting) {
    return posting.account() instanceof Account.InSale;
  }

  static boolean isWallet(Posting posting) {
    return posting.account() instanceof Account.Wallet;
  }

  static String text(Transaction transaction) {
    return transaction.postings().stream().map(Ledgers::text).collect(Collectors.joining(", "));
  }

  private static String text(Posting posting) {
    String cost = posting.cost() == null ? "" : " @@ " + posting.cost().number().toPlainString();
    return "%s %s %s%s"
        .formatted(
            account(posting.account()),
            posting.number().toPlainString(),
            symbol(posting.commodity()),
            cost);
  }

  private static String account(Account account) {
    return switch (account) {
      case Account.Wallet _ -> "wallet";
      case Account.InSale _ -> "sale";
      case Account.Tokens _ -> "tokens";
      case Account.Nominal nominal -> nominal.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String symbol(Commodity commodity) {
    return switch (commodity) {
      case Commodity.Money(var asset) -> asset.code();
      case Commodity.Token(var symbol) -> symbol.code();
      case Commodity.Unnamed(String sale) -> sale.toUpperCase(Locale.ROOT);
    };
  }
}
