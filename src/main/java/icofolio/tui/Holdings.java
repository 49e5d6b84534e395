package icofolio.tui;

import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What wallets hold, and how reading that from the chains goes.
 *
 * @param balances of every wallet; null until they are read from the portfolio
 * @param reachable the chains that have an endpoint
 * @param now for the age of what was read
 * @param all whether balances of nothing, where nothing is expected, are shown too
 * @param watch tells whose look at the clock an answer belongs to
 * @param run the last one over the chains
 */
public record Holdings(
    @Nullable List<WalletBalance> balances,
    Set<Chain> reachable,
    Instant now,
    boolean all,
    int watch,
    ChainRun run) {

  /** Before anything is known. */
  public static final Holdings NONE =
      new Holdings(null, Set.of(), Instant.EPOCH, false, 0, ChainRun.NONE);

  /** Copies the collections. */
  public Holdings {
    balances = balances == null ? null : List.copyOf(balances);
    reachable = Set.copyOf(reachable);
  }

  /** Whether the balances have been read from the portfolio. */
  boolean isRead() {
    return balances != null;
  }

  /** Every balance that is known. */
  List<WalletBalance> known() {
    return Objects.requireNonNullElse(balances, List.<WalletBalance>of());
  }

  /** The balances that are shown. */
  List<WalletBalance> shown() {
    return all ? known() : known().stream().filter(balance -> !balance.isIdle()).toList();
  }

  /** How many balances are of nothing, where nothing is expected. */
  long idle() {
    return known().stream().filter(WalletBalance::isIdle).count();
  }

  /** The balance of that row, or null. */
  @Nullable WalletBalance balance(String id) {
    for (WalletBalance balance : known()) {
      if (Balances.id(balance).equals(id)) {
        return balance;
      }
    }
    return null;
  }

  /** The chains that wallets are on, by name, each with its balances. */
  Map<Chain, List<WalletBalance>> byChain() {
    Map<Chain, List<WalletBalance>> chains = new TreeMap<>(Comparator.comparing(Chain::label));
    for (WalletBalance balance : known()) {
      chains.computeIfAbsent(balance.chain(), _ -> new ArrayList<>()).add(balance);
    }
    return chains;
  }

  Holdings with(Message.Balanced read) {
    return new Holdings(read.balances(), read.reachable(), read.now(), all, watch, run);
  }

  Holdings at(Instant time) {
    return new Holdings(balances, reachable, time, all, watch, run);
  }

  Holdings showing(boolean everything) {
    return new Holdings(balances, reachable, now, everything, watch, run);
  }

  Holdings watching(int number) {
    return new Holdings(balances, reachable, now, all, number, run);
  }

  Holdings with(ChainRun other) {
    return new Holdings(balances, reachable, now, all, watch, other);
  }
}
