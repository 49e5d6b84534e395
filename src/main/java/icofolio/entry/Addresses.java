package icofolio.entry;

import icofolio.sale.Chain;

/** What an address and a transaction hash look like on the chains whose rules are known. */
public final class Addresses {
  private static final int SOLANA_KEY = 32;
  private static final int SOLANA_SIGNATURE = 64;
  private static final int HASH_DIGITS = 64;

  private Addresses() {}

  /**
   * The canonical form of an address. On a chain whose rules are not known any text is one.
   *
   * @throws BadValueException {@code bad-address} or {@code bad-checksum}
   */
  public static String read(String text, Chain chain) throws BadValueException {
    if (chain.isEvm()) {
      return EvmAddress.read(text);
    }
    if (chain.isBitcoin()) {
      return BitcoinAddress.read(text, chain);
    }
    if (chain.isSolana() && !isBase58(text, SOLANA_KEY)) {
      throw new BadValueException(
          ProblemCode.BAD_ADDRESS, "is not a Solana address (32 bytes in Base58)");
    }
    return text;
  }

  /**
   * Whether a transaction hash can be one of that chain.
   *
   * @throws BadValueException {@code bad-value}, saying what hashes of that chain look like
   */
  public static void checkHash(String hash, Chain chain) throws BadValueException {
    boolean hex = Hex.isPrefixed(hash);
    int digits = hash.length() - (hex ? 2 : 0);
    boolean hash64 = digits == HASH_DIGITS && Hex.isAll(hash, hex ? 2 : 0);
    if (chain.isEvm() && !(hex && hash64)) {
      throw misfit("must be 0x and 64 hex digits on " + chain.label());
    }
    if (chain.isBitcoin() && (hex || !hash64)) {
      throw misfit("must be 64 hex digits without 0x on " + chain.label());
    }
    if (chain.isSolana() && !isBase58(hash, SOLANA_SIGNATURE)) {
      throw misfit("must be 86 to 88 characters of Base58 on " + chain.label());
    }
  }

  private static BadValueException misfit(String why) {
    return new BadValueException(ProblemCode.BAD_VALUE, why);
  }

  private static boolean isBase58(String text, int length) {
    byte[] bytes = Base58.decode(text);
    return bytes != null && bytes.length == length;
  }
}
