package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.entry.RecordIds;
import icofolio.entry.SaleFields;
import icofolio.entry.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * By what an entry is known (contract §5, "Import"): its id, else its transaction and its ordinal
 * among the rows of one transaction, else its whole content and its ordinal among equal rows of the
 * file.
 */
final class Identity {
  private final RowCounts counts = new RowCounts();

  /**
   * An entry with the id that it has or gets.
   *
   * @param entry with its id
   * @param transaction its transaction key, where it is known by that; else null
   * @param ordinal among the rows of one key
   */
  record Known(Entry entry, @Nullable String transaction, int ordinal) {}

  /** The entry with its id. Each row of a file must be asked for once, in order. */
  Known identify(Entry entry) {
    if (entry.hasId()) {
      return new Known(entry, null, 0);
    }
    if (entry.kind() == Kind.SALES) {
      String slug = Slugs.of(entry.need(SaleFields.NAME));
      return new Known(entry.with(SaleFields.ID, slug), null, 0);
    }
    String first = RecordIds.of(entry, 0);
    int ordinal = counts.next(hash(first));
    String id = ordinal == 0 ? first : RecordIds.of(entry, ordinal);
    Entry known = entry.with(entry.kind().fields().getFirst(), id);
    return new Known(known, NaturalKey.transaction(entry), ordinal);
  }

  private static long hash(String first) {
    long hash = 1125899906842597L;
    for (int i = 0; i < first.length(); i++) {
      hash = 31 * hash + first.charAt(i);
    }
    return hash;
  }
}
