package icofolio.chain.family;

import static icofolio.chain.family.OpenZeppelin.*;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Created;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import icofolio.reading.SaleReading.RefundsState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds the money of a crowdsale that may fail: a vault, or an escrow, which no method names:
 * it is the first contract that the sale has made.
 *
 * @param holder null where the sale has no goal, or its escrow was not found
 * @param deposits the method that tells what it holds for a buyer
 * @param state 0 active, 1 refunding, 2 closed
 * @param returned logs of what was taken back; null where they are not to be known
 */
record OpenZeppelinRefunds(
    Inquiry inquiry,
    @Nullable String holder,
    Method deposits,
    @Nullable BigInteger state,
    @Nullable List<Log> returned) {
  static final BigInteger REFUNDING = BigInteger.ONE;

  private static final int MOST_MADE = 3;
  private static final int STATE_BITS = 2;

  static OpenZeppelinRefunds find(Inquiry inquiry) {
    String vault = inquiry.address(VAULT);
    if (vault != null) {
      return at(inquiry, vault, DEPOSITED);
    }
    if (inquiry.number(GOAL) == null) {
      return new OpenZeppelinRefunds(inquiry, null, DEPOSITS_OF, null, null);
    }
    List<String> made = made(inquiry.contract());
    List<ContractCall> calls = new ArrayList<>();
    for (String one : made) {
      calls.add(STATE.on(one));
      calls.add(DEPOSITS_OF.on(one, Encode.address(Words.NOBODY)));
    }
    inquiry.ask(calls);
    for (String one : made) {
      boolean holds = inquiry.number(one, DEPOSITS_OF, Encode.address(Words.NOBODY)) != null;
      if (holds && state(inquiry, one) != null) {
        return at(inquiry, one, DEPOSITS_OF);
      }
    }
    inquiry.note("What holds its money was not found: nothing is known of refunds.");
    return new OpenZeppelinRefunds(inquiry, null, DEPOSITS_OF, null, null);
  }

  /** The first contracts that a contract has made: its escrow, or the vault of its tokens. */
  static List<String> made(String contract) {
    List<String> made = new ArrayList<>();
    for (int nonce = 1; nonce <= MOST_MADE; nonce++) {
      made.add(Created.by(contract, nonce));
    }
    return made;
  }

  private static OpenZeppelinRefunds at(Inquiry inquiry, String holder, Method deposits) {
    List<ContractCall> calls = new ArrayList<>(deposits.each(holder, inquiry.wallets()));
    calls.add(STATE.on(holder));
    inquiry.ask(calls);
    List<Log> returned =
        inquiry.logs(
            "refunds",
            List.of(holder),
            List.of(List.of(REFUNDED.topic(), WITHDRAWN.topic()), inquiry.walletTopics()));
    return new OpenZeppelinRefunds(inquiry, holder, deposits, state(inquiry, holder), returned);
  }

  private static @Nullable BigInteger state(Inquiry inquiry, String holder) {
    BigInteger state = inquiry.number(holder, STATE);
    return state == null || state.bitLength() > STATE_BITS ? null : state;
  }

  /** What is held for a wallet as a payer. */
  @Nullable BigInteger held(String wallet) {
    return holder == null ? null : inquiry.number(holder, deposits, Encode.address(wallet));
  }

  /** What a wallet has taken back. */
  @Nullable BigInteger taken(String wallet) {
    return returned == null
        ? null
        : inquiry.takenBack(wallet, Logs.byTopic(returned, 1, wallet), 0);
  }

  /** What a wallet can take back now. */
  @Nullable BigInteger available(String wallet, RefundsState refunds) {
    return switch (refunds) {
      case OPEN -> Refundable.tried(inquiry, wallet, held(wallet), ways(wallet));
      case UNKNOWN -> null;
      case NONE, POSSIBLE, DUE_NOT_OPEN, UNFUNDED, CLOSED ->
          holder == null ? null : BigInteger.ZERO;
    };
  }

  private List<ContractCall> ways(String wallet) {
    ContractCall own = CLAIM_REFUND.on(inquiry.contract());
    ContractCall named = CLAIM_REFUND_FOR.on(inquiry.contract(), Encode.address(wallet));
    return deposits.equals(DEPOSITED) ? List.of(own) : List.of(own, named);
  }
}
