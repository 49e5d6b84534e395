package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.entry.RefundFields;
import icofolio.entry.WalletFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk of rows refers to, fetched by few queries, and kept true while the chunk is written.
 */
final class Lookup {
  private final Records records;
  private final Map<String, Stored> byId = new HashMap<>();
  private final Map<String, List<Stored>> byTransaction = new HashMap<>();
  private final Map<String, Stored> contributions = new HashMap<>();
  private final Map<String, String> walletChains = new HashMap<>();

  Lookup(Records records) {
    this.records = records;
    records.each(Kind.WALLETS, wallet -> walletChains.put(wallet.id(), chain(wallet.entry())));
  }

  private static String chain(Entry wallet) {
    return wallet.need(WalletFields.CHAIN);
  }

  /** Fetches what these entries of one kind need; those without an id are known by transaction. */
  void fetch(Kind kind, Collection<Entry> entries) {
    byId.clear();
    byTransaction.clear();
    contributions.clear();
    Set<String> ids = new HashSet<>();
    Set<String> keys = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Entry entry : entries) {
      String key = entry.hasId() ? null : NaturalKey.transaction(entry);
      if (key != null) {
        keys.add(key);
      }
      if (entry.hasId()) {
        ids.add(entry.id());
      }
      if (kind == Kind.REFUNDS && entry.has(RefundFields.CONTRIBUTION)) {
        named.add(entry.need(RefundFields.CONTRIBUTION));
      }
    }
    fetchIds(kind, ids);
    if (!keys.isEmpty()) {
      records
          .findByTransaction(kind, keys)
          .forEach((key, list) -> byTransaction.put(key, new ArrayList<>(list)));
    }
    if (!named.isEmpty()) {
      contributions.putAll(records.findAll(Kind.CONTRIBUTIONS, named));
    }
  }

  /** Fetches more ids of the chunk's kind. */
  void fetchIds(Kind kind, Collection<String> ids) {
    if (!ids.isEmpty()) {
      byId.putAll(records.findAll(kind, ids));
    }
  }

  @Nullable Stored byId(String id) {
    return byId.get(id);
  }

  /** The record of that ordinal among those of a transaction key, or null. */
  @Nullable Stored byTransaction(String key, int ordinal) {
    List<Stored> list = byTransaction.getOrDefault(key, List.of());
    return ordinal < list.size() ? list.get(ordinal) : null;
  }

  @Nullable Stored contribution(String id) {
    return contributions.get(id);
  }

  /** The chain of a wallet, or null where there is no such wallet. */
  @Nullable String walletChain(String label) {
    return walletChains.get(label);
  }

  Collection<String> wallets() {
    return walletChains.keySet();
  }

  /** Notes a record that the chunk has written. */
  void wrote(Stored stored) {
    byId.put(stored.id(), stored);
    if (stored.kind() == Kind.WALLETS) {
      walletChains.put(stored.id(), chain(stored.entry()));
    }
  }
}
