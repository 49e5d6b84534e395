import java.nio.file.Path;
import java.util.Locale;

/** What the terminal UI promises, with few contributions and with many. */
final class UiPart {

  private static final double FRAME = 0.016;
  private static final String[] KINDS = {"moves", "filter typing", "sorting", "screens"};

  private final Machine machine;
  private final Bench bench;
  private final int rounds;

  UiPart(Machine machine, Bench bench, int rounds) {
    this.machine = machine;
    this.bench = bench;
    this.rounds = rounds;
  }

  void run(Path few, Path many) throws Exception {
    if (machine.has("script")) {
      firstFrames(few, many);
    } else {
      System.out.println("first frame of the UI: not measured, the command script is missing");
    }
    firstRows(few, many);
    keys(many);
    cell();
    heap(many);
    if (machine.has("script")) {
      idle(many, "", "the dashboard");
      idle(many, "3", "100,000 contributions");
    }
  }

  private void firstFrames(Path few, Path many) throws Exception {
    var small = new Times("first frame, 100 contributions");
    var large = new Times("first frame, 100,000 contributions");
    for (int round = -1; round < rounds; round++) {
      double ours = machine.firstFrame(few);
      double theirs = machine.firstFrame(many);
      if (round >= 0) {
        small.add(ours);
        large.add(theirs);
      }
    }
    bench.atMost(1.5, large, small);
  }

  /** From the key that opens the screen; in a VM that has done nothing else yet. */
  private void firstRows(Path few, Path many) throws Exception {
    var small = new Times("first rows of 100 contributions");
    var large = new Times("first rows of 100,000 contributions");
    var all = new Times("all of them");
    for (int round = 0; round < (rounds + 2) / 3; round++) {
      small.add(machine.ui("rows", few)[0]);
      double[] seconds = machine.ui("rows", many);
      large.add(seconds[0]);
      all.add(seconds[1]);
    }
    bench.atMost(3, large, small);
    System.out.println(all.name() + ": " + all);
  }

  private void keys(Path many) throws Exception {
    double[] seen = machine.ui("keys", many);
    for (int i = 0; i < KINDS.length; i++) {
      double[] kind = {seen[4 * i], seen[4 * i + 1], seen[4 * i + 2], seen[4 * i + 3]};
      bench.line(
          "%s among 100,000 at 200x60, %.0f keys: half within %.2f ms, 99 of 100 within %.2f ms, all within %.2f ms"
              .formatted(KINDS[i], kind[0], 1e3 * kind[1], 1e3 * kind[2], 1e3 * kind[3]),
          kind[2] / FRAME,
          "× 16 ms for 99 of 100",
          kind[2] <= FRAME,
          "at most 1");
    }
    int at = 4 * KINDS.length;
    System.out.printf(
        Locale.ROOT,
        "until all rows are there: filter %.0f ms (at most %.0f), sorting %.0f ms (at most %.0f)%n",
        1e3 * seen[at],
        1e3 * seen[at + 1],
        1e3 * seen[at + 2],
        1e3 * seen[at + 3]);
  }

  /** The bytes that change one cell, beside what its place and its letter alone take. */
  private void cell() throws Exception {
    double[] bytes = machine.numbers("UiCell");
    bench.line(
        "one cell changes on a screen of 200x60: %.0f bytes".formatted(bytes[0]),
        bytes[0] / bytes[1],
        "× its place and letter (%.0f bytes)".formatted(bytes[1]),
        bytes[0] <= 10 * bytes[1],
        "at most 10");
  }

  private void heap(Path many) throws Exception {
    int seconds = Integer.getInteger("bench.ui.seconds", 60);
    double[] used = machine.ui("heap", many, seconds);
    bench.line(
        "heap in use after %d s of keys at random: %.1f MB".formatted(seconds, used[1]),
        used[1] / used[0],
        "× after a third of them (%.1f MB)".formatted(used[0]),
        used[1] <= 1.2 * used[0],
        "at most 1.2");
  }

  private void idle(Path store, String keys, String what) throws Exception {
    double share = machine.idle(store, keys, Integer.getInteger("bench.idle.seconds", 60));
    bench.line(
        "idle on %s: %.2f %% of a core".formatted(what, 100 * share),
        share / 0.005,
        "× 0.5 % of a core",
        share < 0.005,
        "less than 1");
  }
}
