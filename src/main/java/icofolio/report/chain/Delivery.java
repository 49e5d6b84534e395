package icofolio.report.chain;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.reading.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that one transaction has brought into one wallet, in all and less what it took out again.
 *
 * @param transaction its hash, lower case
 * @param wallet label
 * @param tokens above zero
 * @param at time of its block; null where that was not read
 * @param senders whose they were, EIP-55; the zero address where they were made
 */
public record Delivery(
    String transaction,
    String wallet,
    BigDecimal tokens,
    @Nullable Instant at,
    Set<String> senders) {

  /** A transaction and a wallet. */
  private record Key(String transaction, String wallet) {}

  /**
   * The deliveries in transfers of one token, in the order given. What moves between the person's
   * own wallets is none, and what goes back to the sale in the same transaction is taken off.
   */
  static List<Delivery> in(
      Collection<Transfer> transfers, int decimals, OwnWallets wallets, Sources sources) {
    Map<Key, Delivery> found = new LinkedHashMap<>();
    for (Transfer transfer : transfers) {
      String to = wallets.label(transfer.to());
      String from = wallets.label(transfer.from());
      BigDecimal tokens = Arrival.number(transfer.units(), decimals);
      if (to != null && from == null) {
        add(found, to, transfer, tokens);
      } else if (from != null && to == null && sources.knows(transfer.to())) {
        add(found, from, transfer, tokens.negate());
      }
    }
    return found.values().stream().filter(one -> one.tokens().signum() > 0).toList();
  }

  private static void add(
      Map<Key, Delivery> found, String wallet, Transfer transfer, BigDecimal tokens) {
    Set<String> senders = tokens.signum() > 0 ? Set.of(transfer.from()) : Set.of();
    Delivery one = new Delivery(transfer.transaction(), wallet, tokens, transfer.at(), senders);
    found.merge(new Key(transfer.transaction(), wallet), one, Delivery::and);
  }

  private Delivery and(Delivery other) {
    Set<String> both = new LinkedHashSet<>(senders);
    both.addAll(other.senders);
    return new Delivery(transaction, wallet, tokens.add(other.tokens), at, both);
  }

  /** The record that it would be; it has no id yet. */
  Entry draft(String sale) {
    Entry draft =
        Entry.empty(Kind.DISTRIBUTIONS)
            .with(DistributionFields.SALE, sale)
            .with(DistributionFields.TOKENS, tokens)
            .with(DistributionFields.WALLET, wallet)
            .with(DistributionFields.TX_HASH, transaction);
    return at == null ? draft : draft.with(DistributionFields.DATE, at.toString());
  }

  /** All tokens of some. */
  static BigDecimal sum(Collection<Delivery> deliveries) {
    List<BigDecimal> numbers = new ArrayList<>();
    deliveries.forEach(one -> numbers.add(one.tokens()));
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
