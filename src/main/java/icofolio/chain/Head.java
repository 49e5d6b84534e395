package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain ends now.
 *
 * @param latest its newest block
 * @param finalised number of the newest block that stands for ever; -1 where that is not known
 * @param endpoint that has given the newest block
 */
record Head(BlockHeader latest, long finalised, String endpoint) {
  private static final String ETHEREUM = "eip155:1";

  /** Two epochs: so deep a block of Ethereum is finalised but in the worst of times. */
  private static final long ETHEREUM_DEPTH = 64;

  /**
   * Asks where a chain ends.
   *
   * @throws UnreadException where no endpoint says so
   */
  static Head read(Node node) {
    List<Answer> answers =
        node.ask(List.of(BlockHeader.ask("latest"), BlockHeader.ask("finalized")));
    return switch (answers.getFirst()) {
      case Answer.Given given -> {
        BlockHeader latest = latest(given);
        BlockHeader tagged = finalised(answers.get(1));
        long depth = node.chain().id().equals(ETHEREUM) ? latest.number() - ETHEREUM_DEPTH : -1;
        long finalised = tagged == null ? depth : tagged.number();
        yield new Head(latest, Math.min(finalised, latest.number()), given.endpoint());
      }
      case Answer.Refused refused ->
          throw new UnreadException(
              refused.endpoint()
                  + " gives no block: "
                  + ForeignText.harmless(refused.message(), 200));
      case Answer.Failed failed -> throw new UnreadException(failed.reason());
    };
  }

  private static BlockHeader latest(Answer.Given given) {
    try {
      return BlockHeader.read(given.result());
    } catch (MalformedException e) {
      throw new UnreadException(given.endpoint() + ": " + e.what());
    }
  }

  /** An endpoint that does not know the tag refuses, or gives null. */
  private static @Nullable BlockHeader finalised(Answer answer) {
    try {
      return answer instanceof Answer.Given given ? BlockHeader.read(given.result()) : null;
    } catch (MalformedException e) {
      return null;
    }
  }

  /** Blocks on top of that one, and itself: 1 at the head. */
  long depth(long block) {
    return Math.max(1, latest.number() - block + 1);
  }
}
