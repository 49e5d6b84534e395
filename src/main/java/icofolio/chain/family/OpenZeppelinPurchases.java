package icofolio.chain.family;

import static icofolio.chain.family.OpenZeppelin.*;

import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Words;
import icofolio.chain.family.SaleParts.Standing;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.sale.Outcome;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What wallets have bought in a crowdsale, by its logs. Who pays may be another than who gets.
 *
 * @param paid purchases that the wallets have paid; null where they could not be read
 * @param got purchases made for the wallets
 * @param deliveries what has come to them of the token
 */
record OpenZeppelinPurchases(
    Inquiry inquiry,
    @Nullable List<Log> paid,
    @Nullable List<Log> got,
    @Nullable Deliveries deliveries) {
  private static final int PAYER = 1;
  private static final int GETTER = 2;
  private static final int PAYMENT = 0;
  private static final int TOKENS = 1;

  static OpenZeppelinPurchases read(Inquiry inquiry, @Nullable String token) {
    List<String> kinds = List.of(TOKEN_PURCHASE.topic(), TOKENS_PURCHASED.topic());
    List<String> sale = List.of(inquiry.contract());
    List<String> wallets = inquiry.walletTopics();
    return new OpenZeppelinPurchases(
        inquiry,
        inquiry.logs("purchases", sale, List.of(kinds, wallets)),
        inquiry.logs("purchases", sale, List.of(kinds, List.of(), wallets)),
        token == null ? null : Deliveries.read(inquiry, token));
  }

  /** What the sale says of a wallet. */
  WalletPart part(String wallet, OpenZeppelinRefunds refunds, Standing standing) {
    noteOtherPayers(wallet);
    return new WalletPart(
        wallet,
        paidIn(wallet, refunds.held(wallet)),
        refunds.available(wallet, standing.refunds()),
        refunds.taken(wallet),
        owed(wallet, standing),
        delivered(wallet));
  }

  /** What is still held was never taken back, so that it is all, where the logs are not there. */
  private @Nullable BigInteger paidIn(String wallet, @Nullable BigInteger held) {
    BigInteger logged = paid == null ? null : Logs.sum(Logs.byTopic(paid, PAYER, wallet), PAYMENT);
    if (!Figures.isPositive(held)) {
      return logged;
    }
    if (logged != null && logged.compareTo(held) < 0) {
      inquiry.note(
          "For "
              + wallet
              + " more is held than its purchases come to since the block from which they were"
              + " read: what is held is taken.");
    }
    return logged == null ? held : logged.max(held);
  }

  private void noteOtherPayers(String wallet) {
    if (got == null) {
      return;
    }
    long others =
        Logs.byTopic(got, GETTER, wallet).stream()
            .filter(log -> !wallet.equals(Words.address(log.topics(), PAYER)))
            .count();
    if (others > 0) {
      inquiry.note(
          "Purchases for "
              + wallet
              + " that another address has paid, which would also get a refund: "
              + others
              + ".");
    }
  }

  private @Nullable BigInteger waiting(String wallet) {
    if (inquiry.contract().equals(inquiry.address(TOKEN))) {
      return null;
    }
    BigInteger early = inquiry.numberFor(wallet, BALANCES);
    return early != null ? early : inquiry.numberFor(wallet, BALANCE_OF);
  }

  private @Nullable BigInteger owed(String wallet, Standing standing) {
    if (standing.outcome() == Outcome.FAILED) {
      return BigInteger.ZERO;
    }
    BigInteger waiting = waiting(wallet);
    if (waiting != null) {
      if (waiting.signum() > 0 && standing.refunds() == RefundsState.POSSIBLE) {
        inquiry.note("The tokens are owed only if the sale reaches its goal.");
      }
      return waiting;
    }
    if (inquiry.isUnread(BALANCE_OF, Encode.address(wallet))) {
      return null;
    }
    return Deliveries.owed(inquiry, wallet, undelivered(wallet));
  }

  /** Of purchases in whose transaction nothing came, less what the sale has sent since. */
  private @Nullable BigInteger undelivered(String wallet) {
    if (got == null || deliveries == null) {
      return null;
    }
    List<Log> open =
        Logs.byTopic(got, GETTER, wallet).stream()
            .filter(log -> !deliveries.isIn(log.transaction(), wallet))
            .toList();
    return Figures.less(Logs.sum(open, TOKENS), deliveries.to(wallet, senders(), Set.of()));
  }

  private @Nullable BigInteger delivered(String wallet) {
    if (got == null || deliveries == null) {
      return null;
    }
    Set<String> transactions =
        Logs.byTopic(got, GETTER, wallet).stream()
            .map(Log::transaction)
            .collect(Collectors.toSet());
    return deliveries.to(wallet, senders(), transactions);
  }

  private Set<String> senders() {
    Set<String> senders = new HashSet<>(OpenZeppelinRefunds.made(inquiry.contract()));
    senders.add(inquiry.contract());
    return senders;
  }
}
