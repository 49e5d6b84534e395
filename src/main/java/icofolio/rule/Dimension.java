package icofolio.rule;

import icofolio.money.Asset;
import icofolio.sale.Sale;
import org.jspecify.annotations.Nullable;

/** What money in sales is told apart by, for scopes and limits. */
public enum Dimension {
  SALE,
  CHAIN,
  KIND,
  CATEGORY,
  LAUNCHPAD,
  CURRENCY,
  WALLET;

  /** The value of this dimension that money belongs to; null where it is not known. */
  public @Nullable String of(Sale sale, Asset currency, @Nullable String wallet) {
    return switch (this) {
      case SALE -> sale.id();
      case CHAIN -> sale.chain() == null ? null : sale.chain().id();
      case KIND -> sale.kind().name();
      case CATEGORY -> sale.category();
      case LAUNCHPAD -> sale.launchpad();
      case CURRENCY -> currency.code();
      case WALLET -> wallet;
    };
  }

  /** The same of a spending. */
  public @Nullable String of(Spending spending) {
    return of(spending.sale(), spending.currency(), spending.wallet());
  }
}
