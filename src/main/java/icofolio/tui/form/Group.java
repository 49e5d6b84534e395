package icofolio.tui.form;

import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.PriceFields;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import java.util.List;

/**
 * Fields that belong together, in the order in which a person thinks of them: what must be said
 * first.
 *
 * @param title empty for the first
 */
public record Group(String title, List<Field> fields) {
  /** Copies the fields. */
  public Group {
    fields = List.copyOf(fields);
  }

  private static Group of(String title, Field... fields) {
    return new Group(title, List.of(fields));
  }

  /** Every field of a kind, once. */
  public static List<Group> of(Kind kind) {
    return switch (kind) {
      case SALES -> SALE;
      case CONTRIBUTIONS -> CONTRIBUTION;
      case REFUNDS -> REFUND;
      case DISTRIBUTIONS -> DISTRIBUTION;
      case WALLETS -> WALLET;
      case PRICES -> PRICE;
      case BUDGETS -> BUDGET;
      case LIMITS -> LIMIT;
      case TRANCHES -> List.of(new Group("", kind.fields()));
    };
  }

  private static final List<Group> SALE =
      List.of(
          of("", SaleFields.NAME, SaleFields.KIND, SaleFields.SYMBOL, SaleFields.CHAIN),
          of("When", SaleFields.OPENS, SaleFields.CLOSES, SaleFields.KYC_DEADLINE),
          of(
              "Price and terms",
              SaleFields.PRICE,
              SaleFields.PRICE_CURRENCY,
              SaleFields.ACCEPTS,
              SaleFields.MIN_CONTRIBUTION,
              SaleFields.MAX_CONTRIBUTION,
              SaleFields.RESTRICTED),
          of(
              "Goals and result",
              SaleFields.SOFT_CAP,
              SaleFields.HARD_CAP,
              SaleFields.CAP_CURRENCY,
              SaleFields.COMMITTED,
              SaleFields.RAISED,
              SaleFields.ALLOCATION,
              SaleFields.OUTCOME,
              SaleFields.OUTCOME_DATE),
          of(
              "Tokens",
              SaleFields.TGE,
              SaleFields.TGE_PERCENT,
              SaleFields.CLIFF,
              SaleFields.CLIFF_PERCENT,
              SaleFields.VESTING,
              SaleFields.VESTING_PERIOD,
              SaleFields.VESTING_CONVENTION,
              SaleFields.DELIVERY,
              SaleFields.CLAIM_OPENS,
              SaleFields.CLAIM_DEADLINE,
              SaleFields.CLAIM_FORFEITS_REFUND),
          of(
              "Refunds",
              SaleFields.REFUND_OPENS,
              SaleFields.REFUND_DEADLINE,
              SaleFields.WRITTEN_OFF),
          of(
              "Addresses",
              SaleFields.SALE_CONTRACT,
              SaleFields.DEPOSIT_ADDRESS,
              SaleFields.TOKEN_CONTRACT,
              SaleFields.TOKEN_DECIMALS),
          of(
              "More",
              SaleFields.ID,
              SaleFields.LAUNCHPAD,
              SaleFields.CATEGORY,
              SaleFields.WEBSITE,
              SaleFields.WHITEPAPER,
              SaleFields.NOTE));

  private static final List<Group> CONTRIBUTION =
      List.of(
          of(
              "",
              ContributionFields.SALE,
              ContributionFields.AMOUNT,
              ContributionFields.CURRENCY,
              ContributionFields.DATE,
              ContributionFields.STATUS,
              ContributionFields.WALLET),
          of(
              "What the sale made of it",
              ContributionFields.ACCEPTED,
              ContributionFields.TOKENS,
              ContributionFields.BONUS_PERCENT),
          of(
              "More",
              ContributionFields.VALUE,
              ContributionFields.TX_HASH,
              ContributionFields.FEE,
              ContributionFields.FEE_CURRENCY,
              ContributionFields.NOTE,
              ContributionFields.ID));

  private static final List<Group> REFUND =
      List.of(
          of(
              "",
              RefundFields.SALE,
              RefundFields.CONTRIBUTION,
              RefundFields.AMOUNT,
              RefundFields.CURRENCY,
              RefundFields.DATE,
              RefundFields.REASON,
              RefundFields.WALLET),
          of("Paid in another currency", RefundFields.SETTLES, RefundFields.SETTLES_CURRENCY),
          of("More", RefundFields.TX_HASH, RefundFields.NOTE, RefundFields.ID));

  private static final List<Group> DISTRIBUTION =
      List.of(
          of(
              "",
              DistributionFields.SALE,
              DistributionFields.TOKENS,
              DistributionFields.DATE,
              DistributionFields.WALLET),
          of("More", DistributionFields.TX_HASH, DistributionFields.NOTE, DistributionFields.ID));

  private static final List<Group> WALLET =
      List.of(
          of(
              "",
              WalletFields.ID,
              WalletFields.CHAIN,
              WalletFields.ADDRESS,
              WalletFields.CUSTODY,
              WalletFields.NOTE));

  private static final List<Group> PRICE =
      List.of(
          of(
              "",
              PriceFields.ASSET,
              PriceFields.CURRENCY,
              PriceFields.DATE,
              PriceFields.PRICE,
              PriceFields.SOURCE));

  private static final List<Group> BUDGET =
      List.of(
          of("", BudgetFields.ID, BudgetFields.LIMIT, BudgetFields.PERIOD),
          of(
              "More",
              BudgetFields.SCOPE,
              BudgetFields.MODE,
              BudgetFields.BASIS,
              BudgetFields.STARTS,
              BudgetFields.ENDS));

  private static final List<Group> LIMIT =
      List.of(
          of("", LimitFields.ID, LimitFields.DIMENSION),
          of(
              "At least one of these",
              LimitFields.MAX_SHARE,
              LimitFields.MAX_HHI,
              LimitFields.MIN_COUNT),
          of("More", LimitFields.BASIS, LimitFields.MODE));
}
