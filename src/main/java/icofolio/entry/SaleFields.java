package icofolio.entry;

import icofolio.money.Asset;
import icofolio.sale.AllocationRule;
import icofolio.sale.Caps;
import icofolio.sale.Chain;
import icofolio.sale.ClaimTerms;
import icofolio.sale.Delivery;
import icofolio.sale.Ending;
import icofolio.sale.Outcome;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.SaleKind;
import icofolio.sale.Span;
import icofolio.sale.Token;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import icofolio.sale.Window;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a sale, and how an entry of it reads as one. */
public final class SaleFields {
  private static final FieldList LIST = new FieldList(Kind.SALES);

  public static final Field ID =
      LIST.optional("id", Types.SLUG_ID, "slug of the sale; made from its name when absent");
  public static final Field NAME = LIST.required("name", Types.NAME, "project and round");
  public static final Field SYMBOL = LIST.optional("symbol", Types.ASSET, "symbol of the token");
  public static final Field KIND =
      LIST.required("kind", Types.upperWords(SaleKind.class), "kind of the round");
  public static final Field CHAIN =
      LIST.optional("chain", Types.CHAIN, "chain of the sale, CAIP-2 or a plain name");
  public static final Field CATEGORY =
      LIST.optional("category", Types.NAME, "category of the project, your own word");
  public static final Field LAUNCHPAD = LIST.optional("launchpad", Types.NAME, "where it is held");
  public static final Field OPENS =
      LIST.optional("opens", Types.VAGUE_DATE, "from when it takes money");
  public static final Field CLOSES =
      LIST.optional("closes", Types.VAGUE_DATE, "until when it takes money");
  public static final Field SOFT_CAP =
      LIST.optional("soft_cap", Types.POSITIVE, "below this the sale fails");
  public static final Field HARD_CAP =
      LIST.optional("hard_cap", Types.POSITIVE, "the sale takes no more than this");
  public static final Field COMMITTED =
      LIST.optional("committed", Types.NOT_NEGATIVE, "offered to the sale, before allocation");
  public static final Field RAISED =
      LIST.optional("raised", Types.NOT_NEGATIVE, "what the sale took");
  public static final Field CAP_CURRENCY =
      LIST.optional("cap_currency", Types.ASSET, "currency of caps, committed and raised");
  public static final Field ALLOCATION =
      LIST.optional(
          "allocation", Types.words(AllocationRule.class), "how it divides what is above the cap");
  public static final Field PRICE = LIST.optional("price", Types.POSITIVE, "price of one token");
  public static final Field PRICE_CURRENCY =
      LIST.optional("price_currency", Types.ASSET, "currency of the price");
  public static final Field ACCEPTS =
      LIST.optional("accepts", Types.ASSETS, "what can be paid with, separated by ;");
  public static final Field MIN_CONTRIBUTION =
      LIST.optional("min_contribution", Types.NOT_NEGATIVE, "least that one may put in");
  public static final Field MAX_CONTRIBUTION =
      LIST.optional("max_contribution", Types.POSITIVE, "most that one may put in");
  public static final Field KYC_DEADLINE =
      LIST.optional("kyc_deadline", Types.VAGUE_DATE, "last moment for identification");
  public static final Field RESTRICTED =
      LIST.optional("restricted", Types.COUNTRIES, "countries shut out, separated by ;");
  public static final Field SALE_CONTRACT =
      LIST.optional("sale_contract", Types.ADDRESS, "contract of the sale");
  public static final Field DEPOSIT_ADDRESS =
      LIST.optional("deposit_address", Types.ADDRESS, "where money is sent");
  public static final Field TOKEN_CONTRACT =
      LIST.optional("token_contract", Types.ADDRESS, "contract of the token");
  public static final Field TOKEN_DECIMALS =
      LIST.optional("token_decimals", Types.TOKEN_DECIMALS, "decimals of the token (18)");
  public static final Field OUTCOME =
      LIST.optional("outcome", Types.words(Outcome.class), "how the sale ended");
  public static final Field OUTCOME_DATE =
      LIST.optional("outcome_date", Types.VAGUE_DATE, "from when the outcome holds");
  public static final Field REFUND_OPENS =
      LIST.optional("refund_opens", Types.VAGUE_DATE, "from when money can be asked back");
  public static final Field REFUND_DEADLINE =
      LIST.optional("refund_deadline", Types.VAGUE_DATE, "until when refunds should have come");
  public static final Field CLAIM_OPENS =
      LIST.optional("claim_opens", Types.VAGUE_DATE, "from when tokens can be claimed");
  public static final Field CLAIM_DEADLINE =
      LIST.optional("claim_deadline", Types.VAGUE_DATE, "until when tokens can be claimed");
  public static final Field CLAIM_FORFEITS_REFUND =
      LIST.optional(
          "claim_forfeits_refund", Types.FLAG, "whether taking tokens gives up the refund");
  public static final Field WRITTEN_OFF =
      LIST.optional("written_off", Types.VAGUE_DATE, "from when you expect nothing back");
  public static final Field TGE = LIST.optional("tge", Types.VAGUE_DATE, "token generation event");
  public static final Field TGE_PERCENT =
      LIST.optional("tge_percent", Types.PERCENT, "percent of the allocation that unlocks then");
  public static final Field CLIFF =
      LIST.optional("cliff", Types.SPAN, "from the TGE to the next unlock");
  public static final Field CLIFF_PERCENT =
      LIST.optional("cliff_percent", Types.PERCENT, "percent that unlocks at the cliff's end");
  public static final Field VESTING =
      LIST.optional("vesting", Types.SPAN, "over how long the rest unlocks");
  public static final Field VESTING_PERIOD =
      LIST.optional("vesting_period", Types.SPAN, "length of a step; absent: second by second");
  public static final Field VESTING_CONVENTION =
      LIST.optional(
          "vesting_convention",
          Types.words(VestingConvention.class),
          "what vesting is counted from (after-cliff)");
  public static final Field DELIVERY =
      LIST.optional("delivery", Types.words(Delivery.class), "how tokens come (claim)");
  public static final Field WEBSITE = LIST.optional("website", Types.URL, "web site");
  public static final Field WHITEPAPER = LIST.optional("whitepaper", Types.URL, "white paper");
  public static final Field NOTE = LIST.optional("note", Types.NOTE, "your own note");

  static final List<Field> ALL = LIST.all();

  private SaleFields() {}

  /** The terms of a sale that has its required fields and its id. */
  public static Sale read(Entry entry) {
    return new Sale(
        entry.need(ID),
        entry.need(NAME),
        SaleKind.valueOf(entry.need(KIND)),
        chain(entry),
        entry.text(CATEGORY),
        entry.text(LAUNCHPAD),
        new Window(entry.date(OPENS), entry.date(CLOSES), entry.date(KYC_DEADLINE)),
        caps(entry),
        token(entry),
        new Ending(outcome(entry), entry.date(OUTCOME_DATE)),
        new RefundTerms(
            entry.date(REFUND_OPENS), entry.date(REFUND_DEADLINE), entry.date(WRITTEN_OFF)),
        new ClaimTerms(
            entry.date(CLAIM_OPENS),
            entry.date(CLAIM_DEADLINE),
            entry.flag(CLAIM_FORFEITS_REFUND),
            entry.word(DELIVERY, Delivery.class, Delivery.CLAIM)),
        vesting(entry));
  }

  private static @Nullable Chain chain(Entry entry) {
    String chain = entry.text(CHAIN);
    return chain == null ? null : new Chain(chain);
  }

  private static @Nullable Outcome outcome(Entry entry) {
    String word = entry.text(OUTCOME);
    return word == null ? null : Words.get(Outcome.class, word);
  }

  private static Caps caps(Entry entry) {
    return new Caps(
        entry.number(SOFT_CAP),
        entry.number(HARD_CAP),
        entry.number(COMMITTED),
        entry.number(RAISED),
        entry.asset(CAP_CURRENCY),
        allocation(entry));
  }

  private static @Nullable AllocationRule allocation(Entry entry) {
    String word = entry.text(ALLOCATION);
    return word == null ? null : Words.get(AllocationRule.class, word);
  }

  private static Token token(Entry entry) {
    BigDecimal decimals = entry.number(TOKEN_DECIMALS, BigDecimal.valueOf(Token.DEFAULT_DECIMALS));
    Asset currency = entry.asset(PRICE_CURRENCY);
    return new Token(entry.text(SYMBOL), decimals.intValueExact(), entry.number(PRICE), currency);
  }

  private static VestingTerms vesting(Entry entry) {
    Span cliff = entry.span(CLIFF);
    return new VestingTerms(
        entry.date(TGE),
        entry.number(TGE_PERCENT, BigDecimal.ZERO),
        cliff == null ? Span.ZERO : cliff,
        entry.number(CLIFF_PERCENT, BigDecimal.ZERO),
        entry.span(VESTING),
        entry.span(VESTING_PERIOD),
        entry.word(VESTING_CONVENTION, VestingConvention.class, VestingConvention.AFTER_CLIFF),
        List.of());
  }
}
