package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.NaturalKey;
import org.jspecify.annotations.Nullable;

/**
 * What a record without an id is known by where it has a transaction: hash, sale, wallet, asset and
 * amount (contract §5, "Import"). One transaction may hold several records of one key.
 */
public final class TransactionKey {
  private TransactionKey() {}

  /** The key, or null where the record has no transaction hash or its kind has none. */
  public static @Nullable String of(Entry entry) {
    return NaturalKey.transaction(entry);
  }
}
