package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * TokenMarket's sales and what derives from them. The money goes to the team at once; a refund can
 * be taken only after the team has sent it all back. No log has an index.
 */
final class TokenMarketSale implements SaleFamily {
  static final Method STARTS_AT = Method.of("startsAt()");
  static final Method ENDS_AT = Method.of("endsAt()");
  static final Method GOAL = Method.of("minimumFundingGoal()");
  static final Method WEI_RAISED = Method.of("weiRaised()");
  static final Method TOKENS_SOLD = Method.of("tokensSold()");
  static final Method FINALIZED = Method.of("finalized()");
  static final Method LOADED_REFUND = Method.of("loadedRefund()");
  static final Method WEI_CAP = Method.of("weiCap()");
  static final Method TOKEN_CAP = Method.of("maximumSellableTokens()");
  static final Method STATE = Method.of("getState()");
  static final Method TOKEN = Method.of("token()");
  static final Method RELEASED = Method.of("released()");
  static final Method HALTED = Method.of("halted()");
  static final Method INVESTED = Method.of("investedAmountOf(address)");
  static final Method TOKENS_OF = Method.of("tokenAmountOf(address)");
  static final Method REFUND = Method.of("refund()");
  static final Event INVESTMENT = Event.of("Invested(address,uint256,uint256,uint128)");
  static final Event EARLY_INVESTMENT = Event.of("Invested(address,uint256,uint256)");
  static final Event REFUNDED = Event.of("Refund(address,uint256)");
  static final Event END_MOVED = Event.of("EndsAtChanged(uint256)");

  private static final String NAME = "tokenmarket";
  private static final int PREPARING = 1;
  private static final int FAILURE = 5;
  private static final int FINAL = 6;
  private static final int REFUNDING = 7;
  private static final List<String> STATES =
      List.of(
          "unknown",
          "preparing",
          "pre-funding",
          "funding",
          "success",
          "failure",
          "finalized",
          "refunding");

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(
            STARTS_AT,
            ENDS_AT,
            GOAL,
            WEI_RAISED,
            TOKENS_SOLD,
            FINALIZED,
            LOADED_REFUND,
            WEI_CAP,
            TOKEN_CAP,
            STATE,
            TOKEN,
            HALTED)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    return Stream.of(STARTS_AT, ENDS_AT, WEI_RAISED, TOKENS_SOLD, GOAL)
        .allMatch(method -> answers.number(method.on(contract)) != null);
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.askForWallets(List.of(INVESTED, TOKENS_OF));
    Integer state = state(inquiry);
    String token = inquiry.address(TOKEN);
    List<Log> logs = logs(inquiry);
    Deliveries deliveries = token == null ? null : Deliveries.read(inquiry, token);
    List<WalletPart> parts =
        inquiry.wallets().stream()
            .map(wallet -> part(inquiry, wallet, state, logs, deliveries))
            .toList();
    noteTheRest(inquiry, token, logs);
    return SaleParts.together(
        NAME, inquiry, Assets.forCoins(token), terms(inquiry), standing(inquiry, state), parts);
  }

  private static Terms terms(Inquiry inquiry) {
    return new Terms(
        Figures.instant(inquiry, "Its start", inquiry.number(STARTS_AT)),
        Figures.instant(inquiry, "Its end", inquiry.number(ENDS_AT)),
        Figures.cap(inquiry.number(GOAL)),
        Figures.cap(inquiry.number(WEI_CAP)),
        null);
  }

  /** What the contract says, or, where it does not, what follows from its figures. */
  private static @Nullable Integer state(Inquiry inquiry) {
    BigInteger said = inquiry.number(STATE);
    if (said != null && said.signum() > 0 && said.bitLength() < Integer.SIZE) {
      return said.intValue() < STATES.size() ? said.intValue() : null;
    }
    BigInteger raised = inquiry.number(WEI_RAISED);
    BigInteger loaded = inquiry.number(LOADED_REFUND);
    BigInteger ends = inquiry.number(ENDS_AT);
    Boolean reached = Figures.reaches(raised, inquiry.number(GOAL));
    inquiry.note("It does not say in which state it is: that is worked out from its figures.");
    if (inquiry.says(FINALIZED)) {
      return FINAL;
    }
    if (ends == null || reached == null) {
      return null;
    }
    return derived(
        inquiry,
        ends,
        reached,
        Figures.isPositive(loaded) && Boolean.TRUE.equals(Figures.reaches(loaded, raised)));
  }

  private static int derived(Inquiry inquiry, BigInteger ends, boolean reached, boolean loaded) {
    BigInteger starts = inquiry.number(STARTS_AT);
    if (inquiry.now().compareTo(ends) < 0) {
      return starts != null && inquiry.now().compareTo(starts) < 0 ? PREPARING + 1 : PREPARING + 2;
    }
    if (reached) {
      return FAILURE - 1;
    }
    return loaded ? REFUNDING : FAILURE;
  }

  private static Standing standing(Inquiry inquiry, @Nullable Integer state) {
    BigInteger raised = inquiry.number(WEI_RAISED);
    if (state == null) {
      return new Standing(raised, null, null, RefundsState.UNKNOWN);
    }
    boolean hasGoal = Figures.isPositive(inquiry.number(GOAL));
    RefundsState refunds =
        switch (state) {
          case FAILURE -> RefundsState.UNFUNDED;
          case REFUNDING -> RefundsState.OPEN;
          case FAILURE - 1, FINAL -> RefundsState.NONE;
          default -> hasGoal ? RefundsState.POSSIBLE : RefundsState.NONE;
        };
    Outcome outcome =
        switch (state) {
          case FAILURE, REFUNDING -> Outcome.FAILED;
          case FAILURE - 1, FINAL -> Outcome.SUCCEEDED;
          default -> null;
        };
    if (refunds == RefundsState.UNFUNDED) {
      inquiry.note(
          "It has missed its goal, and the team has not sent the money back to it: a refund is at"
              + " risk.");
    }
    return new Standing(raised, STATES.get(state), outcome, refunds);
  }

  /** Every log of the contract: nothing tells them apart by wallet. */
  private static @Nullable List<Log> logs(Inquiry inquiry) {
    List<String> kinds =
        Stream.of(INVESTMENT, EARLY_INVESTMENT, REFUNDED, END_MOVED).map(Event::topic).toList();
    return inquiry.logs("its logs", List.of(inquiry.contract()), List.of(kinds));
  }

  private static WalletPart part(
      Inquiry inquiry,
      String wallet,
      @Nullable Integer state,
      @Nullable List<Log> logs,
      @Nullable Deliveries deliveries) {
    BigInteger held = inquiry.numberFor(wallet, INVESTED);
    List<Log> bought = logs == null ? null : of(logs, wallet, INVESTMENT, EARLY_INVESTMENT);
    BigInteger paid = bought == null ? null : Logs.sum(bought, 1);
    BigInteger taken =
        logs == null ? null : inquiry.takenBack(wallet, of(logs, wallet, REFUNDED), 1);
    BigInteger paidIn =
        Figures.isPositive(held) && paid == null ? held : atLeast(paid, held, taken);
    BigInteger delivered = delivered(inquiry, wallet, bought, deliveries);
    BigInteger owed =
        state != null && (state == FAILURE || state == REFUNDING)
            ? BigInteger.ZERO
            : Deliveries.owed(
                inquiry, wallet, Figures.less(inquiry.numberFor(wallet, TOKENS_OF), delivered));
    return new WalletPart(
        wallet, paidIn, available(inquiry, wallet, state, held), taken, owed, delivered);
  }

  private static @Nullable BigInteger atLeast(
      @Nullable BigInteger paid, @Nullable BigInteger held, @Nullable BigInteger taken) {
    return Figures.greater(paid, Figures.plus(held, taken));
  }

  private static @Nullable BigInteger available(
      Inquiry inquiry, String wallet, @Nullable Integer state, @Nullable BigInteger held) {
    if (state == null) {
      return null;
    }
    return state == REFUNDING
        ? Refundable.tried(inquiry, wallet, held, List.of(REFUND.on(inquiry.contract())))
        : BigInteger.ZERO;
  }

  private static @Nullable BigInteger delivered(
      Inquiry inquiry, String wallet, @Nullable List<Log> bought, @Nullable Deliveries deliveries) {
    if (bought == null || deliveries == null) {
      return null;
    }
    Set<String> transactions = bought.stream().map(Log::transaction).collect(Collectors.toSet());
    return deliveries.to(wallet, Set.of(inquiry.contract()), transactions);
  }

  private static List<Log> of(List<Log> logs, String wallet, Event... events) {
    return Logs.byData(Logs.of(logs, events), 0, wallet);
  }

  private static void noteTheRest(
      Inquiry inquiry, @Nullable String token, @Nullable List<Log> logs) {
    BigInteger most = Figures.cap(inquiry.number(TOKEN_CAP));
    if (most != null) {
      inquiry.note("Its cap is in tokens: " + most + " base units.");
    }
    if (inquiry.says(HALTED)) {
      inquiry.note("The sale is halted.");
    }
    if (token != null && isLocked(inquiry, token)) {
      inquiry.note("The token is not released: it arrives, and cannot be moved.");
    }
    if (logs != null && !Logs.of(logs, END_MOVED).isEmpty()) {
      inquiry.note("Its end has been moved.");
    }
  }

  private static boolean isLocked(Inquiry inquiry, String token) {
    Words words = Words.of(inquiry.at().call(token, RELEASED.selector()));
    return words != null && words.size() == 1 && Boolean.FALSE.equals(words.flag(0));
  }
}
