package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Event;
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

/** Sablier's Merkle campaigns: a claim pays out, or begins a stream. */
final class SablierClaims implements VestingFamily {
  static final Method ROOT = Method.of("MERKLE_ROOT()");
  static final Method EXPIRATION = Method.of("EXPIRATION()");
  static final Method HAS_EXPIRED = Method.of("hasExpired()");
  static final Method ASSET = Method.of("ASSET()");
  static final Method TOKEN = Method.of("TOKEN()");
  static final Event STREAM_CLAIMED = Event.of("Claim(uint256,address,uint128,uint256)");
  static final Event CLAIMED = Event.of("Claim(uint256,address,uint128)");

  private static final String NAME = "sablier-merkle";

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(ROOT, EXPIRATION, HAS_EXPIRED, ASSET, TOKEN)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return answers.number(ROOT.on(contract)) != null
        && answers.number(EXPIRATION.on(contract)) != null
        && answers.flag(HAS_EXPIRED.on(contract)) != null;
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String wanted) {
    String asset = inquiry.address(ASSET);
    String token = asset != null ? asset : inquiry.address(TOKEN);
    List<Log> claims =
        inquiry.logs(
            "claims",
            List.of(inquiry.contract()),
            List.of(List.of(STREAM_CLAIMED.topic(), CLAIMED.topic()), inquiry.walletTopics()));
    return inquiry.wallets().stream().map(one -> claim(inquiry, one, token, claims)).toList();
  }

  private static VestingReading claim(
      Inquiry inquiry, String wallet, @Nullable String token, @Nullable List<Log> claims) {
    List<Log> own = claims == null ? List.of() : Logs.byTopic(claims, 1, wallet);
    boolean hasExpired = inquiry.says(HAS_EXPIRED);
    BigInteger paid = claims == null ? null : Logs.sum(Logs.of(own, CLAIMED), 1);
    BigInteger none = claims == null ? null : BigInteger.ZERO;
    BigInteger claimed = own.isEmpty() ? null : Logs.sum(own, 1);
    Amounts amounts =
        claimed != null
            ? new Amounts(claimed, null, paid, BigInteger.ZERO)
            : new Amounts(null, null, none, hasExpired ? none : null);
    Times times =
        new Times(null, null, Figures.instant(inquiry, "Its expiry", inquiry.number(EXPIRATION)));
    String open = hasExpired ? "expired" : "not-claimed";
    return VestingParts.together(
        NAME,
        inquiry,
        new Holding(null, wallet, token),
        amounts,
        times,
        claims == null ? null : claimed != null ? "claimed" : open,
        notes(wallet, own, hasExpired));
  }

  private static List<String> notes(String wallet, List<Log> own, boolean hasExpired) {
    List<String> notes = new ArrayList<>();
    for (Log log : Logs.of(own, STREAM_CLAIMED)) {
      Words stream = log.topics().size() > 2 ? Words.of(log.topics().get(2)) : null;
      notes.add(
          "The claim has begun stream "
              + (stream == null ? "of an unknown number" : stream.number(0))
              + " of Sablier's lockup: what has come is read there.");
    }
    if (own.isEmpty() && !hasExpired) {
      notes.add(
          "Whether, and how much, " + wallet + " may claim stands in the published list alone.");
    }
    return notes;
  }
}
