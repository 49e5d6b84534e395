package icofolio.chain;

import icofolio.chain.rpc.Node;
import java.time.Instant;

/** Finds where a chain was at some time: its blocks are in the order of theirs. */
final class BlockAtTime {
  private final Node node;

  BlockAtTime(Node node) {
    this.node = node;
  }

  /**
   * The first block whose time is not before an instant; one past the head where there is none yet.
   * Asks as often as a telephone book is opened: some 25 times for all of Ethereum.
   *
   * @throws UnreadException where a block could not be had
   */
  long first(Instant instant, BlockHeader head) {
    if (head.time().isBefore(instant)) {
      return head.number() + 1;
    }
    long low = 0;
    long high = head.number();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (header(middle).time().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private BlockHeader header(long number) {
    return BlockHeader.of(node.ask(BlockHeader.ask(number)), number);
  }
}
