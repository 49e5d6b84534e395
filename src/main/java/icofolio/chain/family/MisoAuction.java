package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.Returned;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Event;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import icofolio.chain.family.SaleParts.Assets;
import icofolio.chain.family.SaleParts.Standing;
import icofolio.chain.family.SaleParts.Terms;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.sale.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SushiSwap's MISO: a sale at a fixed price, a Dutch auction, a batch auction. */
final class MisoAuction implements SaleFamily {
  static final Method TEMPLATE = Method.of("marketTemplate()");
  static final Method INFO = Method.of("marketInfo()");
  static final Method STATUS = Method.of("marketStatus()");
  static final Method PRICE = Method.of("marketPrice()");
  static final Method SUCCESSFUL = Method.of("auctionSuccessful()");
  static final Method ENDED = Method.of("auctionEnded()");
  static final Method CURRENCY = Method.of("paymentCurrency()");
  static final Method TOKEN = Method.of("auctionToken()");
  static final Method COMMITMENTS = Method.of("commitments(address)");
  static final Method CLAIMED = Method.of("claimed(address)");
  static final Method CLAIMABLE = Method.of("tokensClaimable(address)");
  static final Method WITHDRAW = Method.of("withdrawTokens(address)");
  static final Event COMMITTED = Event.of("AddedCommitment(address,uint256)");
  static final Event CANCELLED = Event.of("AuctionCancelled()");

  private static final String COINS = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
  private static final int FIXED_PRICE = 1;
  private static final int DUTCH = 2;
  private static final int BATCH = 3;
  private static final int AMOUNT = 128;
  private static final int TIME = 64;
  private static final BigInteger ONE_TOKEN = BigInteger.TEN.pow(18);

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(TEMPLATE, INFO, STATUS, PRICE, SUCCESSFUL, ENDED, CURRENCY, TOKEN)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    BigInteger template = answers.number(TEMPLATE.on(contract));
    return template != null
        && template.signum() > 0
        && template.compareTo(BigInteger.valueOf(BATCH)) <= 0
        && answers.words(INFO.on(contract), 3) != null
        && answers.words(STATUS.on(contract), statusWords(template.intValue())) != null
        && answers.address(TOKEN.on(contract)) != null;
  }

  private static int statusWords(int template) {
    return template == BATCH ? 4 : 3;
  }

  /** What the market's words say, whichever template it has. */
  private record Market(
      int template,
      @Nullable BigInteger start,
      @Nullable BigInteger end,
      @Nullable BigInteger tokens,
      @Nullable BigInteger raised,
      @Nullable BigInteger minimum,
      @Nullable BigInteger price,
      @Nullable Boolean isFinal) {

    static Market read(Inquiry inquiry) {
      BigInteger said = inquiry.number(TEMPLATE);
      int template = said == null ? 0 : said.intValue();
      Words info = inquiry.words(3, INFO);
      Words status = inquiry.words(statusWords(template), STATUS);
      Words price = template == BATCH ? null : inquiry.words(2, PRICE);
      BigInteger goal = template == FIXED_PRICE ? figure(price, 1) : null;
      return new Market(
          template,
          info == null ? null : info.number(0, TIME),
          info == null ? null : info.number(1, TIME),
          figure(info, 2),
          figure(status, 0),
          template == BATCH ? figure(status, 1) : goal,
          template == FIXED_PRICE ? figure(price, 0) : null,
          status == null ? null : status.flag(statusWords(template) - 2));
    }

    private static @Nullable BigInteger figure(@Nullable Words words, int place) {
      return words == null ? null : words.number(place, AMOUNT);
    }

    /** All tokens at the fixed price. */
    @Nullable BigInteger most() {
      return price == null || tokens == null ? null : tokens.multiply(price).divide(ONE_TOKEN);
    }

    String family() {
      return switch (template) {
        case FIXED_PRICE -> "miso-crowdsale";
        case DUTCH -> "miso-dutch-auction";
        default -> "miso-batch-auction";
      };
    }
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.askForWallets(List.of(COMMITMENTS, CLAIMED, CLAIMABLE));
    Market market = Market.read(inquiry);
    List<Log> logs =
        inquiry.logs(
            "commitments",
            List.of(inquiry.contract()),
            List.of(List.of(COMMITTED.topic(), CANCELLED.topic())));
    Standing standing = standing(inquiry, market, logs);
    List<WalletPart> parts =
        inquiry.wallets().stream().map(wallet -> part(inquiry, wallet, standing, logs)).toList();
    String currency = inquiry.address(CURRENCY);
    boolean coins = COINS.equals(currency);
    Assets assets = new Assets(coins ? null : currency, coins, inquiry.address(TOKEN));
    return SaleParts.together(
        market.family(), inquiry, assets, terms(inquiry, market), standing, parts);
  }

  private static Terms terms(Inquiry inquiry, Market market) {
    if (market.price() != null) {
      inquiry.note("Its price is " + market.price() + " base units of payment for a whole token.");
    }
    return new Terms(
        Figures.instant(inquiry, "Its start", market.start()),
        Figures.instant(inquiry, "Its end", market.end()),
        Figures.cap(market.minimum()),
        Figures.cap(market.most()),
        null);
  }

  private static Standing standing(Inquiry inquiry, Market market, @Nullable List<Log> logs) {
    Boolean successful = inquiry.flag(SUCCESSFUL);
    Boolean isOver = isOver(inquiry, market);
    BigInteger raised = market.raised();
    if (logs != null && !Logs.of(logs, CANCELLED).isEmpty()) {
      return new Standing(raised, "cancelled", Outcome.CANCELLED, RefundsState.OPEN);
    }
    if (successful == null || isOver == null || market.isFinal() == null) {
      return new Standing(raised, null, null, RefundsState.UNKNOWN);
    }
    boolean isFinal = market.isFinal();
    if (!isOver && !isFinal) {
      return new Standing(raised, stage(inquiry, market), null, RefundsState.POSSIBLE);
    }
    if (!successful) {
      return new Standing(
          raised, isFinal ? "finalized" : "ended", Outcome.FAILED, RefundsState.OPEN);
    }
    if (!isFinal) {
      inquiry.note("It has succeeded, and tokens can be taken only when it is finalised.");
    }
    return new Standing(
        raised, isFinal ? "finalized" : "ended", Outcome.SUCCEEDED, RefundsState.NONE);
  }

  private static @Nullable Boolean isOver(Inquiry inquiry, Market market) {
    Boolean said = inquiry.flag(ENDED);
    if (said != null || market.end() == null) {
      return said;
    }
    return inquiry.now().compareTo(market.end()) > 0;
  }

  private static String stage(Inquiry inquiry, Market market) {
    BigInteger start = market.start();
    return start != null && inquiry.now().compareTo(start) < 0 ? "not-open" : "open";
  }

  private static WalletPart part(
      Inquiry inquiry, String wallet, Standing standing, @Nullable List<Log> logs) {
    BigInteger held = inquiry.numberFor(wallet, COMMITMENTS);
    BigInteger committed =
        logs == null ? null : Logs.sum(Logs.byData(Logs.of(logs, COMMITTED), 0, wallet), 1);
    BigInteger paid = Figures.greater(committed, held);
    boolean isBack = standing.refunds() == RefundsState.OPEN;
    boolean isKnown = standing.refunds() != RefundsState.UNKNOWN;
    // No log tells of a refund: it is what no longer stands there.
    BigInteger taken = isBack ? Figures.less(paid, held) : isKnown ? BigInteger.ZERO : null;
    ContractCall way = WITHDRAW.on(inquiry.contract(), Encode.address(wallet));
    BigInteger available =
        isBack
            ? Refundable.tried(inquiry, wallet, held, List.of(way))
            : isKnown ? BigInteger.ZERO : null;
    return new WalletPart(
        wallet,
        paid,
        available,
        taken,
        owed(inquiry, wallet, standing),
        inquiry.numberFor(wallet, CLAIMED));
  }

  private static @Nullable BigInteger owed(Inquiry inquiry, String wallet, Standing standing) {
    if (standing.refunds() == RefundsState.OPEN) {
      return BigInteger.ZERO;
    }
    if (standing.outcome() == null) {
      return null;
    }
    if (inquiry.returned(CLAIMABLE, Encode.address(wallet)) instanceof Returned.Reverted) {
      inquiry.note("The contract refuses to say what " + wallet + " has still to get.");
    }
    return inquiry.numberFor(wallet, CLAIMABLE);
  }
}
