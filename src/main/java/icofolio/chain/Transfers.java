package icofolio.chain;

import icofolio.chain.rpc.Node;
import icofolio.reading.Sighting;
import icofolio.reading.Transfer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the transfers of a token into wallets and out of them. What has been read and stands for
 * ever is not read again: the {@link Mark} of one search is where the next begins.
 */
public final class Transfers {
  /**
   * Blocks at the head that are read again where a chain does not say what is final. A deeper
   * reorganisation is noticed by the mark, and then all is read again.
   */
  private static final long UNSETTLED = 128;

  /** How often the head is read anew because it was reorganised meanwhile. */
  private static final int TRIES = 3;

  private final Node node;
  private final LogScan scan;
  private final InstantSource clock;

  /**
   * A searcher.
   *
   * @param scan of the same chain; what it has learnt of the endpoints is used and added to
   * @param clock dates the sightings
   */
  public Transfers(Node node, LogScan scan, InstantSource clock) {
    this.node = node;
    this.scan = scan;
    this.clock = clock;
  }

  /**
   * What is looked for.
   *
   * @param token contract whose logs count, and no other's
   * @param wallets addresses; at least one
   * @param first block before which there can be none
   * @param mark what an earlier search for the same has given; null for none
   * @param indexed false for the few tokens of before 2018 whose logs cannot be filtered by wallet:
   *     then every transfer of the token is read
   */
  public record Search(
      String token, List<String> wallets, long first, @Nullable Mark mark, boolean indexed) {
    public Search {
      wallets = List.copyOf(wallets);
    }
  }

  /**
   * All up to and with this block has been read and is not expected to change.
   *
   * @param blockHash tells whether it has changed all the same
   */
  public record Mark(long block, String blockHash) {}

  /**
   * What was found.
   *
   * @param from first block that was read; whatever was found earlier from there on is replaced by
   *     this. It is the search's own first where the mark's block no longer stands
   * @param transfers in the order of the chain, none of nothing
   * @param mark for the next search; null where nothing is settled yet
   * @param sighting the head up to which was read
   */
  public record Found(
      long from, List<Transfer> transfers, @Nullable Mark mark, Sighting sighting) {}

  /**
   * Searches.
   *
   * @throws UnreadException where any part could not be read; what was known stays as it was
   */
  public Found find(Search search, LogScan.Progress progress) {
    Head head = Head.read(node);
    long from = from(search);
    long settled = head.finalised() < 0 ? head.latest().number() - UNSETTLED : head.finalised();
    TransferScan blocks = new TransferScan(node, scan, search);
    List<Transfer> transfers = new ArrayList<>();
    try {
      transfers.addAll(blocks.read(from, settled, progress));
    } catch (ReorganisedException e) {
      throw new UnreadException("blocks that should stand for ever have changed; try again");
    }
    for (int tries = 1; ; tries++) {
      try {
        long tail = Math.max(from, settled + 1);
        transfers.addAll(blocks.read(tail, head.latest().number(), LogScan.Progress.NONE));
        return new Found(from, List.copyOf(transfers), mark(search, from, settled), sighting(head));
      } catch (ReorganisedException e) {
        if (tries == TRIES) {
          throw new UnreadException("the chain was reorganised again and again; try later");
        }
        head = Head.read(node);
      }
    }
  }

  private Sighting sighting(Head head) {
    return new Sighting(
        head.latest().number(), head.latest().hash(), clock.instant(), head.endpoint());
  }

  /** The first block to read: after the mark where its block still stands. */
  private long from(Search search) {
    Mark mark = search.mark();
    if (mark == null || mark.block() < search.first()) {
      return search.first();
    }
    return header(mark.block()).hash().equals(mark.blockHash()) ? mark.block() + 1 : search.first();
  }

  private @Nullable Mark mark(Search search, long from, long settled) {
    if (settled >= from) {
      BlockHeader header = header(settled);
      return new Mark(header.number(), header.hash());
    }
    Mark mark = search.mark();
    return mark != null && from == mark.block() + 1 ? mark : null;
  }

  private BlockHeader header(long number) {
    return BlockHeader.of(node.ask(BlockHeader.ask(number)), number);
  }
}
