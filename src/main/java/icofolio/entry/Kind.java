package icofolio.entry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of records (contract §2), in an order in which each may refer only to those before it
 * or to its own.
 */
public enum Kind {
  SALES("sale"),
  TRANCHES("tranche"),
  WALLETS("wallet"),
  PRICES("price"),
  CONTRIBUTIONS("contribution"),
  REFUNDS("refund"),
  DISTRIBUTIONS("distribution"),
  BUDGETS("budget"),
  LIMITS("limit");

  private final String singular;

  Kind(String singular) {
    this.singular = singular;
  }

  /** As a JSON key and a file's kind: {@code sales}. */
  public String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a command and in messages: {@code sale}. */
  public String singular() {
    return singular;
  }

  /** The fields, in the order of the contract. */
  public List<Field> fields() {
    return switch (this) {
      case SALES -> SaleFields.ALL;
      case TRANCHES -> TrancheFields.ALL;
      case WALLETS -> WalletFields.ALL;
      case PRICES -> PriceFields.ALL;
      case CONTRIBUTIONS -> ContributionFields.ALL;
      case REFUNDS -> RefundFields.ALL;
      case DISTRIBUTIONS -> DistributionFields.ALL;
      case BUDGETS -> BudgetFields.ALL;
      case LIMITS -> LimitFields.ALL;
    };
  }

  /** The field of that name, or null. */
  public @Nullable Field field(String name) {
    for (Field field : fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** The kind of that word, plural or singular, in whatever case; or null. */
  public static @Nullable Kind of(String word) {
    for (Kind kind : values()) {
      if (kind.plural().equalsIgnoreCase(word) || kind.singular.equalsIgnoreCase(word)) {
        return kind;
      }
    }
    return null;
  }
}
