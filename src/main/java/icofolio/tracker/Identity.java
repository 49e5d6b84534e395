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
   * @param entry with its id; without one where no slug can be made of a sale's name
   * @param transaction its transaction key, where it is known by that; else null
   * @param ordinal among the rows of one key
   */
  record Known(Entry entry, @Nullable String transaction, int ordinal) {}

  /** The entry with its id. Each row of a file must be asked for once, in order. */
  Known identify(Entry entry) {
    if (entry.hasId()) {
      takePlace(entry);
      return new Known(entry, null, 0);
    }
    if (entry.kind() == Kind.SALES) {
      String slug = Slugs.of(entry.need(SaleFields.NAME));
      return new Known(slug.isEmpty() ? entry : entry.with(SaleFields.ID, slug), null, 0);
    }
    String first = RecordIds.of(entry, 0);
    int ordinal = counts.next(number(first));
    String id = ordinal == 0 ? first : RecordIds.of(entry, ordinal);
    Entry known = entry.with(entry.kind().fields().getFirst(), id);
    return new Known(known, NaturalKey.transaction(entry), ordinal);
  }

  /** A row with an id is a row of its transaction too: those without one come after it. */
  private void takePlace(Entry entry) {
    if (NaturalKey.transaction(entry) != null) {
      counts.next(number(RecordIds.of(entry, 0)));
    }
  }

  /** An id as a number: what follows its first letter is all digits and lower-case letters. */
  private static long number(String id) {
    return Long.parseLong(id.substring(1), Character.MAX_RADIX);
  }
}
