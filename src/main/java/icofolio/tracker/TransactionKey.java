package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.RefundFields;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a record without an id is known by where it has a transaction: hash, sale, wallet, asset and
 * amount (contract §5, "Import"). One transaction may hold several records of one key.
 */
public final class TransactionKey {
  private TransactionKey() {}

  /** The key, or null where the record has no transaction hash or its kind has none. */
  public static @Nullable String of(Entry entry) {
    return switch (entry.kind()) {
      case CONTRIBUTIONS ->
          key(
              entry,
              ContributionFields.TX_HASH,
              ContributionFields.WALLET,
              entry.text(ContributionFields.CURRENCY),
              entry.number(ContributionFields.AMOUNT));
      case REFUNDS ->
          key(
              entry,
              RefundFields.TX_HASH,
              RefundFields.WALLET,
              entry.text(RefundFields.CURRENCY),
              entry.number(RefundFields.AMOUNT));
      case DISTRIBUTIONS ->
          key(
              entry,
              DistributionFields.TX_HASH,
              DistributionFields.WALLET,
              "",
              entry.number(DistributionFields.TOKENS));
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> null;
    };
  }

  private static @Nullable String key(
      Entry entry,
      Field hashField,
      Field walletField,
      @Nullable String asset,
      @Nullable BigDecimal amount) {
    String hash = entry.text(hashField);
    if (hash == null || amount == null) {
      return null;
    }
    String wallet = entry.text(walletField);
    return String.join(
        "|",
        hash,
        String.valueOf(entry.sale()),
        wallet == null ? "" : wallet,
        String.valueOf(asset),
        Decimals.text(amount));
  }
}
