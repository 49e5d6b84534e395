package icofolio.store;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.tracker.Derived;
import icofolio.tracker.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sums over contents, kept beside them. H2 guards the structure of its pages but not what stands in
 * them: a flipped bit in an amount would otherwise go unseen.
 *
 * <p>Any change of one character is seen for certain, anything else but for one chance in 2³².
 * Fields that are not given do not count, so that a column added later leaves the sums as they are.
 */
final class Checksum {

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Checksum() {}

  /** Of a record with its derived figures, as that row. */
  static int of(Stored record, long row) {
    Entry entry = record.entry();
    int sum = Long.hashCode(row);
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      if (value != null) {
        sum = plus(plus(sum, field.name()), Field.text(value));
      }
    }
    Derived derived = record.derived();
    Instant at = derived.at();
    if (at != null) {
      sum = sum * 31 + Long.hashCode(at.getEpochSecond());
      sum = plus(sum, Field.textOrNull(derived.value()));
      sum = plus(sum, Field.textOrNull(derived.allocated()));
    }
    return sum;
  }

  /** Of texts and numbers in their order. */
  static int of(@Nullable Object... parts) {
    int sum = 1;
    for (Object part : parts) {
      sum = plus(sum, Field.textOrNull(part));
    }
    return sum;
  }

  // String.hashCode is part of Java's specification: the same in every version.
  private static int plus(int sum, @Nullable String text) {
    return sum * 31 + (text == null ? 0 : text.hashCode() + 1);
  }

  /** 64 bits of a text (FNV-1a): equal texts have equal ones, others almost never. */
  static long wide(String text) {
    long hash = FNV_START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
