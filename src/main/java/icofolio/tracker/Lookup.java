package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.entry.RefundFields;
import icofolio.entry.WalletFields;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk of rows refers to, fetched by few queries, and kept true while the chunk is written.
 */
final class Lookup {
  /** A file of nothing but unknown contributions must not cost a search for each. */
  private static final int MOST_SEARCHES = 50;

  private static final int MOST_SEARCHED = 10_000;

  private final Records records;
  private final Map<String, Stored> byId = new HashMap<>();
  private final Map<String, List<String>> idsOfTransactions = new HashMap<>();
  private final Map<String, Stored> contributions = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private int searches;

  Lookup(Records records) {
    this.records = records;
    records.each(Kind.WALLETS, wallet -> note(wallet.entry()));
  }

  private void note(Entry wallet) {
    String address = address(wallet);
    addresses.put(wallet.id(), address);
    labels.put(address, wallet.id());
  }

  private static String address(Entry wallet) {
    return wallet.need(WalletFields.CHAIN) + " " + wallet.need(WalletFields.ADDRESS);
  }

  /** Fetches what these entries of one kind need, in place of those before. */
  void fetch(Kind kind, Collection<Identity.Known> chunk) {
    byId.clear();
    idsOfTransactions.clear();
    contributions.clear();
    Set<String> ids = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Identity.Known known : chunk) {
      Entry entry = known.entry();
      if (entry.hasId()) {
        ids.add(entry.id());
      }
      if (known.transaction() != null) {
        idsOfTransactions.put(known.transaction(), new ArrayList<>());
      }
      if (kind == Kind.REFUNDS && entry.has(RefundFields.CONTRIBUTION)) {
        named.add(entry.need(RefundFields.CONTRIBUTION));
      }
    }
    byId.putAll(records.findAll(kind, ids));
    if (!idsOfTransactions.isEmpty()) {
      records
          .findByTransaction(kind, Set.copyOf(idsOfTransactions.keySet()))
          .forEach((key, list) -> list.forEach(stored -> note(key, stored)));
    }
    if (!named.isEmpty()) {
      contributions.putAll(records.findAll(Kind.CONTRIBUTIONS, named));
    }
  }

  private void note(String transaction, Stored stored) {
    byId.put(stored.id(), stored);
    ids(transaction).add(stored.id());
  }

  private List<String> ids(@Nullable String transaction) {
    List<String> ids = transaction == null ? null : idsOfTransactions.get(transaction);
    return ids == null ? new ArrayList<>() : ids;
  }

  /** The record of that id, or null. */
  @Nullable Stored byId(String id) {
    return byId.get(id);
  }

  /** The record of that ordinal among those of a transaction key, or null. */
  @Nullable Stored byTransaction(String key, int ordinal) {
    List<String> ids = ids(key);
    return ordinal < ids.size() ? byId.get(ids.get(ordinal)) : null;
  }

  /** The contribution of that id, or null. */
  @Nullable Stored contribution(String id) {
    Stored fetched = contributions.get(id);
    return fetched == null ? records.find(Kind.CONTRIBUTIONS, id) : fetched;
  }

  /**
   * Ids of a sale's contributions, to find the one that may be meant; none once that costs much.
   */
  Collection<String> contributionsOf(@Nullable String sale) {
    List<String> ids = new ArrayList<>();
    searches++;
    if (sale != null && searches <= MOST_SEARCHES) {
      records.each(
          Kind.CONTRIBUTIONS, ContributionFields.SALE, sale, stored -> ids.add(stored.id()));
    }
    return ids.size() <= MOST_SEARCHED ? ids : List.of();
  }

  boolean hasWallet(String label) {
    return addresses.containsKey(label);
  }

  /** The chain of the wallet of that label, or null where there is no such wallet. */
  @Nullable Chain walletChain(String label) {
    String address = addresses.get(label);
    return address == null ? null : new Chain(address.substring(0, address.indexOf(' ')));
  }

  Collection<String> wallets() {
    return addresses.keySet();
  }

  boolean hasBudget(String id) {
    return records.find(Kind.BUDGETS, id) != null;
  }

  Collection<String> budgets() {
    List<String> ids = new ArrayList<>();
    records.each(Kind.BUDGETS, budget -> ids.add(budget.id()));
    return ids;
  }

  /** The label of the wallet that has the address and chain of this one, or null. */
  @Nullable String walletLike(Entry wallet) {
    return labels.get(address(wallet));
  }

  /** Notes a record that the chunk has written, and what it was before. */
  void wrote(@Nullable Stored before, Stored after) {
    byId.put(after.id(), after);
    if (after.kind() == Kind.WALLETS) {
      if (before != null) {
        labels.remove(address(before.entry()));
      }
      note(after.entry());
    }
    if (!idsOfTransactions.isEmpty()) {
      String old = before == null ? null : NaturalKey.transaction(before.entry());
      String key = NaturalKey.transaction(after.entry());
      if (!Objects.equals(old, key)) {
        ids(old).remove(after.id());
        ids(key).add(after.id());
      }
    }
  }
}
