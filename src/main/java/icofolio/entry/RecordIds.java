package icofolio.entry;

import java.nio.charset.StandardCharsets;

/** Ids for contributions, refunds and distributions that come without one. */
public final class RecordIds {
  /**
   * Digits and letters but for i, l, o and u, so that an id can be read aloud and is never a word.
   */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int BITS = 5;

  // 60 bits: among a million records two share an id once in two million imports.
  private static final int LENGTH = 12;

  private RecordIds() {}

  /**
   * The id: the first letter of the kind and twelve more, from the record's {@link NaturalKey}. The
   * same record gets the same id whenever it is imported.
   *
   * @param ordinal which of the records that share the key, from 0
   */
  public static String of(Entry entry, int ordinal) {
    String transaction = NaturalKey.transaction(entry);
    String key = transaction == null ? NaturalKey.content(entry) : transaction;
    byte[] hash = Sha256.of((key + "\n" + ordinal).getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | (hash[i] & 0xff);
    }
    char[] id = new char[LENGTH + 1];
    id[0] = entry.kind().singular().charAt(0);
    for (int i = 1; i <= LENGTH; i++) {
      id[i] = DIGITS.charAt((int) (bits & ((1 << BITS) - 1)));
      bits >>>= BITS;
    }
    return new String(id);
  }
}
