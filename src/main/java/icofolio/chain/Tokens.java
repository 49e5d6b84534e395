package icofolio.chain;

import icofolio.reading.TokenFacts;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token's contract says of itself: {@code decimals()} and {@code symbol()}, which it may not
 * have, and may answer as it likes.
 */
public final class Tokens {
  private static final String DECIMALS = "0x313ce567";
  private static final String SYMBOL = "0x95d89b41";
  private static final int WORD = 64;
  private static final BigInteger MOST_DECIMALS = BigInteger.valueOf(36);
  private static final int MOST_CHARACTERS = 40;

  /** Bytes of a text that are looked at: more than any symbol has that could be shown. */
  private static final int MOST_BYTES = 400;

  private Tokens() {}

  /** The questions, two to each contract. */
  public static List<ContractCall> calls(List<String> contracts) {
    List<ContractCall> calls = new ArrayList<>(2 * contracts.size());
    for (String contract : contracts) {
      calls.add(new ContractCall(contract, DECIMALS));
      calls.add(new ContractCall(contract, SYMBOL));
    }
    return calls;
  }

  /**
   * What the answers say, contract by contract.
   *
   * @param answers to {@link #calls}, in their order
   */
  public static List<TokenFacts> facts(List<String> contracts, List<Returned> answers) {
    List<TokenFacts> facts = new ArrayList<>(contracts.size());
    for (int i = 0; i < contracts.size(); i++) {
      facts.add(facts(contracts.get(i), answers.get(2 * i), answers.get(2 * i + 1)));
    }
    return facts;
  }

  /** Asks contracts of a block. What is not known is null, whether it failed or is not there. */
  public static List<TokenFacts> read(AtBlock block, List<String> contracts) {
    return facts(contracts, block.call(calls(contracts)));
  }

  /** What two answers say of a contract. */
  public static TokenFacts facts(String contract, Returned decimals, Returned symbol) {
    return new TokenFacts(contract, decimals(decimals), text(symbol, MOST_CHARACTERS));
  }

  /** 0 to 36; null where the contract does not say, or says what cannot be. Never 18 instead. */
  public static @Nullable Integer decimals(Returned answer) {
    if (!(answer instanceof Returned.Data(String hex)) || hex.length() < 2 + WORD) {
      return null;
    }
    BigInteger number = new BigInteger(hex.substring(2, 2 + WORD), 16);
    return number.compareTo(MOST_DECIMALS) > 0 ? null : number.intValueExact();
  }

  /**
   * A text as a contract gives it, a string or one word of bytes, made harmless and cut to so many
   * characters; null where there is none.
   */
  static @Nullable String text(Returned answer, int most) {
    if (!(answer instanceof Returned.Data(String hex))) {
      return null;
    }
    String bytes = hex.length() == 2 + WORD ? trimmed(hex.substring(2)) : string(hex.substring(2));
    if (bytes == null) {
      return null;
    }
    byte[] utf8 = HexFormat.of().parseHex(bytes);
    String text = ForeignText.harmless(new String(utf8, StandardCharsets.UTF_8), most);
    return text.isEmpty() ? null : text;
  }

  /** The bytes of a word without the zeros at its end. */
  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && word.startsWith("00", end - 2)) {
      end -= 2;
    }
    return word.substring(0, end);
  }

  /** The first bytes of a string: behind a word that says where its length stands. */
  private static @Nullable String string(String data) {
    int at = number(data, 0);
    int length = at < 0 ? -1 : number(data, 2 * at);
    if (length < 0 || 2L * at + WORD + 2L * length > data.length()) {
      return null;
    }
    int start = 2 * at + WORD;
    return data.substring(start, start + 2 * Math.min(length, MOST_BYTES));
  }

  /** A place or a length within the data; -1 where it lies beyond. */
  private static int number(String data, int digit) {
    if (digit + WORD > data.length()) {
      return -1;
    }
    BigInteger number = new BigInteger(data.substring(digit, digit + WORD), 16);
    return number.bitLength() > 30 ? -1 : number.intValueExact();
  }
}
