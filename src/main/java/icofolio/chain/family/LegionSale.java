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

/**
 * Legion's sales as released in March and in August 2025. Money can be taken back by choice for a
 * while, and after a cancellation; what was not accepted by a proof that only Legion gives.
 */
final class LegionSale implements SaleFamily {
  static final Method CONFIGURATION = Method.of("saleConfiguration()");
  static final Method STATUS = Method.of("saleStatus()");
  static final Method EARLY_STATUS = Method.of("saleStatusDetails()");
  static final Method POSITION = Method.of("investorPosition(address)");
  static final Method EARLY_POSITION = Method.of("investorPositionDetails(address)");
  static final Method VESTING = Method.of("investorVestingStatus(address)");
  static final Method PRE_LIQUID = Method.of("preLiquidSaleConfiguration()");
  static final Method FIXED_PRICE = Method.of("fixedPriceSaleConfiguration()");
  static final Method SEALED_BID = Method.of("sealedBidAuctionSaleConfiguration()");
  static final Method REFUND = Method.of("refund()");
  static final Method REFUND_CANCELED = Method.of("withdrawInvestedCapitalIfCanceled()");

  // All have the amount first and the wallet second, and no index.
  static final Event REFUNDED = Event.of("CapitalRefunded(uint256,address,uint256)");
  static final Event EARLY_REFUNDED = Event.of("CapitalRefunded(uint256,address)");
  static final Event CANCEL_REFUNDED = Event.of("CapitalRefundedAfterCancel(uint256,address)");
  static final Event CANCEL_REFUNDED_PART =
      Event.of("CapitalRefundedAfterCancel(uint256,address,uint256)");
  static final Event EXCESS = Event.of("ExcessCapitalWithdrawn(uint256,address,uint256)");
  static final Event EARLY_EXCESS = Event.of("ExcessCapitalWithdrawn(uint256,address)");
  static final Event ALLOCATION =
      Event.of("TokenAllocationClaimed(uint256,uint256,address,uint256)");

  private static final Event[] BACK = {
    REFUNDED, EARLY_REFUNDED, CANCEL_REFUNDED, CANCEL_REFUNDED_PART, EXCESS, EARLY_EXCESS
  };
  private static final int STATUS_WORDS = 9;
  private static final int POSITION_WORDS = 5;
  private static final int VESTING_WORDS = 7;
  private static final int RELEASED = 4;

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(CONFIGURATION, STATUS, EARLY_STATUS, PRE_LIQUID, FIXED_PRICE, SEALED_BID)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return Stream.of(PRE_LIQUID, FIXED_PRICE, SEALED_BID)
            .anyMatch(method -> Words.of(answers.of(method.on(contract))) != null)
        && Words.of(answers.of(CONFIGURATION.on(contract))) != null;
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.askForWallets(List.of(POSITION, EARLY_POSITION, VESTING));
    Words status = status(inquiry);
    Words configuration = configuration(inquiry);
    Standing standing = standing(inquiry, status, configuration);
    List<Log> logs =
        inquiry.logs(
            "refunds and claims",
            List.of(inquiry.contract()),
            List.of(
                Stream.concat(Stream.of(BACK), Stream.of(ALLOCATION)).map(Event::topic).toList()));
    List<WalletPart> parts =
        inquiry.wallets().stream().map(wallet -> part(inquiry, wallet, standing, logs)).toList();
    inquiry.note("It does not say in which token it is paid.");
    return SaleParts.together(
        name(inquiry),
        inquiry,
        new Assets(null, false, null),
        terms(inquiry, configuration),
        standing,
        parts);
  }

  private static String name(Inquiry inquiry) {
    if (Words.of(inquiry.returned(PRE_LIQUID)) != null) {
      return "legion-pre-liquid-sale";
    }
    return Words.of(inquiry.returned(FIXED_PRICE)) != null
        ? "legion-fixed-price-sale"
        : "legion-sealed-bid-auction";
  }

  /** Null, and noted, where it has the form of another kind of sale. */
  private static @Nullable Words configuration(Inquiry inquiry) {
    Words words = Words.of(inquiry.returned(CONFIGURATION));
    if (words != null && (words.size() == 8 || words.size() == 9)) {
      return words;
    }
    inquiry.note("Its terms have a form that is not known: nothing is read of them.");
    return null;
  }

  private static @Nullable Words status(Inquiry inquiry) {
    Words words = inquiry.words(STATUS_WORDS, STATUS);
    Words found = words != null ? words : inquiry.words(STATUS_WORDS, EARLY_STATUS);
    if (found == null) {
      inquiry.note("Its status has a form that is not known: nothing is read of it.");
    }
    return found;
  }

  private static Terms terms(Inquiry inquiry, @Nullable Words configuration) {
    return new Terms(
        Figures.instant(inquiry, "Its start", time(configuration, 0)),
        Figures.instant(inquiry, "Its end", time(configuration, 1)),
        null,
        null,
        null);
  }

  private static @Nullable BigInteger time(@Nullable Words configuration, int place) {
    return configuration == null ? null : configuration.number(place, Long.SIZE);
  }

  private static Standing standing(
      Inquiry inquiry, @Nullable Words status, @Nullable Words configuration) {
    Boolean isCanceled = status == null ? null : status.flag(6);
    if (status == null || isCanceled == null) {
      return new Standing(null, null, null, RefundsState.UNKNOWN);
    }
    BigInteger published = status.number(2);
    BigInteger raised = Figures.isPositive(published) ? published : status.number(0);
    if (isCanceled) {
      return new Standing(raised, "canceled", Outcome.CANCELLED, RefundsState.OPEN);
    }
    BigInteger end = time(configuration, 1);
    BigInteger refundEnd = time(configuration, 2);
    if (end == null || refundEnd == null) {
      return new Standing(raised, null, null, RefundsState.UNKNOWN);
    }
    boolean isOver = end.signum() > 0 && inquiry.now().compareTo(end) >= 0;
    boolean canChoose = refundEnd.signum() == 0 || inquiry.now().compareTo(refundEnd) < 0;
    boolean hasSucceeded = isOver && Figures.isPositive(published);
    return new Standing(
        raised,
        isOver ? canChoose ? "refund-period" : "closed" : "open",
        hasSucceeded ? Outcome.SUCCEEDED : null,
        canChoose ? RefundsState.OPEN : RefundsState.CLOSED);
  }

  private static @Nullable Words position(Inquiry inquiry, String wallet) {
    Words words = inquiry.words(POSITION_WORDS, POSITION, Encode.address(wallet));
    return words != null
        ? words
        : inquiry.words(POSITION_WORDS, EARLY_POSITION, Encode.address(wallet));
  }

  /** A position that does not exist is refused: then nothing is in, and what was is back. */
  private static @Nullable BigInteger invested(
      Inquiry inquiry, String wallet, @Nullable Words position) {
    boolean isRefused =
        inquiry.returned(POSITION, Encode.address(wallet)) instanceof Returned.Reverted;
    return position == null ? isRefused ? BigInteger.ZERO : null : position.number(0);
  }

  private static WalletPart part(
      Inquiry inquiry, String wallet, Standing standing, @Nullable List<Log> logs) {
    Words position = position(inquiry, wallet);
    boolean isKnown = standing.refunds() != RefundsState.UNKNOWN;
    BigInteger invested = isKnown ? invested(inquiry, wallet, position) : null;
    BigInteger taken =
        logs == null
            ? null
            : inquiry.takenBack(wallet, Logs.byData(Logs.of(logs, BACK), 1, wallet), 0);
    Tokens tokens = tokens(inquiry, wallet, position, logs);
    return new WalletPart(
        wallet,
        Figures.plus(invested, taken),
        available(inquiry, wallet, standing, invested, position),
        taken,
        tokens.owed(),
        tokens.delivered());
  }

  private static @Nullable BigInteger available(
      Inquiry inquiry,
      String wallet,
      Standing standing,
      @Nullable BigInteger invested,
      @Nullable Words position) {
    boolean isCanceled = standing.outcome() == Outcome.CANCELLED;
    return switch (standing.refunds()) {
      case OPEN ->
          Refundable.tried(
              inquiry,
              wallet,
              invested,
              List.of((isCanceled ? REFUND_CANCELED : REFUND).on(inquiry.contract())));
      case CLOSED -> excess(inquiry, wallet, invested, position);
      case UNKNOWN -> null;
      case NONE, POSSIBLE, DUE_NOT_OPEN, UNFUNDED -> BigInteger.ZERO;
    };
  }

  private static @Nullable BigInteger excess(
      Inquiry inquiry, String wallet, @Nullable BigInteger invested, @Nullable Words position) {
    boolean isTaken = position != null && Boolean.TRUE.equals(position.flag(2));
    if (isTaken || BigInteger.ZERO.equals(invested)) {
      return BigInteger.ZERO;
    }
    inquiry.note(
        "What was not accepted of "
            + wallet
            + " can be taken with a proof that Legion gives: the"
            + " contract does not say how much.");
    return null;
  }

  /** Tokens of one wallet. */
  private record Tokens(@Nullable BigInteger owed, @Nullable BigInteger delivered) {}

  private static Tokens tokens(
      Inquiry inquiry, String wallet, @Nullable Words position, @Nullable List<Log> logs) {
    boolean hasClaimed = position != null && Boolean.TRUE.equals(position.flag(1));
    List<Log> claims = logs == null ? List.of() : Logs.byData(Logs.of(logs, ALLOCATION), 2, wallet);
    if (!hasClaimed || claims.isEmpty()) {
      return new Tokens(null, hasClaimed || logs == null ? null : BigInteger.ZERO);
    }
    Words vesting = inquiry.words(VESTING_WORDS, VESTING, Encode.address(wallet));
    BigInteger locked = Logs.sum(claims, 0);
    BigInteger released = vesting == null ? null : vesting.number(RELEASED);
    BigInteger free = BigInteger.ZERO.equals(locked) ? BigInteger.ZERO : released;
    return new Tokens(Figures.less(locked, free), Figures.plus(Logs.sum(claims, 1), free));
  }
}
