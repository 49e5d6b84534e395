package icofolio.entry;

import icofolio.sale.Chain;
import java.util.Locale;
import java.util.Set;

/** Addresses of Bitcoin and chains of its make: Base58 with a checksum, or Bech32. */
final class BitcoinAddress {
  private static final String MAIN_CHAIN = "bip122:000000000019d6689c085ae165831e93";
  private static final String MAIN_PREFIX = "bc";
  private static final Set<Integer> MAIN_VERSIONS = Set.of(0, 5);
  private static final int PAYLOAD = 21;
  private static final int CHECKSUM = 4;

  private BitcoinAddress() {}

  /** The address; Bech32 in lower case. Prefixes are looked at for Bitcoin itself only. */
  static String read(String text, Chain chain) throws BadValueException {
    boolean main = chain.id().equals(MAIN_CHAIN);
    String prefix = Bech32.prefix(text);
    boolean bech32 = main ? MAIN_PREFIX.equals(prefix) : prefix != null && !isBase58(text);
    return bech32 ? bech32(text) : base58(text, main);
  }

  private static boolean isBase58(String text) {
    byte[] bytes = Base58.decode(text);
    return bytes != null && bytes.length == PAYLOAD + CHECKSUM;
  }

  private static String bech32(String text) throws BadValueException {
    return switch (Bech32.check(text)) {
      case GOOD -> text.toLowerCase(Locale.ROOT);
      case BAD_CHECKSUM ->
          throw new BadValueException(
              ProblemCode.BAD_CHECKSUM, "has a wrong checksum; copy the address again");
      case NOT_BECH32, BAD_PROGRAM -> throw bad("is not an address of this chain; copy it again");
    };
  }

  private static String base58(String text, boolean main) throws BadValueException {
    if (Hex.isPrefixed(text)) {
      throw bad("is an address of Ethereum's kind, but the chain is Bitcoin");
    }
    if (!isBase58(text)) {
      throw bad("is not a Bitcoin address (they begin with 1, 3 or bc1)");
    }
    byte[] payload = Base58.decodeChecked(text);
    if (payload == null) {
      throw new BadValueException(
          ProblemCode.BAD_CHECKSUM, "has a wrong checksum; copy the address again");
    }
    if (main && !MAIN_VERSIONS.contains((int) payload[0])) {
      throw bad("is an address of another chain than Bitcoin");
    }
    return text;
  }

  private static BadValueException bad(String why) {
    return new BadValueException(ProblemCode.BAD_ADDRESS, why);
  }
}
