package icofolio.chain;

import icofolio.reading.Transfer;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;

/**
 * Tokens that move, as their contracts log it: {@code Transfer(address,address,uint256)}. A token
 * that cannot be divided (ERC-721) logs the same with four topics.
 */
final class TransferLogs {
  /** Keccak-256 of the event's signature. */
  static final String TOPIC = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

  private static final int WORD = 64;
  private static final String ADDRESS_PADDING = "0".repeat(24);

  private TransferLogs() {}

  /**
   * The transfer that a log tells of; null where it tells of none, or of nothing: whoever makes
   * nothing move in another's name wants to be mistaken for someone.
   */
  static @Nullable Transfer read(Log log, @Nullable Instant at) {
    List<String> topics = log.topics();
    if (topics.isEmpty() || !topics.getFirst().equals(TOPIC)) {
      return null;
    }
    String data = log.data().substring(2);
    String words =
        switch (topics.size()) {
          case 3 -> topics.get(1).substring(2) + topics.get(2).substring(2) + data;
          case 1 -> data;
          default -> "";
        };
    if (words.length() != 3 * WORD) {
      return null;
    }
    String from = address(words.substring(0, WORD));
    String to = address(words.substring(WORD, 2 * WORD));
    BigInteger units = new BigInteger(words.substring(2 * WORD), 16);
    if (from == null || to == null || units.signum() == 0) {
      return null;
    }
    return new Transfer(
        log.transaction(),
        log.index(),
        log.block(),
        log.blockHash(),
        at,
        log.address(),
        from,
        to,
        units);
  }

  private static @Nullable String address(String word) {
    return word.startsWith(ADDRESS_PADDING)
        ? Keys.toChecksumAddress("0x" + word.substring(ADDRESS_PADDING.length()))
        : null;
  }

  /** An address as a topic. */
  static String topic(String address) {
    return "0x" + ADDRESS_PADDING + address.substring(2).toLowerCase(java.util.Locale.ROOT);
  }
}
