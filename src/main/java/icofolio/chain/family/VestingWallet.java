package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import icofolio.chain.family.VestingParts.Amounts;
import icofolio.chain.family.VestingParts.Holding;
import icofolio.chain.family.VestingParts.Times;
import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OpenZeppelin's VestingWallet, 4.4 to 5.x, with and without a cliff, for tokens and for coins. */
final class VestingWallet implements VestingFamily {
  static final Method SHARES = Method.of("totalShares()");
  static final Method START = Method.of("start()");
  static final Method DURATION = Method.of("duration()");
  static final Method CLIFF = Method.of("cliff()");
  static final Method BENEFICIARY = Method.of("beneficiary()");
  static final Method OWNER = Method.of("owner()");
  static final Method RELEASED = Method.of("released(address)");
  static final Method RELEASED_COINS = Method.of("released()");
  static final Method VESTED = Method.of("vestedAmount(address,uint64)");
  static final Method VESTED_COINS = Method.of("vestedAmount(uint64)");

  private static final String NAME = "openzeppelin-vesting-wallet";

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.concat(
            Stream.of(SHARES, START, DURATION, CLIFF, BENEFICIARY, OWNER)
                .map(method -> method.on(contract)),
            Stream.of(RELEASED.on(contract, Encode.address(Words.NOBODY))))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    // A payment splitter has methods of the same names that mean something else.
    return answers.number(SHARES.on(contract)) == null
        && answers.number(START.on(contract)) != null
        && answers.number(DURATION.on(contract)) != null
        && answers.number(RELEASED.on(contract, Encode.address(Words.NOBODY))) != null;
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String token) {
    String beneficiary = inquiry.address(BENEFICIARY);
    String wallet = beneficiary != null ? beneficiary : inquiry.address(OWNER);
    if (wallet == null || !inquiry.wallets().contains(wallet)) {
      return List.of();
    }
    BigInteger start = inquiry.number(START);
    BigInteger end = Figures.plus(start, inquiry.number(DURATION));
    Amounts amounts = token == null ? ofCoins(inquiry) : ofToken(inquiry, token);
    Times times =
        new Times(
            Figures.instant(inquiry, "Its start", start),
            Figures.instant(inquiry, "Its cliff", inquiry.number(CLIFF)),
            Figures.instant(inquiry, "Its end", end));
    return List.of(
        VestingParts.together(
            NAME,
            inquiry,
            new Holding(null, wallet, token),
            amounts,
            times,
            state(inquiry, start, end),
            List.of()));
  }

  private static Amounts ofToken(Inquiry inquiry, String token) {
    String now = Encode.number(inquiry.now());
    String word = Encode.address(token);
    String self = Encode.address(inquiry.contract());
    inquiry.ask(
        List.of(
            RELEASED.on(inquiry.contract(), word),
            VESTED.on(inquiry.contract(), word, now),
            Erc20.BALANCE_OF.on(token, self)));
    return amounts(
        inquiry.number(token, Erc20.BALANCE_OF, self),
        inquiry.number(RELEASED, word),
        inquiry.number(VESTED, word, now));
  }

  private static Amounts ofCoins(Inquiry inquiry) {
    String now = Encode.number(inquiry.now());
    Words coins = Words.of(inquiry.at().coins(List.of(inquiry.contract())).getFirst());
    BigInteger balance = coins == null ? null : coins.number(0);
    return amounts(balance, inquiry.number(RELEASED_COINS), inquiry.number(VESTED_COINS, now));
  }

  private static Amounts amounts(
      @Nullable BigInteger balance, @Nullable BigInteger released, @Nullable BigInteger vested) {
    return new Amounts(
        Figures.plus(balance, released), vested, released, Figures.less(vested, released));
  }

  private static @Nullable String state(
      Inquiry inquiry, @Nullable BigInteger start, @Nullable BigInteger end) {
    if (start == null || end == null) {
      return null;
    }
    if (inquiry.now().compareTo(start) < 0) {
      return "not-started";
    }
    return inquiry.now().compareTo(end) < 0 ? "vesting" : "vested";
  }
}
