package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a chain was at some time: its blocks are in the order of theirs. Several are asked
 * for at once, because a round costs more than what is asked in it.
 */
final class BlockAtTime {
  private static final int AT_ONCE = 31;

  private final Node node;

  BlockAtTime(Node node) {
    this.node = node;
  }

  /**
   * The first block whose time is not before an instant; one past the head where there is none yet.
   * Five rounds are enough for all of Ethereum.
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
      List<Long> some = between(low, high);
      List<Answer> answers = node.ask(some.stream().map(BlockHeader::ask).toList());
      for (int i = 0; i < some.size(); i++) {
        long number = some.get(i);
        if (BlockHeader.of(answers.get(i), number).time().isBefore(instant)) {
          low = number + 1;
        } else {
          high = Math.min(high, number);
          break;
        }
      }
    }
    return low;
  }

  /** Blocks that divide a range, in order, without its last. */
  private static List<Long> between(long low, long high) {
    long step = Math.max(1, (high - low) / (AT_ONCE + 1));
    List<Long> some = new ArrayList<>();
    for (long number = low + step - 1; number < high && some.size() < AT_ONCE; number += step) {
      some.add(number);
    }
    return some;
  }
}
