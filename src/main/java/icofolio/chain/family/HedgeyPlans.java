package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hedgey's vesting and lockup plans. A redemption moves the start and lowers the amount, the last
 * one deletes the plan: what was is in the logs.
 */
final class HedgeyPlans implements VestingFamily {
  static final Method PLANS = Method.of("plans(uint256)");
  static final Method BALANCE = Method.of("planBalanceOf(uint256,uint256,uint256)");
  static final Method END = Method.of("planEnd(uint256)");
  static final Event CREATED =
      Event.of(
          "PlanCreated(uint256,address,address,uint256,uint256,uint256,uint256,uint256,uint256)");
  static final Event VESTING_CREATED =
      Event.of(
          "PlanCreated(uint256,address,address,uint256,uint256,uint256,uint256,uint256,uint256,address,bool)");
  static final Event REDEEMED = Event.of("PlanRedeemed(uint256,uint256,uint256,uint256)");
  static final Event REVOKED = Event.of("PlanRevoked(uint256,uint256,uint256)");

  private static final String NAME = "hedgey-plan";
  private static final int LOCKUP = 6;
  private static final int VESTING = 8;
  private static final int TOKEN = 3;
  private static final String FIRST = Encode.number(1);

  @Override
  public List<ContractCall> marks(String contract) {
    return List.of(PLANS.on(contract, FIRST), OwnedParts.SUPPORTS.on(contract, OwnedParts.ERC_721));
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    ContractCall isNft = OwnedParts.SUPPORTS.on(contract, OwnedParts.ERC_721);
    return Boolean.TRUE.equals(answers.flag(isNft))
        && (answers.words(PLANS.on(contract, FIRST), LOCKUP) != null
            || answers.words(PLANS.on(contract, FIRST), VESTING) != null);
  }

  @Override
  public List<VestingReading> read(Inquiry inquiry, @Nullable String token) {
    Map<BigInteger, String> plans = OwnedParts.find(inquiry);
    List<Log> logs = plans == null || plans.isEmpty() ? null : logs(inquiry, plans);
    if (plans == null) {
      Amounts none = new Amounts(null, null, null, null);
      return inquiry.wallets().stream()
          .map(wallet -> new Holding(null, wallet, token))
          .map(one -> reading(inquiry, one, none, Times.NONE, null, List.of()))
          .toList();
    }
    String now = Encode.number(inquiry.now());
    List<ContractCall> calls = new ArrayList<>();
    for (BigInteger id : plans.keySet()) {
      String word = Encode.number(id);
      calls.add(PLANS.on(inquiry.contract(), word));
      calls.add(BALANCE.on(inquiry.contract(), word, now, now));
      calls.add(END.on(inquiry.contract(), word));
    }
    inquiry.ask(calls);
    List<VestingReading> readings = new ArrayList<>();
    plans.forEach(
        (id, wallet) -> {
          VestingReading reading = plan(inquiry, id, wallet, logs);
          if (token == null || reading.token() == null || token.equals(reading.token())) {
            readings.add(reading);
          }
        });
    return readings;
  }

  private static @Nullable List<Log> logs(Inquiry inquiry, Map<BigInteger, String> plans) {
    List<String> kinds =
        Stream.of(CREATED, VESTING_CREATED, REDEEMED, REVOKED).map(Event::topic).toList();
    List<String> ids = plans.keySet().stream().map(id -> "0x" + Encode.number(id)).toList();
    return inquiry.logs("redemptions", List.of(inquiry.contract()), List.of(kinds, ids));
  }

  private static List<Log> of(@Nullable List<Log> logs, BigInteger id, Event... events) {
    String topic = "0x" + Encode.number(id);
    return logs == null
        ? List.of()
        : Logs.of(logs, events).stream().filter(log -> topic.equals(log.topics().get(1))).toList();
  }

  private static VestingReading plan(
      Inquiry inquiry, BigInteger id, String wallet, @Nullable List<Log> logs) {
    Words plan = Words.of(inquiry.returned(PLANS, Encode.number(id)));
    boolean isWhole = plan != null && (plan.size() == LOCKUP || plan.size() == VESTING);
    BigInteger left = isWhole && plan != null ? plan.number(1) : null;
    boolean isGone = BigInteger.ZERO.equals(left);
    boolean isRevoked = !of(logs, id, REVOKED).isEmpty();
    BigInteger redeemed = logs == null ? null : Logs.sum(of(logs, id, REDEEMED), 0);
    BigInteger atRevocation = isGone ? Logs.sum(of(logs, id, REVOKED), 0) : BigInteger.ZERO;
    BigInteger delivered = Figures.plus(redeemed, atRevocation);
    BigInteger redeemable = isGone ? BigInteger.ZERO : redeemable(inquiry, id);
    Amounts amounts =
        new Amounts(
            Figures.plus(left, delivered),
            Figures.plus(redeemable, delivered),
            delivered,
            redeemable);
    List<Log> made = of(logs, id, CREATED, VESTING_CREATED);
    Words terms = made.isEmpty() ? null : Words.of(made.getFirst().data());
    String token = isGone || plan == null ? null : plan.address(0);
    String known =
        token != null || made.isEmpty() ? token : Words.address(made.getFirst().topics(), TOKEN);
    String state = isRevoked ? "revoked" : isGone ? "redeemed" : "active";
    return reading(
        inquiry,
        new Holding(id.toString(), wallet, known),
        amounts,
        times(inquiry, id, terms, plan),
        left == null ? null : state,
        List.of());
  }

  private static @Nullable BigInteger redeemable(Inquiry inquiry, BigInteger id) {
    String now = Encode.number(inquiry.now());
    Words words = inquiry.words(3, BALANCE, Encode.number(id), now, now);
    return words == null ? null : words.number(0);
  }

  /** As the plan was made, and where that is not known, as it stands. */
  private static Times times(
      Inquiry inquiry, BigInteger id, @Nullable Words terms, @Nullable Words plan) {
    BigInteger start = terms != null ? terms.number(1) : plan == null ? null : plan.number(2);
    BigInteger cliff = terms != null ? terms.number(2) : plan == null ? null : plan.number(3);
    BigInteger end = terms != null ? terms.number(3) : inquiry.number(END, Encode.number(id));
    return new Times(
        Figures.instant(inquiry, "The start of " + id, start),
        Figures.instant(inquiry, "The cliff of " + id, cliff),
        Figures.instant(inquiry, "The end of " + id, end));
  }

  private static VestingReading reading(
      Inquiry inquiry,
      Holding holding,
      Amounts amounts,
      Times times,
      @Nullable String state,
      List<String> notes) {
    return VestingParts.together(NAME, inquiry, holding, amounts, times, state, notes);
  }
}
