package icofolio.money;

import java.util.Locale;

/**
 * What an amount is counted in: a fiat currency (ISO 4217), a coin or a token, by its symbol.
 *
 * <p>Symbols are kept in upper case, so that {@code usdc} and {@code USDC} can never become two
 * assets.
 *
 * @param code the symbol, upper case, 1 to 40 characters, never blank
 */
public record Asset(String code) implements Comparable<Asset> {
  /** Longest symbol that is taken. */
  public static final int MAX_LENGTH = 40;

  public Asset {
    code = code.toUpperCase(Locale.ROOT);
    if (code.isBlank() || code.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("asset symbol");
    }
  }

  /** The asset of that symbol, in whatever case it was written. */
  public static Asset of(String code) {
    return new Asset(code);
  }

  @Override
  public int compareTo(Asset other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
