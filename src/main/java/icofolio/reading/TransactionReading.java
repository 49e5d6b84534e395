package icofolio.reading;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chain says of a transaction. */
public sealed interface TransactionReading {

  /** No endpoint knows it: it was dropped, or taken out by a reorganisation, or never sent. */
  record Missing(String hash, Sighting sighting) implements TransactionReading {}

  /** Known, and in no block yet. */
  record Pending(String hash, Sighting sighting) implements TransactionReading {}

  /**
   * In a block.
   *
   * @param succeeded whether it did what it was to do; null before Byzantium, when receipts did not
   *     say. Where false nothing has moved but the fee
   * @param to the receiver; null where it made a contract
   * @param value wei that it carried itself, without what contracts have sent on
   * @param fee wei paid for it, with what a rollup pays for its data
   * @param block number of its block
   * @param blockTime time of its block
   * @param depth blocks on top of its own, and itself: 1 at the head
   * @param finalised whether the chain says that its block stands for ever
   * @param moved token transfers in it, in order
   * @param sighting the head at which it was read
   */
  record Mined(
      String hash,
      @Nullable Boolean succeeded,
      String from,
      @Nullable String to,
      BigInteger value,
      BigInteger fee,
      long block,
      String blockHash,
      Instant blockTime,
      long depth,
      boolean finalised,
      List<Transfer> moved,
      Sighting sighting)
      implements TransactionReading {}

  /** It could not be read: nothing is known of it. */
  record Unread(String hash, String reason) implements TransactionReading {}

  /** {@code 0x} and 64 lower-case hex digits. */
  String hash();
}
