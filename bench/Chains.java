import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The promises about reading chains, against nodes that answer after {@value SlowNode#WAIT} ms. */
final class Chains {
  private static final int IN_SEQUENCE = 100;
  private static final int ENDPOINTS = 10;
  private static final int BLOCKS = 1_000_000;
  private static final int WIDTH = 2_000;

  /** Requests beside those for balances: the block, the tokens' own words, the block again. */
  private static final int OTHERS = 3;

  private static final List<SlowNode.Habit> FAILING =
      List.of(
          SlowNode.Habit.SILENT,
          SlowNode.Habit.REFUSING,
          SlowNode.Habit.BROKEN,
          SlowNode.Habit.LIMITING,
          SlowNode.Habit.HTML);

  private final Machine machine;
  private final Bench bench;
  private final int rounds;

  Chains(Machine machine, Bench bench, int rounds) {
    this.machine = machine;
    this.bench = bench;
    this.rounds = rounds;
  }

  void run() throws Exception {
    Times plain = plain();
    balances(SlowNode.Habit.HEALTHY, "through Multicall3", plain);
    balances(SlowNode.Habit.WITHOUT_MULTICALL, "in batches of JSON-RPC", plain);
    tenEndpoints();
    scan();
  }

  /** All balances one after another, scaled up from some of them: all would take ten minutes. */
  private Times plain() throws Exception {
    var times =
        new Times(
            "plain web3j, one eth_call after another, %,d of %,d scaled up"
                .formatted(IN_SEQUENCE, Balances.ALL));
    try (var node = new SlowNode(SlowNode.Habit.HEALTHY)) {
      double[] seconds = machine.numbers("PlainWeb3j", node.url(), IN_SEQUENCE);
      times.add(seconds[0] * Balances.ALL / IN_SEQUENCE);
    }
    return times;
  }

  /** The real program, from before its process is there until it is gone. */
  private void balances(SlowNode.Habit habit, String way, Times plain) throws Exception {
    String what =
        "ico wallet balances --refresh, %d wallets × %d tokens, %s"
            .formatted(Balances.WALLETS, Balances.TOKENS, way);
    var times = new Times(what);
    SlowNode.Seen most = null;
    try (var node = new SlowNode(habit)) {
      Path store = store(node);
      for (int round = -1; round < rounds; round++) {
        node.drain();
        String[] words = {"wallet", "balances", "--refresh", "--store", store.toString()};
        double seconds = machine.seconds(machine.ico(words));
        SlowNode.Seen seen = node.drain();
        if (round >= 0) {
          times.add(seconds);
          most = most == null || seen.requests() > most.requests() ? seen : most;
        }
      }
    }
    requests(what, most);
    bench.atLeast(50, plain, times);
  }

  private Path store(SlowNode node) throws Exception {
    Path store = machine.fresh("wallets");
    machine.seconds(machine.importing(store, Balances.sales(machine.work())));
    machine.seconds(machine.importing(store, Balances.wallets(machine.work())));
    String[] add = {"endpoint", "add", "--id", "slow", "--chain", "ethereum"};
    var command = machine.ico(add);
    command.addAll(List.of("--url", node.url(), "--store", store.toString()));
    machine.seconds(command);
    return store;
  }

  private void requests(String what, SlowNode.Seen seen) {
    int aggregate = seen.largestCall();
    String batch =
        aggregate == 0
            ? "%d calls in each".formatted(seen.batch())
            : "%d calls through Multicall3 of %d questions in each"
                .formatted(seen.batch() / aggregate, aggregate);
    int limit = Math.ceilDiv(Balances.ALL, seen.batch()) + OTHERS;
    bench.line(
        "%s: %d requests, %s".formatted(what, seen.requests(), batch),
        (double) seen.requests() / limit,
        "× ⌈%,d / %d⌉ + %d = %d".formatted(Balances.ALL, seen.batch(), OTHERS, limit),
        seen.requests() <= limit,
        "at most 1");
  }

  private void tenEndpoints() throws Exception {
    var healthy = new Times("over %d that serve".formatted(ENDPOINTS));
    var mixed =
        new Times(
            "balances over %d endpoints of which %d fail".formatted(ENDPOINTS, FAILING.size()));
    List<SlowNode> nodes = new ArrayList<>();
    try {
      List<Object> words = new ArrayList<>(List.of(ENDPOINTS)); // Each of them is the first once.
      for (int i = 0; i < ENDPOINTS; i++) {
        nodes.add(new SlowNode(SlowNode.Habit.HEALTHY));
        words.add(nodes.getLast().url());
      }
      words.add("|");
      for (int i = 0; i < ENDPOINTS; i++) {
        nodes.add(new SlowNode(i % 2 == 0 ? FAILING.get(i / 2) : SlowNode.Habit.HEALTHY));
        words.add(nodes.getLast().url());
      }
      double[] seconds = machine.numbers("TenEndpoints", words.toArray());
      for (int i = 0; i < seconds.length; i += 2) {
        healthy.add(seconds[i]);
        mixed.add(seconds[i + 1]);
      }
    } finally {
      nodes.forEach(SlowNode::close);
    }
    bench.atMost(2, mixed, healthy);
  }

  private void scan() throws Exception {
    try (var node = new SlowNode(SlowNode.Habit.HEALTHY)) {
      double[] said = machine.numbers("Scan", node.url(), BLOCKS, WIDTH);
      SlowNode.Seen seen = node.drain();
      String what =
          "scan of %,d blocks at %,d a request, heap of 64 MB: %.1f s, %,d logs, %d requests"
              .formatted(BLOCKS, WIDTH, said[0], (long) said[1], seen.requests());
      bench.line(
          what,
          seen.mostInFlight(),
          "requests in flight",
          seen.mostInFlight() >= 8 && said[1] == BLOCKS / Answers.BLOCKS_OF_A_LOG,
          "at least 8");
      bench.line(
          String.format(
              Locale.ROOT,
              "its heap in use after a quarter, half and all: %.1f, %.1f, %.1f MB",
              said[2] / (1 << 20),
              said[3] / (1 << 20),
              said[4] / (1 << 20)),
          said[4] / said[3],
          "× at half",
          said[4] <= 1.2 * said[3],
          "at most 1.2");
    }
  }
}
