package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Event;
import icofolio.chain.abi.Method;
import icofolio.chain.family.VestingParts.Amounts;
import icofolio.chain.family.VestingParts.Holding;
import icofolio.chain.family.VestingParts.Times;
import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Uniswap's MerkleDistributor and its variant with a deadline. Who may claim how much stands in a
 * published list, not in the contract.
 */
final class MerkleClaims implements VestingFamily {
  static final Method TOKEN = Method.of("token()");
  static final Method ROOT = Method.of("merkleRoot()");
  static final Method IS_CLAIMED = Method.of("isClaimed(uint256)");
  static final Method END_TIME = Method.of("endTime()");
  static final Event CLAIMED = Event.of("Claimed(uint256,address,uint256)");

  private static final String NAME = "merkle-distributor";
  private static final String FIRST = Encode.number(0);

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.concat(
            Stream.of(TOKEN, ROOT, END_TIME).map(method -> method.on(contract)),
            Stream.of(IS_CLAIMED.on(contract, FIRST)))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return answers.address(TOKEN.on(contract)) != null
        && answers.number(ROOT.on(contract)) != null
        && answers.flag(IS_CLAIMED.on(contract, FIRST)) != null;
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String wanted) {
    String token = inquiry.address(TOKEN);
    if (token == null) {
      return List.of();
    }
    List<Log> claims = claims(inquiry, token);
    BigInteger held = inquiry.number(token, Erc20.BALANCE_OF, Encode.address(inquiry.contract()));
    if (BigInteger.ZERO.equals(held)) {
      inquiry.note("It holds no tokens: it has paid all, or was never funded, or was swept.");
    }
    return inquiry.wallets().stream().map(one -> claim(inquiry, one, token, claims)).toList();
  }

  /**
   * Its logs have no index, and a list may have a hundred thousand names: the token's transfers
   * tell in which blocks to look.
   */
  private static @Nullable List<Log> claims(Inquiry inquiry, String token) {
    List<Log> paid =
        inquiry.logs(
            "transfers of the token",
            List.of(token),
            List.of(
                List.of(Erc20.TRANSFER.topic()),
                List.of(Encode.topic(inquiry.contract())),
                inquiry.walletTopics()));
    if (paid == null) {
      return null;
    }
    List<Log> claims = new ArrayList<>();
    for (long block : paid.stream().map(Log::block).distinct().toList()) {
      List<Log> there =
          inquiry.logsIn(
              block, "claims", List.of(inquiry.contract()), List.of(List.of(CLAIMED.topic())));
      if (there == null) {
        return null;
      }
      claims.addAll(there);
    }
    return claims;
  }

  private static VestingReading claim(
      Inquiry inquiry, String wallet, String token, @Nullable List<Log> claims) {
    BigInteger end = inquiry.number(END_TIME);
    boolean isOver = end != null && inquiry.now().compareTo(end) > 0;
    List<Log> own = claims == null ? List.of() : Logs.byData(claims, 1, wallet);
    BigInteger claimed = own.isEmpty() ? null : Logs.sum(own, 2);
    String open = isOver ? "expired" : "not-claimed";
    BigInteger none = claims == null ? null : BigInteger.ZERO;
    Amounts amounts =
        claimed != null
            ? new Amounts(claimed, claimed, claimed, BigInteger.ZERO)
            : new Amounts(null, null, none, isOver ? none : null);
    Times times = new Times(null, null, Figures.instant(inquiry, "Its end", end));
    String note =
        "Whether, and how much, " + wallet + " may claim stands in the published list alone.";
    return VestingParts.together(
        NAME,
        inquiry,
        new Holding(null, wallet, token),
        amounts,
        times,
        claims == null ? null : claimed != null ? "claimed" : open,
        claimed != null || isOver ? List.of() : List.of(note));
  }
}
