package icofolio.tracker;

import icofolio.entry.Addresses;
import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.TextRules;
import icofolio.entry.TrancheFields;
import icofolio.entry.WalletFields;
import icofolio.money.Decimals;
import icofolio.sale.Chain;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what an entry refers to is there, and fits. */
final class References {
  private final Catalog catalog;
  private final Lookup lookup;
  private final ZoneId zone;

  References(Catalog catalog, Lookup lookup, ZoneId zone) {
    this.catalog = catalog;
    this.lookup = lookup;
    this.zone = zone;
  }

  /** Adds to the list what is wrong with an entry's references. */
  void check(Entry entry, List<Problem> problems) {
    switch (entry.kind()) {
      case TRANCHES -> sale(entry, TrancheFields.SALE, problems);
      case CONTRIBUTIONS -> contribution(entry, problems);
      case REFUNDS -> refund(entry, problems);
      case DISTRIBUTIONS -> distribution(entry, problems);
      case WALLETS -> address(entry, problems);
      case LIMITS -> basis(entry, problems);
      case SALES, PRICES, BUDGETS -> {}
    }
  }

  private @Nullable Sale sale(Entry entry, Field field, List<Problem> problems) {
    String id = entry.need(field);
    Sale sale = catalog.find(id);
    if (sale == null) {
      problems.add(Messages.unknown(field, id, Kind.SALES, catalog.ids()));
    }
    return sale;
  }

  private void basis(Entry limit, List<Problem> problems) {
    String basis = limit.text(LimitFields.BASIS);
    String budget =
        basis != null && basis.startsWith(LimitFields.BUDGET)
            ? basis.substring(LimitFields.BUDGET.length())
            : null;
    if (budget != null && !lookup.hasBudget(budget)) {
      problems.add(Messages.unknown(LimitFields.BASIS, budget, Kind.BUDGETS, lookup.budgets()));
    }
  }

  private void address(Entry wallet, List<Problem> problems) {
    String other = lookup.walletLike(wallet);
    if (other != null && !other.equals(wallet.id())) {
      problems.add(
          Messages.at(
              WalletFields.ADDRESS,
              ProblemCode.DUPLICATE,
              wallet.need(WalletFields.ADDRESS),
              "this address on %s is the wallet %s already"
                  .formatted(wallet.need(WalletFields.CHAIN), TextRules.shown(other))));
    }
  }

  private void wallet(Entry entry, Field walletField, List<Problem> problems) {
    String wallet = entry.text(walletField);
    if (wallet != null && !lookup.hasWallet(wallet)) {
      problems.add(Messages.unknown(walletField, wallet, Kind.WALLETS, lookup.wallets()));
    }
  }

  /** A hash is of the chain of the wallet or of the sale, where either is known. */
  private void hash(
      Entry entry,
      Field hashField,
      Field walletField,
      @Nullable Sale sale,
      List<Problem> problems) {
    String hash = entry.text(hashField);
    String wallet = entry.text(walletField);
    Chain ofWallet = wallet == null ? null : lookup.walletChain(wallet);
    Chain ofSale = sale == null ? null : sale.chain();
    Chain chain = ofWallet == null ? ofSale : ofWallet;
    if (hash == null || chain == null) {
      return;
    }
    String why = misfit(hash, chain);
    if (why != null && (ofSale == null || misfit(hash, ofSale) != null)) {
      String message = hashField.name() + " " + why;
      problems.add(Messages.at(hashField, ProblemCode.BAD_VALUE, hash, message));
    }
  }

  private static @Nullable String misfit(String hash, Chain chain) {
    try {
      Addresses.checkHash(hash, chain);
      return null;
    } catch (BadValueException e) {
      return e.why();
    }
  }

  private void contribution(Entry entry, List<Problem> problems) {
    Sale sale = sale(entry, ContributionFields.SALE, problems);
    wallet(entry, ContributionFields.WALLET, problems);
    hash(entry, ContributionFields.TX_HASH, ContributionFields.WALLET, sale, problems);
  }

  private void refund(Entry entry, List<Problem> problems) {
    Sale sale = sale(entry, RefundFields.SALE, problems);
    wallet(entry, RefundFields.WALLET, problems);
    hash(entry, RefundFields.TX_HASH, RefundFields.WALLET, sale, problems);
    String id = entry.text(RefundFields.CONTRIBUTION);
    if (id == null) {
      return;
    }
    Stored contribution = lookup.contribution(id);
    if (contribution == null) {
      problems.add(
          Messages.unknown(
              RefundFields.CONTRIBUTION,
              id,
              Kind.CONTRIBUTIONS,
              lookup.contributionsOf(entry.sale())));
    } else {
      belongs(entry, contribution.entry(), problems);
    }
  }

  private void belongs(Entry refund, Entry contribution, List<Problem> problems) {
    String id = contribution.id();
    if (!contribution.need(ContributionFields.SALE).equals(refund.need(RefundFields.SALE))) {
      problems.add(
          Messages.at(
              RefundFields.CONTRIBUTION,
              ProblemCode.BAD_VALUE,
              id,
              "contribution %s belongs to the sale %s, not to %s"
                  .formatted(
                      id,
                      contribution.need(ContributionFields.SALE),
                      refund.need(RefundFields.SALE))));
    }
    String currency = contribution.need(ContributionFields.CURRENCY);
    if (!RefundFields.settles(refund).asset().code().equals(currency)) {
      problems.add(
          Messages.at(
              RefundFields.CURRENCY,
              ProblemCode.BAD_VALUE,
              refund.need(RefundFields.CURRENCY),
              ("contribution %s was paid in %s: say with settles and settles_currency (--settles"
                      + " AMOUNT --settles-currency CODE) how much of it this refund settles")
                  .formatted(id, currency)));
    }
    if (RefundFields.at(refund, zone).isBefore(ContributionFields.at(contribution, zone))) {
      problems.add(
          Messages.at(
              RefundFields.DATE,
              ProblemCode.BAD_DATE,
              refund.need(RefundFields.DATE),
              "lies before the contribution %s of %s"
                  .formatted(id, contribution.need(ContributionFields.DATE))));
    }
  }

  private void distribution(Entry entry, List<Problem> problems) {
    Sale sale = sale(entry, DistributionFields.SALE, problems);
    wallet(entry, DistributionFields.WALLET, problems);
    hash(entry, DistributionFields.TX_HASH, DistributionFields.WALLET, sale, problems);
    if (sale == null) {
      return;
    }
    BigDecimal tokens = entry.needNumber(DistributionFields.TOKENS);
    int decimals = sale.token().decimals();
    if (tokens.scale() > decimals) {
      problems.add(
          Messages.at(
              DistributionFields.TOKENS,
              ProblemCode.BAD_NUMBER,
              Decimals.text(tokens),
              "has %d digits after the point, but the token of %s has %d (from digit %d on)"
                  .formatted(tokens.scale(), sale.id(), decimals, decimals + 1)));
    }
  }
}
