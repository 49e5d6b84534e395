package icofolio.chain.abi;

import icofolio.chain.Returned;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;

/**
 * What a contract has returned or logged: words of 32 bytes, read strictly. A value that does not
 * have the form of its type is null, as one that is missing is.
 */
public final class Words {
  /** The zero address. */
  public static final String NOBODY = "0x" + "0".repeat(40);

  private static final int DIGITS = 64;
  private static final int BYTES = 32;
  private static final int ADDRESS = 40;
  private static final int MOST = 4096;
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]*");

  private final String hex;
  private final int base;

  private Words(String hex, int base) {
    this.hex = hex;
    this.base = base;
  }

  /** Reads hex with {@code 0x}; null where it is no whole number of words, or too many. */
  public static @Nullable Words of(String data) {
    int digits = data.length() - 2;
    boolean fits = digits >= 0 && digits % DIGITS == 0 && digits / DIGITS <= MOST;
    return fits && HEX.matcher(data).matches() ? new Words(data.substring(2), 0) : null;
  }

  /** Reads an answer; null where it is no data. */
  public static @Nullable Words of(Returned returned) {
    return returned instanceof Returned.Data(String data) ? of(data) : null;
  }

  /** How many words there are, from here to the end. */
  public int size() {
    return hex.length() / DIGITS - base;
  }

  /** The number at a place, from 0 on, of 256 bits. */
  public @Nullable BigInteger number(int place) {
    String word = word(place);
    return word == null ? null : new BigInteger(word, 16);
  }

  /** The number at a place where its type has fewer bits. */
  public @Nullable BigInteger number(int place, int bits) {
    BigInteger number = number(place);
    return number == null || number.bitLength() > bits ? null : number;
  }

  /** The flag at a place: a word that is 0 or 1. */
  public @Nullable Boolean flag(int place) {
    BigInteger number = number(place, 1);
    return number == null ? null : number.signum() > 0;
  }

  /** The address at a place, EIP-55; the upper bytes of its word must be zero. */
  public @Nullable String address(int place) {
    String word = word(place);
    if (word == null || !word.startsWith("0".repeat(DIGITS - ADDRESS))) {
      return null;
    }
    return Keys.toChecksumAddress("0x" + word.substring(DIGITS - ADDRESS));
  }

  /** The raw word at a place, 64 digits. */
  public @Nullable String word(int place) {
    if (place < 0 || place >= size()) {
      return null;
    }
    int at = (base + place) * DIGITS;
    return hex.substring(at, at + DIGITS);
  }

  /** What begins at a place. */
  public @Nullable Words from(int place) {
    return place < 0 || place > size() ? null : new Words(hex, base + place);
  }

  /** What the offset at a place points to, seen from here. */
  public @Nullable Words at(int place) {
    BigInteger offset = number(place, Integer.SIZE - 1);
    if (offset == null || offset.intValue() % BYTES != 0) {
      return null;
    }
    int words = offset.intValue() / BYTES;
    return words < size() ? new Words(hex, base + words) : null;
  }

  /**
   * The list that the offset at a place points to.
   *
   * @param width words of each member
   * @return where each member begins; null where it does not all fit
   */
  public @Nullable List<Words> list(int place, int width) {
    Words list = at(place);
    BigInteger count = list == null ? null : list.number(0, Integer.SIZE - 1);
    if (list == null || count == null || count.longValue() * width > list.size() - 1) {
      return null;
    }
    List<Words> members = new ArrayList<>();
    for (int i = 0; i < count.intValue(); i++) {
      members.add(new Words(hex, list.base + 1 + i * width));
    }
    return members;
  }

  /** The address in a topic of a log; null where there is none. */
  public static @Nullable String address(List<String> topics, int place) {
    Words words = place < topics.size() ? of(topics.get(place)) : null;
    return words == null ? null : words.address(0);
  }
}
