package icofolio.chain.family;

import icofolio.chain.ContractCall;
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

/**
 * Echo's Sonar, SettlementSale and the EnglishAuctionSale before it: bids in stable coins of one
 * number of decimals, allocations set by the team, and what was not accepted goes back. Tokens come
 * from elsewhere.
 */
final class SonarSale implements SaleFamily {
  static final Method STAGE = Method.of("stage()");
  static final Method CLAIM_ENABLED = Method.of("claimRefundEnabled()");
  static final Method COMMITTED = Method.of("totalCommittedAmount()");
  // As the auctions spell it.
  static final Method COMITTED = Method.of("totalComittedAmount()");
  static final Method ACCEPTED = Method.of("totalAcceptedAmount()");
  static final Method REFUNDED = Method.of("totalRefundedAmount()");
  static final Method CANCELLED = Method.of("totalCancelledAmount()");
  static final Method PAYMENT_TOKENS = Method.of("paymentTokens()");
  static final Method PAYMENT_TOKEN = Method.of("PAYMENT_TOKEN()");
  static final Method PAUSED = Method.of("paused()");
  static final Method CLOSES_AT = Method.of("closeAuctionAtTimestamp()");
  static final Method WALLETS = Method.of("walletStatesByAddresses(address[])");
  static final Method CLAIM = Method.of("claimRefund()");

  private static final String NAME = "sonar-settlement-sale";
  private static final String AUCTION = "sonar-english-auction";
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
            CLOSES_AT,
            COMITTED,
            PAYMENT_TOKEN)
        .map(method -> method.on(contract))
        .toList();
  }

  @Override
  public boolean recognises(Answers answers, String contract) {
    BigInteger stage = answers.number(STAGE.on(contract));
    return stage != null
        && stage.compareTo(BigInteger.valueOf(MOST_STAGES)) < 0
        && answers.flag(CLAIM_ENABLED.on(contract)) != null
        && (answers.number(COMMITTED.on(contract)) != null
            || answers.number(COMITTED.on(contract)) != null)
        && Stream.of(ACCEPTED, REFUNDED)
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
    SonarPayments payments = SonarPayments.read(inquiry, tokens);
    List<WalletPart> parts =
        inquiry.wallets().stream()
            .map(wallet -> payments.part(wallet, standing.refunds()))
            .toList();
    if (tokens.size() > 1) {
      inquiry.note("It is paid in several tokens, whose base units it adds up.");
    }
    inquiry.note("A refund is a participant's as a whole, with all wallets that are theirs.");
    inquiry.note("The tokens sold are given out elsewhere: it does not say which, and how many.");
    if (inquiry.says(PAUSED)) {
      inquiry.note("The sale is paused.");
    }
    Assets assets = new Assets(tokens.size() == 1 ? tokens.getFirst() : null, false, null);
    return SaleParts.together(
        isAuction(inquiry) ? AUCTION : NAME, inquiry, assets, terms(inquiry), standing, parts);
  }

  private static Terms terms(Inquiry inquiry) {
    return new Terms(
        null, Figures.instant(inquiry, "Its closing", inquiry.number(CLOSES_AT)), null, null, null);
  }

  /** An auction is paid in one token, which it names by another method. */
  private static boolean isAuction(Inquiry inquiry) {
    return inquiry.address(PAYMENT_TOKEN) != null;
  }

  private static List<String> tokens(Inquiry inquiry) {
    String only = inquiry.address(PAYMENT_TOKEN);
    if (only != null) {
      return List.of(only);
    }
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
    BigInteger spelt = inquiry.number(COMMITTED);
    BigInteger committed = spelt != null ? spelt : inquiry.number(COMITTED);
    if (said == null || said.intValue() >= stages.size()) {
      return new Standing(committed, null, null, RefundsState.UNKNOWN);
    }
    String word = stages.get(said.intValue());
    String stage = word.equals("commitment") && isAuction(inquiry) ? "auction" : word;
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
}
