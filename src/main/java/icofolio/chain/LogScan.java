package icofolio.chain;

import icofolio.chain.rpc.Node;
import java.util.function.Consumer;

/**
 * Reads the logs of any number of blocks, many requests at a time and each as wide as the endpoints
 * take. What was learnt of them serves the next scan too. Safe for many threads at once.
 */
public final class LogScan {
  /** Blocks of a request before anything is known of the endpoints. */
  public static final long START = 2_000;

  /** Most blocks that a request grows to: what paid plans commonly take. */
  public static final long WIDEST = 10_000;

  private final Node node;
  private final ScanWidth width;

  /** A scanner of that chain which has not learnt anything yet. */
  public LogScan(Node node) {
    this(node, START, WIDEST);
  }

  /**
   * One that begins with requests of so many blocks and makes none that is wider than that.
   *
   * @param start at least 1
   * @param widest at least {@code start}
   */
  public LogScan(Node node, long start, long widest) {
    this.node = node;
    this.width = new ScanWidth(start, widest);
  }

  /** Hears how far a scan is. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** So many blocks are read, of so many in all; never falls. */
    void blocks(long done, long total);
  }

  /**
   * Gives every log of a filter, in the order of the chain and each once, while the rest is still
   * being read: no more than a few requests' worth is ever held. All happens in this thread but the
   * requests.
   *
   * @throws UnreadException where a part could not be read, after what comes before it was given;
   *     also where this thread is interrupted, which it then still is
   */
  public void read(LogFilter filter, Consumer<Log> sink, Progress progress) {
    if (filter.from() <= filter.to()) {
      new ScanRun(node, width, filter, sink, progress).run();
    }
  }

  /** The same for those who do not wait long enough to look. */
  public void read(LogFilter filter, Consumer<Log> sink) {
    read(filter, sink, Progress.NONE);
  }
}
