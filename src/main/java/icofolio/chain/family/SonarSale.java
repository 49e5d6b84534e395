package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Echo's Sonar, SettlementSale: bids in stable coins of one number of decimals, allocations set by
 * the team, and what was not accepted goes back. Tokens come from elsewhere.
 */
final class SonarSale implements SaleFamily {
  static final Method STAGE = Method.of("stage()");
  static final Method CLAIM_ENABLED = Method.of("claimRefundEnabled()");
  static final Method COMMITTED = Method.of("totalCommittedAmount()");
  static final Method ACCEPTED = Method.of("totalAcceptedAmount()");
  static final Method REFUNDED = Method.of("totalRefundedAmount()");
  static final Method CANCELLED = Method.of("totalCancelledAmount()");
  static final Method PAYMENT_TOKENS = Method.of("paymentTokens()");
  static final Method PAUSED = Method.of("paused()");
  static final Method CLOSES_AT = Method.of("closeAuctionAtTimestamp()");
  static final Method WALLETS = Method.of("walletStatesByAddresses(address[])");
  static final Method CLAIM = Method.of("claimRefund()");

  private static final String NAME = "sonar-settlement-sale";
  private static final int MOST_STAGES = 6;
  private static final List<String> STAGES =
      List.of("pre-open", "commitment", "cancellation", "settlement", "done");
  // Releases without a sum of what was cancelled have a stage more.
  private static final List<String> STAGES_WITH_CLOSED =
      List.of("pre-open", "commitment", "closed", "cancellation", "settlement", "done");

  @Override
  public List<ContractCall> marks(String contract) {
    return Stream.of(
            STAGE,
            CLAIM_ENABLED,
            COMMITTED,
            ACCEPTED,
            REFUNDED,
            CANCELLED,
            PAYMENT_TOKENS,
            PAUSED,
            CLOSES_AT)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    BigInteger stage = answers.number(STAGE.on(contract));
    return stage != null
        && stage.compareTo(BigInteger.valueOf(MOST_STAGES)) < 0
        && answers.flag(CLAIM_ENABLED.on(contract)) != null
        && Stream.of(COMMITTED, ACCEPTED, REFUNDED)
            .allMatch(method -> answers.number(method.on(contract)) != null);
  }

  @Override
  public SaleReading read(Inquiry inquiry) {
    inquiry.ask(
        inquiry.wallets().stream()
            .map(wallet -> WALLETS.on(inquiry.contract(), Encode.addresses(List.of(wallet))))
            .toList());
    List<String> tokens = tokens(inquiry);
    Standing standing = standing(inquiry);
    Moves moves = Moves.read(inquiry, tokens);
    List<WalletPart> parts =
        inquiry.wallets().stream().map(wallet -> part(inquiry, wallet, standing, moves)).toList();
    if (tokens.size() > 1) {
      inquiry.note("It is paid in several tokens, whose base units it adds up.");
    }
    inquiry.note("A refund is a participant's as a whole, with all wallets that are theirs.");
    inquiry.note("The tokens sold are given out elsewhere: it does not say which, and how many.");
    if (inquiry.says(PAUSED)) {
      inquiry.note("The sale is paused.");
    }
    Assets assets = new Assets(tokens.size() == 1 ? tokens.getFirst() : null, false, null);
    return SaleParts.together(NAME, inquiry, assets, terms(inquiry), standing, parts);
  }

  private static Terms terms(Inquiry inquiry) {
    return new Terms(
        null, Figures.instant(inquiry, "Its closing", inquiry.number(CLOSES_AT)), null, null, null);
  }

  private static List<String> tokens(Inquiry inquiry) {
    Words words = Words.of(inquiry.returned(PAYMENT_TOKENS));
    List<Words> list = words == null ? null : words.list(0, 1);
    List<String> tokens = new ArrayList<>();
    for (Words one : list == null ? List.<Words>of() : list) {
      String token = one.address(0);
      if (token != null) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static Standing standing(Inquiry inquiry) {
    BigInteger said = inquiry.number(STAGE);
    List<String> stages = inquiry.number(CANCELLED) == null ? STAGES_WITH_CLOSED : STAGES;
    BigInteger accepted = inquiry.number(ACCEPTED);
    BigInteger committed = inquiry.number(COMMITTED);
    if (said == null || said.intValue() >= stages.size()) {
      return new Standing(committed, null, null, RefundsState.UNKNOWN);
    }
    String stage = stages.get(said.intValue());
    if (!stage.equals("done")) {
      return new Standing(committed, stage, null, RefundsState.POSSIBLE);
    }
    Outcome outcome = Figures.isPositive(accepted) ? Outcome.SUCCEEDED : null;
    if (inquiry.says(CLAIM_ENABLED)) {
      return new Standing(accepted, stage, outcome, RefundsState.OPEN);
    }
    inquiry.note("What was not accepted is sent back by the team; it cannot be taken.");
    return new Standing(accepted, stage, outcome, RefundsState.DUE_NOT_OPEN);
  }

  private static WalletPart part(Inquiry inquiry, String wallet, Standing standing, Moves moves) {
    State state = State.read(inquiry, wallet);
    BigInteger logged = moves.in(wallet);
    BigInteger paid = state.isKnown() ? Figures.greater(logged, state.committed()) : logged;
    BigInteger taken = moves.out(wallet);
    BigInteger due = Figures.less(paid, Figures.plus(taken, state.accepted()));
    BigInteger available =
        switch (standing.refunds()) {
          case OPEN ->
              Refundable.tried(inquiry, wallet, due, List.of(CLAIM.on(inquiry.contract())));
          case UNKNOWN -> null;
          case NONE, POSSIBLE, DUE_NOT_OPEN, UNFUNDED, CLOSED -> BigInteger.ZERO;
        };
    return new WalletPart(wallet, paid, available, taken, null, null);
  }

  /** What the sale holds on a wallet; unknown where it refuses, as it does for a stranger. */
  private record State(
      boolean isKnown, @Nullable BigInteger committed, @Nullable BigInteger accepted) {
    private static final int SHORT_HEAD = 4;
    private static final int WORD = 32;

    static State read(Inquiry inquiry, String wallet) {
      Words words = Words.of(inquiry.returned(WALLETS, Encode.addresses(List.of(wallet))));
      Words list = words == null ? null : words.at(0);
      Words members = list == null ? null : list.from(1);
      Words state = members == null ? null : members.at(0);
      if (state == null || !wallet.equals(state.address(0))) {
        return new State(false, null, null);
      }
      // Older releases have two lists, accepted first; newer ones three, accepted last.
      boolean isShort = BigInteger.valueOf(SHORT_HEAD * WORD).equals(state.number(2));
      return new State(true, sum(state, isShort ? 3 : 2), sum(state, isShort ? 2 : 4));
    }

    private static @Nullable BigInteger sum(Words state, int place) {
      List<Words> amounts = state.list(place, 2);
      BigInteger sum = amounts == null ? null : BigInteger.ZERO;
      for (Words one : amounts == null ? List.<Words>of() : amounts) {
        sum = Figures.plus(sum, one.number(1));
      }
      return sum;
    }
  }

  /** Payments between the wallets and the sale, by the logs of what it is paid in. */
  private record Moves(@Nullable List<Log> paid, @Nullable List<Log> returned) {
    static Moves read(Inquiry inquiry, List<String> tokens) {
      if (tokens.isEmpty()) {
        return new Moves(null, null);
      }
      List<String> kind = List.of(Erc20.TRANSFER.topic());
      List<String> sale = List.of(Encode.topic(inquiry.contract()));
      List<String> wallets = inquiry.walletTopics();
      return new Moves(
          inquiry.logs("payments", tokens, List.of(kind, wallets, sale)),
          inquiry.logs("refunds", tokens, List.of(kind, sale, wallets)));
    }

    @Nullable BigInteger in(String wallet) {
      return paid == null ? null : Logs.sum(Logs.byTopic(paid, 1, wallet), 0);
    }

    @Nullable BigInteger out(String wallet) {
      return returned == null ? null : Logs.sum(Logs.byTopic(returned, 2, wallet), 0);
    }
  }
}
