package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
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

/** The pools of PinkSale and its many clones, with a hard cap or as a fair launch without one. */
final class PinkSalePool implements SaleFamily {
  static final Method POOL_STATE = Method.of("poolState()");
  static final Method START_TIME = Method.of("startTime()");
  static final Method END_TIME = Method.of("endTime()");
  static final Method SOFT_CAP = Method.of("softCap()");
  static final Method HARD_CAP = Method.of("hardCap()");
  static final Method RATE = Method.of("rate()");
  static final Method TOTAL_RAISED = Method.of("totalRaised()");
  static final Method TOKEN = Method.of("token()");
  static final Method CURRENCY = Method.of("currency()");
  static final Method CONTRIBUTION = Method.of("contributionOf(address)");
  static final Method PURCHASED = Method.of("purchasedOf(address)");
  static final Method CLAIMED = Method.of("claimedOf(address)");
  static final Method REFUNDED = Method.of("refundedOf(address)");
  static final Method WITHDRAW = Method.of("withdrawContribution()");
  static final Event CONTRIBUTED = Event.of("Contributed(address,uint256,uint256,uint256,uint256)");
  static final Event WITHDRAWN = Event.of("WithdrawnContribution(address,uint256)");

  private static final String NAME = "pinksale-pool";
  private static final int COMPLETED = 1;
  private static final int CANCELLED = 2;

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.concat(
            Stream.of(
                    POOL_STATE,
                    START_TIME,
                    END_TIME,
                    SOFT_CAP,
                    HARD_CAP,
                    RATE,
                    TOTAL_RAISED,
                    TOKEN,
                    CURRENCY)
                .map(method -> method.on(contract)),
            Stream.of(CONTRIBUTION.on(contract, Encode.address(Words.NOBODY))))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    BigInteger state = answers.number(POOL_STATE.on(contract));
    return state != null
        && state.compareTo(BigInteger.valueOf(CANCELLED)) <= 0
        && answers.number(TOTAL_RAISED.on(contract)) != null
        && answers.number(END_TIME.on(contract)) != null
        && answers.number(SOFT_CAP.on(contract)) != null
        && answers.number(CONTRIBUTION.on(contract, Encode.address(Words.NOBODY))) != null;
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.askForWallets(List.of(CONTRIBUTION, PURCHASED, CLAIMED, REFUNDED));
    Standing standing = standing(inquiry);
    // The number of amounts in the logs differs by version: all that name the wallet are read.
    List<Log> logs =
        inquiry.logs(
            "contributions and refunds",
            List.of(inquiry.contract()),
            List.of(List.of(), inquiry.walletTopics()));
    List<WalletPart> parts =
        inquiry.wallets().stream().map(wallet -> part(inquiry, wallet, standing, logs)).toList();
    String currency = inquiry.address(CURRENCY);
    Assets assets = new Assets(currency, currency == null, inquiry.address(TOKEN));
    return SaleParts.together(NAME, inquiry, assets, terms(inquiry), standing, parts);
  }

  private static Terms terms(Inquiry inquiry) {
    return new Terms(
        Figures.instant(inquiry, "Its start", inquiry.number(START_TIME)),
        Figures.instant(inquiry, "Its end", inquiry.number(END_TIME)),
        Figures.cap(inquiry.number(SOFT_CAP)),
        Figures.cap(inquiry.number(HARD_CAP)),
        isFairLaunch(inquiry) ? null : inquiry.number(RATE));
  }

  private static boolean isFairLaunch(Inquiry inquiry) {
    return inquiry.number(HARD_CAP) == null;
  }

  private static Standing standing(Inquiry inquiry) {
    BigInteger raised = inquiry.number(TOTAL_RAISED);
    BigInteger end = inquiry.number(END_TIME);
    Boolean reached = Figures.reaches(raised, inquiry.number(SOFT_CAP));
    BigInteger state = inquiry.number(POOL_STATE);
    if (state == null || end == null || reached == null) {
      return new Standing(raised, null, null, RefundsState.UNKNOWN);
    }
    return switch (state.intValue()) {
      case COMPLETED -> new Standing(raised, "completed", Outcome.SUCCEEDED, RefundsState.NONE);
      case CANCELLED -> new Standing(raised, "cancelled", Outcome.CANCELLED, RefundsState.OPEN);
      default -> inUse(inquiry, raised, end, reached);
    };
  }

  private static Standing inUse(
      Inquiry inquiry, @Nullable BigInteger raised, BigInteger end, boolean reached) {
    if (inquiry.now().compareTo(end) < 0) {
      BigInteger start = inquiry.number(START_TIME);
      boolean waits = start != null && inquiry.now().compareTo(start) < 0;
      return new Standing(raised, waits ? "not-open" : "in-use", null, RefundsState.POSSIBLE);
    }
    if (!reached) {
      return new Standing(raised, "in-use", Outcome.FAILED, RefundsState.OPEN);
    }
    inquiry.note("It has ended with its soft cap reached, and is not finalised.");
    return new Standing(raised, "in-use", null, RefundsState.POSSIBLE);
  }

  private static WalletPart part(
      Inquiry inquiry, String wallet, Standing standing, @Nullable List<Log> logs) {
    BigInteger held = inquiry.numberFor(wallet, CONTRIBUTION);
    BigInteger taken =
        Figures.greater(
            inquiry.numberFor(wallet, REFUNDED),
            logs == null
                ? null
                : inquiry.takenBack(wallet, Logs.byTopic(Logs.of(logs, WITHDRAWN), 1, wallet), 0));
    return new WalletPart(
        wallet,
        Figures.greater(
            logs == null ? null : sum(logs, wallet, CONTRIBUTED), Figures.plus(held, taken)),
        available(inquiry, wallet, standing, held),
        taken,
        owed(inquiry, wallet, standing),
        inquiry.numberFor(wallet, CLAIMED));
  }

  private static @Nullable BigInteger sum(List<Log> logs, String wallet, Event event) {
    return Logs.sum(Logs.byTopic(Logs.of(logs, event), 1, wallet), 0);
  }

  private static @Nullable BigInteger available(
      Inquiry inquiry, String wallet, Standing standing, @Nullable BigInteger held) {
    return switch (standing.refunds()) {
      case OPEN ->
          Refundable.tried(inquiry, wallet, held, List.of(WITHDRAW.on(inquiry.contract())));
      case UNKNOWN -> null;
      case NONE, POSSIBLE, DUE_NOT_OPEN, UNFUNDED, CLOSED -> BigInteger.ZERO;
    };
  }

  private static @Nullable BigInteger owed(Inquiry inquiry, String wallet, Standing standing) {
    boolean isBack = standing.refunds() == RefundsState.OPEN;
    if (isBack) {
      return BigInteger.ZERO;
    }
    if (isFairLaunch(inquiry) && standing.outcome() == null) {
      inquiry.note("It is a fair launch: what a wallet gets is known at its end.");
      return null;
    }
    return Figures.less(inquiry.numberFor(wallet, PURCHASED), inquiry.numberFor(wallet, CLAIMED));
  }
}
