import icofolio.chain.LogFilter;
import icofolio.chain.LogScan;
import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import java.util.List;

/**
 * Reads the logs of many blocks. Prints the seconds, how many logs there were, and the bytes of the
 * heap that are in use after a quarter of it, after half, and at the end.
 *
 * <p>Arguments: URL, how many blocks, how many in a request.
 */
final class Scan {
  private static final Chain CHAIN = new Chain("eip155:1");

  private final long blocks;
  private final long[] heap = new long[3];
  private long logs;

  private Scan(long blocks) {
    this.blocks = blocks;
  }

  public static void main(String[] arguments) {
    var scan = new Scan(Long.parseLong(arguments[1]));
    scan.run(arguments[0], Long.parseLong(arguments[2]));
  }

  private void run(String url, long width) {
    var endpoint = new Endpoint("slow", CHAIN, url, List.of(), null, null, null);
    KeySource none = _ -> new KeySource.None("is not needed");
    long start = System.nanoTime();
    try (var pool = EndpointPool.of(CHAIN, List.of(endpoint), none, PoolOptions.USUAL)) {
      var filter = new LogFilter(List.of(Balances.token(0)), List.of(), 1, blocks);
      new LogScan(pool, width, width).read(filter, _ -> logs++, (done, _) -> measure(done));
      double seconds = (System.nanoTime() - start) / 1e9;
      heap[2] = used();
      System.out.printf("%s %d %d %d %d%n", seconds, logs, heap[0], heap[1], heap[2]);
    }
  }

  private void measure(long done) {
    for (int i = 0; i < 2; i++) {
      if (heap[i] == 0 && done >= blocks * (i + 1) / 4) {
        heap[i] = used();
      }
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
