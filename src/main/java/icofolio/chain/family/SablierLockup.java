package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.family.VestingParts.Amounts;
import icofolio.chain.family.VestingParts.Holding;
import icofolio.chain.family.VestingParts.Times;
import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sablier's Lockup, 1.0 to 4.0, of any model: one stream after another by its own methods. */
final class SablierLockup implements VestingFamily {
  static final Method NEXT = Method.of("nextStreamId()");
  static final Method DEPOSITED = Method.of("getDepositedAmount(uint256)");
  static final Method WITHDRAWN = Method.of("getWithdrawnAmount(uint256)");
  static final Method REFUNDED = Method.of("getRefundedAmount(uint256)");
  static final Method STREAMED = Method.of("streamedAmountOf(uint256)");
  static final Method WITHDRAWABLE = Method.of("withdrawableAmountOf(uint256)");
  static final Method STATUS = Method.of("statusOf(uint256)");
  static final Method CANCELABLE = Method.of("isCancelable(uint256)");
  static final Method START = Method.of("getStartTime(uint256)");
  static final Method CLIFF = Method.of("getCliffTime(uint256)");
  static final Method END = Method.of("getEndTime(uint256)");
  static final Method ASSET = Method.of("getAsset(uint256)");
  static final Method TOKEN = Method.of("getUnderlyingToken(uint256)");

  private static final String NAME = "sablier-lockup";
  private static final List<Method> OF_STREAM =
      List.of(
          DEPOSITED,
          WITHDRAWN,
          REFUNDED,
          STREAMED,
          WITHDRAWABLE,
          STATUS,
          CANCELABLE,
          START,
          CLIFF,
          END,
          ASSET,
          TOKEN);
  private static final List<String> STATES =
      List.of("pending", "streaming", "settled", "canceled", "depleted");
  private static final String FIRST = Encode.number(1);

  @Override
  public List<ContractCall> marks(String contract) {
    return List.of(
        NEXT.on(contract),
        OwnedParts.SUPPORTS.on(contract, OwnedParts.ERC_721),
        DEPOSITED.on(contract, FIRST));
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    BigInteger next = answers.number(NEXT.on(contract));
    ContractCall isNft = OwnedParts.SUPPORTS.on(contract, OwnedParts.ERC_721);
    // Where no stream was ever made, none can be asked about.
    return Figures.isPositive(next)
        && Boolean.TRUE.equals(answers.flag(isNft))
        && (BigInteger.ONE.equals(next) || answers.number(DEPOSITED.on(contract, FIRST)) != null);
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String token) {
    Map<BigInteger, String> streams = OwnedParts.find(inquiry);
    if (streams == null) {
      return inquiry.wallets().stream().map(wallet -> unread(inquiry, wallet, token)).toList();
    }
    List<ContractCall> calls = new ArrayList<>();
    for (BigInteger id : streams.keySet()) {
      OF_STREAM.forEach(one -> calls.add(one.on(inquiry.contract(), Encode.number(id))));
    }
    inquiry.ask(calls);
    List<VestingReading> readings = new ArrayList<>();
    streams.forEach(
        (id, wallet) -> {
          VestingReading reading = stream(inquiry, id, wallet);
          if (token == null || reading.token() == null || token.equals(reading.token())) {
            readings.add(reading);
          }
        });
    return readings;
  }

  private static VestingReading unread(Inquiry inquiry, String wallet, @Nullable String token) {
    Amounts none = new Amounts(null, null, null, null);
    Holding holding = new Holding(null, wallet, token);
    return VestingParts.together(NAME, inquiry, holding, none, Times.NONE, null, List.of());
  }

  private static VestingReading stream(Inquiry inquiry, BigInteger id, String wallet) {
    String word = Encode.number(id);
    String asset = inquiry.address(ASSET, word);
    String token = asset != null ? asset : inquiry.address(TOKEN, word);
    Amounts amounts =
        new Amounts(
            Figures.less(inquiry.number(DEPOSITED, word), inquiry.number(REFUNDED, word)),
            inquiry.number(STREAMED, word),
            inquiry.number(WITHDRAWN, word),
            inquiry.number(WITHDRAWABLE, word));
    Times times =
        new Times(
            Figures.instant(inquiry, "The start of " + id, inquiry.number(START, word)),
            Figures.instant(inquiry, "The cliff of " + id, inquiry.number(CLIFF, word)),
            Figures.instant(inquiry, "The end of " + id, inquiry.number(END, word)));
    BigInteger status = inquiry.number(STATUS, word);
    boolean isKnown = status != null && status.bitLength() < 8 && status.intValue() < STATES.size();
    boolean isCancelable = Boolean.TRUE.equals(inquiry.flag(CANCELABLE, word));
    return VestingParts.together(
        NAME,
        inquiry,
        new Holding(id.toString(), wallet, token),
        amounts,
        times,
        isKnown && status != null ? STATES.get(status.intValue()) : null,
        isCancelable
            ? List.of("Its sender can cancel it: what has not streamed by then goes back.")
            : List.of());
  }
}
