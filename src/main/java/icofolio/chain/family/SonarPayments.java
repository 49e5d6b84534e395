package icofolio.chain.family;

import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Event;
import icofolio.chain.abi.Words;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has gone between wallets and a Sonar sale, by the logs of what it is paid in: its own words
 * for that differ by release. Null is what could not be read.
 *
 * @param allocations what auctions tell of what they accept
 */
record SonarPayments(
    Inquiry inquiry,
    @Nullable List<Log> paid,
    @Nullable List<Log> returned,
    @Nullable List<Log> allocations) {
  static final Event ALLOCATED = Event.of("AllocationSet(bytes16,address,uint256)");

  private static final int SHORT_HEAD = 4;
  private static final int WORD = 32;

  static SonarPayments read(Inquiry inquiry, List<String> tokens) {
    if (tokens.isEmpty()) {
      return new SonarPayments(inquiry, null, null, null);
    }
    List<String> kind = List.of(Erc20.TRANSFER.topic());
    List<String> sale = List.of(Encode.topic(inquiry.contract()));
    List<String> wallets = inquiry.walletTopics();
    return new SonarPayments(
        inquiry,
        inquiry.logs("payments", tokens, List.of(kind, wallets, sale)),
        inquiry.logs("refunds", tokens, List.of(kind, sale, wallets)),
        inquiry.logs(
            "allocations",
            List.of(inquiry.contract()),
            List.of(List.of(ALLOCATED.topic()), List.of(), wallets)));
  }

  /** What is known of a wallet. */
  WalletPart part(String wallet, RefundsState refunds) {
    Words state = state(wallet);
    BigInteger logged = paid == null ? null : Logs.sum(Logs.byTopic(paid, 1, wallet), 0);
    // Older releases have two lists, accepted first; newer ones three, accepted last.
    boolean isShort =
        state != null && BigInteger.valueOf(SHORT_HEAD * WORD).equals(state.number(2));
    BigInteger in = state == null ? logged : Figures.greater(logged, sum(state, isShort ? 3 : 2));
    BigInteger taken =
        returned == null ? null : inquiry.takenBack(wallet, Logs.byTopic(returned, 2, wallet), 0);
    BigInteger accepted = state == null ? allocated(wallet) : sum(state, isShort ? 2 : 4);
    BigInteger due =
        BigInteger.ZERO.equals(in)
            ? BigInteger.ZERO
            : Figures.less(in, Figures.plus(taken, accepted));
    return new WalletPart(wallet, in, available(wallet, refunds, due), taken, null, null);
  }

  private @Nullable BigInteger available(
      String wallet, RefundsState refunds, @Nullable BigInteger due) {
    return switch (refunds) {
      case OPEN ->
          Refundable.tried(inquiry, wallet, due, List.of(SonarSale.CLAIM.on(inquiry.contract())));
      case UNKNOWN -> null;
      case NONE, POSSIBLE, DUE_NOT_OPEN, UNFUNDED, CLOSED -> BigInteger.ZERO;
    };
  }

  /** What the sale holds on a wallet; null where it refuses, as it does for a stranger. */
  private @Nullable Words state(String wallet) {
    String words = Encode.addresses(List.of(wallet));
    Words answer = Words.of(inquiry.returned(SonarSale.WALLETS, words));
    Words list = answer == null ? null : answer.at(0);
    Words members = list == null ? null : list.from(1);
    Words state = members == null ? null : members.at(0);
    return state != null && wallet.equals(state.address(0)) ? state : null;
  }

  /** The last word of an auction; null where it has said none. */
  private @Nullable BigInteger allocated(String wallet) {
    List<Log> own = allocations == null ? List.of() : Logs.byTopic(allocations, 2, wallet);
    Words last = own.isEmpty() ? null : Words.of(own.getLast().data());
    return last == null ? null : last.number(0);
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
