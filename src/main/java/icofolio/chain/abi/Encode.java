package icofolio.chain.abi;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as a contract takes them: words of 32 bytes, 64 hex digits each without {@code 0x}. */
public final class Encode {
  private static final int DIGITS = 64;
  private static final int PREFIX = 2;

  private Encode() {}

  /** An address, {@code 0x} and 40 digits. */
  public static String address(String address) {
    return padded(address.substring(PREFIX).toLowerCase(Locale.ROOT));
  }

  /** An address as an indexed parameter of a log: {@code 0x} and its word. */
  public static String topic(String address) {
    return "0x" + address(address);
  }

  /** A number of at most 256 bits that is not negative. */
  public static String number(BigInteger number) {
    return padded(number.toString(16));
  }

  /** A number that is not negative. */
  public static String number(long number) {
    return number(BigInteger.valueOf(number));
  }

  /** A list of addresses where it is the only argument. */
  public static String addresses(List<String> addresses) {
    return number(DIGITS / 2)
        + number(addresses.size())
        + addresses.stream().map(Encode::address).collect(Collectors.joining());
  }

  private static String padded(String hex) {
    return "0".repeat(DIGITS - hex.length()) + hex;
  }
}
