package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A block as its node shows it.
 *
 * @param hash {@code 0x} and 64 lower-case hex digits
 */
record BlockHeader(long number, String hash, Instant time) {
  /** Seconds of the year 9999: what lies beyond is no time of a block. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private static final int MOST_WORDS = 200;

  /** Asks for the block of that number. */
  static Ask ask(long number) {
    return Ask.of("eth_getBlockByNumber", "0x" + Long.toHexString(number), false);
  }

  /** Asks for the block of a tag, such as {@code latest}. */
  static Ask ask(String tag) {
    return Ask.of("eth_getBlockByNumber", tag, false);
  }

  /**
   * Reads an answer to {@link #ask}.
   *
   * @throws MalformedException where it is no block; null is none
   */
  static BlockHeader read(JsonNode block) throws MalformedException {
    if (!block.isObject()) {
      throw new MalformedException("a block is not there");
    }
    long seconds = NodeJson.count(block, "timestamp");
    if (seconds > LAST_SECOND) {
      throw new MalformedException("the time of a block cannot be");
    }
    return new BlockHeader(
        NodeJson.count(block, "number"),
        NodeJson.hash(block, "hash"),
        Instant.ofEpochSecond(seconds));
  }

  /** Reads the block of a number. */
  static BlockHeader read(JsonNode block, long number) throws MalformedException {
    BlockHeader header = read(block);
    if (header.number != number) {
      throw new MalformedException("another block than the one asked for");
    }
    return header;
  }

  /**
   * The block of a number.
   *
   * @throws UnreadException where the answer is none
   */
  static BlockHeader of(Answer answer, long number) {
    return switch (answer) {
      case Answer.Given given -> {
        try {
          yield read(given.result(), number);
        } catch (MalformedException e) {
          throw new UnreadException(given.endpoint() + ": " + e.what());
        }
      }
      case Answer.Refused refused ->
          throw new UnreadException(
              refused.endpoint()
                  + " gives no block: "
                  + ForeignText.harmless(refused.message(), MOST_WORDS));
      case Answer.Failed failed -> throw new UnreadException(failed.reason());
    };
  }
}
