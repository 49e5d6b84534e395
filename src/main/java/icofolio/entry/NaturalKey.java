package icofolio.entry;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a record without an id is known by (contract §5, "Import"): its transaction where it has
 * one, else all that it says. Several honest records may share a key; their ordinal tells them
 * apart.
 */
public final class NaturalKey {
  private static final char BETWEEN = '|';

  private NaturalKey() {}

  /**
   * Hash, sale, wallet, asset and amount; null where the record has no transaction hash or its kind
   * has none.
   */
  public static @Nullable String transaction(Entry entry) {
    return switch (entry.kind()) {
      case CONTRIBUTIONS ->
          transaction(
              entry,
              ContributionFields.TX_HASH,
              ContributionFields.WALLET,
              entry.text(ContributionFields.CURRENCY),
              entry.number(ContributionFields.AMOUNT));
      case REFUNDS ->
          transaction(
              entry,
              RefundFields.TX_HASH,
              RefundFields.WALLET,
              entry.text(RefundFields.CURRENCY),
              entry.number(RefundFields.AMOUNT));
      case DISTRIBUTIONS ->
          transaction(
              entry,
              DistributionFields.TX_HASH,
              DistributionFields.WALLET,
              "",
              entry.number(DistributionFields.TOKENS));
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> null;
    };
  }

  private static @Nullable String transaction(
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
    return hash
        + BETWEEN
        + entry.sale()
        + BETWEEN
        + (wallet == null ? "" : wallet)
        + BETWEEN
        + asset
        + BETWEEN
        + Decimals.text(amount);
  }

  /** Every field that is given, but for the id of a kind that may go without. */
  public static String content(Entry entry) {
    StringBuilder content = new StringBuilder(160).append(entry.kind());
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      boolean id = field.index() == 0 && !field.required();
      if (value != null && !id) {
        content.append('\n').append(field.name()).append('=').append(Field.text(value));
      }
    }
    return content.toString();
  }
}
