package icofolio.report.chain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom an address that money is about to be sent to belongs to.
 *
 * @param known the address that it is, or is like; null where it is like none
 */
public record Payee(Word word, @Nullable Known known) {
  /** As many digits at each end are what a person compares, and what a forger matches. */
  private static final int ENDS = 4;

  private static final int DIGITS = 40;

  /** What an address is to a sale. */
  public enum Word {
    /** The sale takes money there. */
    SALE,
    /** The contract of the sale's token: what is sent there is lost. */
    TOKEN,
    /** Another sale takes money there. */
    OTHER_SALE,
    /** One of the person's own wallets. */
    WALLET,
    /** It begins and ends like a known address and is another: made to be mistaken for it. */
    LOOK_ALIKE,
    /** Nothing is known of it. */
    UNKNOWN
  }

  /**
   * An address that is on record.
   *
   * @param what in words for a person, such as {@code deposit_address of acme}
   */
  public record Known(String address, Word is, String what) {}

  /**
   * Looks an address up among those on record.
   *
   * @param address {@code 0x} and 40 hex digits
   * @param known first those of the sale that is to be paid
   */
  public static Payee of(String address, List<Known> known) {
    for (Known one : known) {
      if (one.address().equalsIgnoreCase(address)) {
        return new Payee(one.is(), one);
      }
    }
    for (Known one : known) {
      if (isLike(address, one.address())) {
        return new Payee(Word.LOOK_ALIKE, one);
      }
    }
    return new Payee(Word.UNKNOWN, null);
  }

  private static boolean isLike(String one, String other) {
    String digits = digits(one);
    String others = digits(other);
    return digits.length() == DIGITS
        && others.length() == DIGITS
        && digits.regionMatches(0, others, 0, ENDS)
        && digits.regionMatches(DIGITS - ENDS, others, DIGITS - ENDS, ENDS);
  }

  private static String digits(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
  }
}
