package icofolio.chain.family;

import icofolio.chain.Log;
import icofolio.chain.abi.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has come to the wallets of a sale's token, by the token's own logs. */
final class Deliveries {
  private static final int TOPICS = 3;

  private final List<Delivery> all;

  /** Tokens that moved. */
  private record Delivery(String transaction, String from, String to, BigInteger units) {}

  private Deliveries(List<Delivery> all) {
    this.all = all;
  }

  /** Reads them; null where they could not be read. */
  static @Nullable Deliveries read(Inquiry inquiry, String token) {
    List<Log> logs =
        inquiry.logs(
            "transfers of the token",
            List.of(token),
            List.of(List.of(Erc20.TRANSFER.topic()), List.of(), inquiry.walletTopics()));
    if (logs == null) {
      return null;
    }
    List<Delivery> all = new ArrayList<>();
    for (Log log : logs) {
      Words data = Words.of(log.data());
      String from = Words.address(log.topics(), 1);
      String to = Words.address(log.topics(), 2);
      BigInteger units = data == null || data.size() != 1 ? null : data.number(0);
      if (log.topics().size() == TOPICS && from != null && to != null && units != null) {
        all.add(new Delivery(log.transaction(), from, to, units));
      }
    }
    return new Deliveries(all);
  }

  /** What came to a wallet from one of these, or in one of these transactions. */
  BigInteger to(String wallet, Set<String> senders, Collection<String> transactions) {
    return all.stream()
        .filter(one -> one.to().equals(wallet))
        .filter(one -> senders.contains(one.from()) || transactions.contains(one.transaction()))
        .map(Delivery::units)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Whether something came to a wallet in a transaction. */
  boolean isIn(String transaction, String wallet) {
    return all.stream()
        .anyMatch(one -> one.to().equals(wallet) && one.transaction().equals(transaction));
  }

  /**
   * What a sale that delivers at once still owes: nothing, where all has been seen to come.
   *
   * @param missing tokens bought that no log shows coming
   * @return null, and noted, where some are: the token may log in another way, or nothing was
   *     delivered, or it was before the first block that was read
   */
  static @Nullable BigInteger owed(Inquiry inquiry, String wallet, @Nullable BigInteger missing) {
    if (!Figures.isPositive(missing)) {
      return missing;
    }
    inquiry.note(
        "Of the tokens bought for "
            + wallet
            + ", no log shows the coming of "
            + missing
            + " base units: whether they are still owed is not known.");
    return null;
  }
}
