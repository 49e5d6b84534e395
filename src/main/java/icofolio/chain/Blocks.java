package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import icofolio.reading.Sighting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Picks the block of which everything else is asked. Remembers how far the chain was, so that an
 * endpoint that is behind is not believed. Safe for many threads at once.
 */
public final class Blocks {
  private final Node node;
  private final LogSource logs;
  private final InstantSource clock;
  private final AtomicLong highest = new AtomicLong(-1);
  private final AtomicInteger chunk = new AtomicInteger(BlockView.CHUNK);

  /**
   * Blocks of a chain.
   *
   * @param logs where logs come from
   * @param clock of this machine, for when something was read
   */
  public Blocks(Node node, LogSource logs, InstantSource clock) {
    this.node = node;
    this.logs = logs;
    this.clock = clock;
  }

  /**
   * The newest block.
   *
   * @throws UnreadException where no endpoint gives one, or only one before what was seen
   */
  public BlockView latest() {
    return latest(-1);
  }

  /**
   * The newest block, and none before that number: what was read once is not replaced by what an
   * endpoint says that is behind.
   *
   * @throws UnreadException where no endpoint gives one, or only older ones
   */
  public BlockView latest(long floor) {
    long least = Math.max(floor, highest.get());
    BlockView view = view(node, "latest");
    for (Node one : view.sighting().block() < least ? node.each() : List.<Node>of()) {
      BlockView other = viewOrNull(one);
      if (other != null && other.sighting().block() > view.sighting().block()) {
        view = other;
      }
    }
    long number = view.sighting().block();
    if (number < least) {
      throw new UnreadException(
          "the newest block that the endpoints give is %d, and block %d was read before: they are behind, or the chain has gone back"
              .formatted(number, least));
    }
    highest.accumulateAndGet(number, Math::max);
    return view;
  }

  private @Nullable BlockView viewOrNull(Node one) {
    try {
      return view(one, "latest");
    } catch (UnreadException _) {
      return null;
    }
  }

  /**
   * The newest block that stands for ever, where the chain says so.
   *
   * @throws UnreadException where no endpoint gives one
   */
  public BlockView finalised() {
    return view(node, "finalized");
  }

  /**
   * The block of a number.
   *
   * @throws UnreadException where no endpoint gives it
   */
  public BlockView at(long number) {
    BlockView view = view(node, hex(number));
    if (view.sighting().block() != number) {
      throw new UnreadException(view.sighting().endpoint() + " gives another block than " + number);
    }
    return view;
  }

  /** A quantity. */
  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  private BlockView view(Node from, String tag) {
    String multicall = Multicall.address(node.chain());
    List<Answer> answers =
        from.ask(List.of(BlockHeader.ask(tag), Ask.of("eth_getCode", multicall, tag)));
    Header header = read(answers.getFirst());
    Sighting sighting =
        new Sighting(header.number(), header.hash(), clock.instant(), header.endpoint());
    boolean hasMulticall = BlockView.data(answers.get(1)) instanceof Returned.Data;
    return new BlockView(from, sighting, header.time(), hasMulticall, chunk, logs);
  }

  /** A block as far as it is needed here. */
  record Header(long number, String hash, Instant time, String endpoint) {}

  static Header read(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> header(given.result(), given.endpoint());
      case Answer.Refused refused ->
          throw new UnreadException(refused.endpoint() + " gives no block: " + refused.message());
      case Answer.Failed failed -> throw new UnreadException(failed.reason());
    };
  }

  private static Header header(JsonNode block, String endpoint) {
    if (block.isNull()) {
      throw new UnreadException(endpoint + " does not have that block");
    }
    try {
      BlockHeader header = BlockHeader.read(block);
      return new Header(header.number(), header.hash(), header.time(), endpoint);
    } catch (MalformedException e) {
      throw new UnreadException(endpoint + " gives a block that is malformed: " + e.what());
    }
  }
}
