package icofolio.chain.family;

import icofolio.chain.abi.Event;
import icofolio.chain.abi.Method;
import java.util.List;

/** The signatures of OpenZeppelin's crowdsales, 1.1 to 2.5, and of what holds their money. */
final class OpenZeppelin {
  static final Method TOKEN = Method.of("token()");
  static final Method WALLET = Method.of("wallet()");
  static final Method RATE = Method.of("rate()");
  static final Method WEI_RAISED = Method.of("weiRaised()");
  static final Method CAP = Method.of("cap()");
  static final Method CAP_REACHED = Method.of("capReached()");
  static final Method GOAL = Method.of("goal()");
  static final Method GOAL_REACHED = Method.of("goalReached()");

  // Times: in blocks until 1.2, until 1.6 by one pair of names, from 1.7 on by the other.
  static final Method START_BLOCK = Method.of("startBlock()");
  static final Method END_BLOCK = Method.of("endBlock()");
  static final Method START_TIME = Method.of("startTime()");
  static final Method END_TIME = Method.of("endTime()");
  static final Method HAS_ENDED = Method.of("hasEnded()");
  static final Method OPENING_TIME = Method.of("openingTime()");
  static final Method CLOSING_TIME = Method.of("closingTime()");
  static final Method HAS_CLOSED = Method.of("hasClosed()");

  static final Method IS_FINALIZED = Method.of("isFinalized()");
  static final Method FINALIZED = Method.of("finalized()");
  static final Method INITIAL_RATE = Method.of("initialRate()");
  static final Method FINAL_RATE = Method.of("finalRate()");
  static final Method CURRENT_RATE = Method.of("getCurrentRate()");
  static final Method TOKEN_WALLET = Method.of("tokenWallet()");
  static final Method PAUSED = Method.of("paused()");

  // For each wallet: until 1.12, then from 2.0 on.
  static final Method BALANCES = Method.of("balances(address)");
  static final Method BALANCE_OF = Erc20.BALANCE_OF;
  static final Method USER_CAP = Method.of("getUserCap(address)");
  static final Method CAP_OF = Method.of("getCap(address)");
  static final Method WHITELIST = Method.of("whitelist(address)");
  static final Method IS_WHITELISTED = Method.of("isWhitelisted(address)");

  // The vault until 1.10, the escrow from 1.11 on.
  static final Method VAULT = Method.of("vault()");
  static final Method DEPOSITED = Method.of("deposited(address)");
  static final Method DEPOSITS_OF = Method.of("depositsOf(address)");
  static final Method STATE = Method.of("state()");
  static final Method CLAIM_REFUND = Method.of("claimRefund()");
  static final Method CLAIM_REFUND_FOR = Method.of("claimRefund(address)");
  static final Event REFUNDED = Event.of("Refunded(address,uint256)");
  static final Event WITHDRAWN = Event.of("Withdrawn(address,uint256)");

  static final Event TOKEN_PURCHASE = Event.of("TokenPurchase(address,address,uint256,uint256)");
  static final Event TOKENS_PURCHASED =
      Event.of("TokensPurchased(address,address,uint256,uint256)");
  static final Event EXTENDED = Event.of("TimedCrowdsaleExtended(uint256,uint256)");

  /** What one round asks of the sale as a whole. */
  static final List<Method> OF_SALE =
      List.of(
          TOKEN,
          WALLET,
          RATE,
          WEI_RAISED,
          CAP,
          CAP_REACHED,
          GOAL,
          GOAL_REACHED,
          START_BLOCK,
          END_BLOCK,
          START_TIME,
          END_TIME,
          HAS_ENDED,
          OPENING_TIME,
          CLOSING_TIME,
          HAS_CLOSED,
          IS_FINALIZED,
          FINALIZED,
          INITIAL_RATE,
          FINAL_RATE,
          CURRENT_RATE,
          TOKEN_WALLET,
          PAUSED,
          VAULT);

  /** What one round asks of it for each wallet. */
  static final List<Method> OF_WALLET =
      List.of(BALANCES, BALANCE_OF, USER_CAP, CAP_OF, WHITELIST, IS_WHITELISTED);

  private OpenZeppelin() {}
}
