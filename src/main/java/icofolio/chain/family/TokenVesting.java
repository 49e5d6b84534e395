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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OpenZeppelin's TokenVesting, 1.x and 2.x, which its owner may revoke. */
final class TokenVesting implements VestingFamily {
  static final Method BENEFICIARY = Method.of("beneficiary()");
  static final Method START = Method.of("start()");
  static final Method CLIFF = Method.of("cliff()");
  static final Method DURATION = Method.of("duration()");
  static final Method REVOCABLE = Method.of("revocable()");
  static final Method RELEASED = Method.of("released(address)");
  static final Method REVOKED = Method.of("revoked(address)");

  private static final String NAME = "openzeppelin-token-vesting";

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.concat(
            Stream.of(BENEFICIARY, START, CLIFF, DURATION, REVOCABLE)
                .map(method -> method.on(contract)),
            Stream.of(REVOKED.on(contract, Encode.address(Words.NOBODY))))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return answers.flag(REVOCABLE.on(contract)) != null
        && answers.flag(REVOKED.on(contract, Encode.address(Words.NOBODY))) != null
        && Stream.of(START, CLIFF, DURATION)
            .allMatch(method -> answers.number(method.on(contract)) != null);
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String token) {
    String wallet = inquiry.address(BENEFICIARY);
    if (wallet == null || !inquiry.wallets().contains(wallet)) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    Boolean isRevoked = token == null ? null : inquiry.flag(REVOKED, Encode.address(token));
    if (token == null) {
      notes.add("It does not say which token it holds: without one nothing is read of it.");
    } else if (inquiry.says(REVOCABLE) && !Boolean.TRUE.equals(isRevoked)) {
      notes.add("Its owner can revoke what has not vested.");
    }
    BigInteger start = inquiry.number(START);
    BigInteger end = Figures.plus(start, inquiry.number(DURATION));
    Times times =
        new Times(
            Figures.instant(inquiry, "Its start", start),
            Figures.instant(inquiry, "Its cliff", inquiry.number(CLIFF)),
            Figures.instant(inquiry, "Its end", end));
    Amounts amounts =
        token == null
            ? new Amounts(null, null, null, null)
            : amounts(inquiry, token, start, end, isRevoked);
    Holding holding = new Holding(null, wallet, token);
    String state = state(inquiry, end, isRevoked);
    return List.of(VestingParts.together(NAME, inquiry, holding, amounts, times, state, notes));
  }

  /** As the contract reckons; only the early ones say it themselves. */
  private static Amounts amounts(
      Inquiry inquiry,
      String token,
      @Nullable BigInteger start,
      @Nullable BigInteger end,
      @Nullable Boolean isRevoked) {
    String self = Encode.address(inquiry.contract());
    BigInteger released = inquiry.number(RELEASED, Encode.address(token));
    BigInteger total = Figures.plus(inquiry.number(token, Erc20.BALANCE_OF, self), released);
    BigInteger cliff = inquiry.number(CLIFF);
    if (total == null || start == null || end == null || cliff == null || isRevoked == null) {
      return new Amounts(total, null, released, null);
    }
    BigInteger now = inquiry.now();
    BigInteger vested =
        now.compareTo(cliff) < 0
            ? BigInteger.ZERO
            : now.compareTo(end) >= 0 || isRevoked
                ? total
                : total.multiply(now.subtract(start)).divide(end.subtract(start));
    return new Amounts(total, vested, released, Figures.less(vested, released));
  }

  private static @Nullable String state(
      Inquiry inquiry, @Nullable BigInteger end, @Nullable Boolean isRevoked) {
    if (Boolean.TRUE.equals(isRevoked)) {
      return "revoked";
    }
    if (end == null) {
      return null;
    }
    return inquiry.now().compareTo(end) < 0 ? "vesting" : "vested";
  }
}
