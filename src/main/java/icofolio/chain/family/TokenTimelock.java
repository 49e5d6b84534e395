package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.family.VestingParts.Amounts;
import icofolio.chain.family.VestingParts.Holding;
import icofolio.chain.family.VestingParts.Times;
import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OpenZeppelin's TokenTimelock, to 4.x: all at one time. */
final class TokenTimelock implements VestingFamily {
  static final Method TOKEN = Method.of("token()");
  static final Method BENEFICIARY = Method.of("beneficiary()");
  static final Method RELEASE_TIME = Method.of("releaseTime()");

  private static final String NAME = "openzeppelin-token-timelock";

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(TOKEN, BENEFICIARY, RELEASE_TIME).map(one -> one.on(contract)).toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return answers.number(RELEASE_TIME.on(contract)) != null
        && answers.address(TOKEN.on(contract)) != null
        && answers.address(BENEFICIARY.on(contract)) != null;
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String wanted) {
    String wallet = inquiry.address(BENEFICIARY);
    String token = inquiry.address(TOKEN);
    if (wallet == null || token == null || !inquiry.wallets().contains(wallet)) {
      return List.of();
    }
    BigInteger time = inquiry.number(RELEASE_TIME);
    boolean isOpen = time != null && inquiry.now().compareTo(time) >= 0;
    BigInteger held = inquiry.number(token, Erc20.BALANCE_OF, Encode.address(inquiry.contract()));
    Deliveries deliveries = Deliveries.read(inquiry, token);
    BigInteger delivered =
        deliveries == null ? null : deliveries.to(wallet, Set.of(inquiry.contract()), Set.of());
    BigInteger total = Figures.plus(held, delivered);
    Amounts amounts =
        time == null
            ? new Amounts(total, null, delivered, null)
            : new Amounts(
                total,
                isOpen ? total : BigInteger.ZERO,
                delivered,
                isOpen ? held : BigInteger.ZERO);
    Times times = new Times(null, null, Figures.instant(inquiry, "Its release", time));
    boolean isEmpty = BigInteger.ZERO.equals(held) && Figures.isPositive(delivered);
    String state = isEmpty ? "released" : isOpen ? "open" : "locked";
    return List.of(
        VestingParts.together(
            NAME,
            inquiry,
            new Holding(null, wallet, token),
            amounts,
            times,
            time == null ? null : state,
            List.of()));
  }
}
