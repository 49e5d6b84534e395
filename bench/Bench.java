import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Prints each promise about speed with what this machine makes of it. */
final class Bench {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;
  private static final int TEN_THOUSAND = 10_000;
  private static final int HUNDRED_THOUSAND = 100_000;
  private static final int MILLION = 1_000_000;
  private static final Set<String> PARTS =
      Set.of("status", "import", "million", "rules", "agenda", "ui", "hledger", "chain");

  /** How often each thing is measured; the quick ones as often, imports a third of it. */
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

  private final Machine machine;
  private final Set<String> parts;
  private int broken;

  private Bench(Machine machine, Set<String> parts) {
    this.machine = machine;
    this.parts = parts;
  }

  public static void main(String[] arguments) throws Exception {
    var parts = new TreeSet<>(arguments.length == 0 ? PARTS : List.of(arguments));
    if (!PARTS.containsAll(parts)) {
      System.err.println("bench/run: the parts are " + new TreeSet<>(PARTS));
      System.exit(2);
    }
    var bench = new Bench(new Machine(), parts);
    bench.run();
    System.exit(bench.broken == 0 ? 0 : 1);
  }

  private void run() throws Exception {
    System.out.println("load before: " + Machine.load());
    if (parts.contains("chain")) {
      new Chains(machine, this, (ROUNDS + 2) / 3).run();
    }
    if (parts.contains("ui")) {
      ui();
    }
    if (!Set.of("chain").containsAll(parts)) {
      stores();
    }
    System.out.println("load after: " + Machine.load());
  }

  private void ui() throws Exception {
    Path few = machine.imported("few", Facts.write(machine.work(), HUNDRED));
    Path many = machine.imported("many-rows", Facts.write(machine.work(), HUNDRED_THOUSAND));
    new UiPart(machine, this, ROUNDS).run(few, many);
  }

  /** What needs stores that are full. */
  private void stores() throws Exception {
    var thousand = Facts.write(machine.work(), THOUSAND);
    var hundredThousand = Facts.write(machine.work(), HUNDRED_THOUSAND);
    Path small = machine.imported("small", thousand);
    Path large = machine.imported("large", hundredThousand);
    machine.trainFloor(small);
    Path huge = null;
    if (parts.contains("import") || parts.contains("million")) {
      huge = imports(hundredThousand);
    }
    if (parts.contains("rules")) {
      rules(thousand, hundredThousand);
    }
    if (parts.contains("agenda")) {
      agenda();
    }
    if (parts.contains("status") || parts.contains("ui") || parts.contains("hledger")) {
      statuses(small, large, huge, hundredThousand);
    }
  }

  /** Ten budgets and five limits: what one contribution, and a whole import, pays for them. */
  private void rules(Facts.Written thousand, Facts.Written hundredThousand) throws Exception {
    Path small = machine.imported("small-rules", thousand);
    Path large = machine.imported("large-rules", hundredThousand);
    machine.seconds(machine.importing(small, Facts.budgets(machine.work())));
    machine.seconds(machine.importing(small, Facts.limits(machine.work())));
    machine.seconds(machine.importing(large, Facts.budgets(machine.work())));
    machine.seconds(machine.importing(large, Facts.limits(machine.work())));
    var few = new Times("ico check under 15 rules, 1,000 contributions");
    var many = new Times("ico check under 15 rules, 100,000 contributions");
    for (int round = -1; round < ROUNDS; round++) {
      measure(few, round >= 0, checking(small));
      measure(many, round >= 0, checking(large));
    }
    atMost(1.5, many, few);
    var free = new Times("ico import of 100,000 without rules");
    var judged = new Times("ico import of 100,000 under 15 rules");
    for (int round = 0; round < (ROUNDS + 2) / 3; round++) {
      Path store = machine.fresh("free");
      machine.seconds(machine.importing(store, hundredThousand.sales()));
      free.add(machine.seconds(machine.importing(store, hundredThousand.contributions())));
      store = machine.fresh("judged");
      machine.seconds(machine.importing(store, hundredThousand.sales()));
      machine.seconds(machine.importing(store, Facts.budgets(machine.work())));
      machine.seconds(machine.importing(store, Facts.limits(machine.work())));
      judged.add(machine.seconds(machine.importing(store, hundredThousand.contributions())));
    }
    atMost(1.6, judged, free);
  }

  /** What is owed and when, over many sales. */
  private void agenda() throws Exception {
    Path store = machine.fresh("many");
    for (Path file : Facts.many(machine.work(), TEN_THOUSAND)) {
      machine.seconds(machine.importing(store, file));
    }
    String[] at = {"--store", store.toString()};
    var status = new Times("ico status, 10,000 sales");
    var agenda = new Times("ico agenda");
    var years = new Times("ico agenda --until 2035, every unlock");
    var schedule = new Times("ico schedule of one of them");
    var schedules = new Times("ico schedule of all");
    for (int round = -1; round < ROUNDS; round++) {
      boolean counts = round >= 0;
      measure(status, counts, machine.ico("status", at[0], at[1]));
      measure(agenda, counts, machine.ico("agenda", at[0], at[1]));
      measure(years, counts, machine.ico("agenda", "--until", "2035", at[0], at[1]));
      measure(schedule, counts, machine.ico("schedule", "s5002", at[0], at[1]));
      measure(schedules, counts, machine.ico("schedule", at[0], at[1]));
    }
    for (Times times : List.of(agenda, years, schedule, schedules)) {
      atMost(3, times, status);
    }
  }

  private List<String> checking(Path store) {
    return machine.ico(
        "check",
        "--store",
        store.toString(),
        "--sale",
        "sale-007",
        "--date",
        "2025-06-15",
        "--amount",
        "10",
        "--currency",
        "USD");
  }

  private void statuses(Path small, Path large, Path huge, Facts.Written facts) throws Exception {
    var floor = new Times("floor: Picocli, open, one query, print");
    var one = new Times("ico status, 1,000 contributions");
    var hundred = new Times("ico status, 100,000 contributions");
    var million = new Times("ico status, 1,000,000 contributions");
    var frame = new Times("first frame of the UI");
    var hledger = new Times("hledger bal, 100,000 contributions");
    boolean peer = parts.contains("hledger") && machine.has("hledger");
    boolean screen = parts.contains("ui") && machine.has("script");
    for (int round = -1; round < ROUNDS; round++) {
      boolean counts = round >= 0; // The first round warms the disk.
      measure(floor, counts, machine.floor(small));
      measure(one, counts, machine.ico("status", "--json", "--store", small.toString()));
      measure(hundred, counts, machine.ico("status", "--json", "--store", large.toString()));
      if (huge != null) {
        measure(million, counts, machine.ico("status", "--json", "--store", huge.toString()));
      }
      if (screen) {
        double seconds = machine.firstFrame(small);
        if (counts) {
          frame.add(seconds);
        }
      }
      if (peer && round < (ROUNDS + 2) / 3) {
        measure(hledger, counts, List.of("hledger", "-f", facts.journal().toString(), "bal"));
      }
    }
    System.out.printf(
        Locale.ROOT, "noise: half of the floor's runs lie within %.0f %%%n", 100 * floor.noise());
    atMost(1.5, one, floor);
    atMost(2, hundred, one);
    if (huge != null) {
      atMost(3, million, one);
    }
    if (screen) {
      atMost(2, frame, one);
    } else if (parts.contains("ui")) {
      System.out.println("first frame of the UI: not measured, the command script is missing");
    }
    if (peer) {
      atLeast(8, hledger, hundred);
    } else if (parts.contains("hledger")) {
      System.out.println("hledger bal: not measured, hledger is missing (apt install hledger)");
    }
  }

  /** Imports side by side with bare inserts; the store of a million stays for the statuses. */
  private Path imports(Facts.Written facts) throws Exception {
    var bare = new Times("floor: bare batch insert of 100,000");
    var ours = new Times("ico import, 100,000 contributions");
    machine.trainInsert(facts);
    for (int round = 0; round < (ROUNDS + 2) / 3; round++) {
      bare.add(machine.seconds(machine.bareInsert(machine.fresh("bare"), facts)));
      Path store = machine.fresh("import");
      machine.seconds(machine.importing(store, facts.sales()));
      ours.add(machine.seconds(machine.importing(store, facts.contributions())));
    }
    atMost(2.5, ours, bare);
    return parts.contains("million") ? million(ours) : null;
  }

  private Path million(Times hundredThousand) throws Exception {
    var facts = Facts.write(machine.work(), MILLION);
    var time = new Times("ico import, 1,000,000 contributions in a heap of 512 MB");
    Path store = machine.fresh("million");
    machine.seconds(machine.importing(store, facts.sales()));
    var disk = new Disk(store);
    time.add(machine.seconds(machine.importing(store, facts.contributions())));
    long peak = disk.peak();
    long end = Disk.size(store);
    atMost(12, time, hundredThousand);
    line(
        "the store while it grows to %,d MB: at most %,d MB".formatted(end >> 20, peak >> 20),
        (double) peak / end,
        "× its final size",
        peak <= 3 * end,
        "at most 3");
    return store;
  }

  private void measure(Times times, boolean counts, List<String> command)
      throws IOException, InterruptedException {
    double seconds = machine.seconds(command);
    if (counts) {
      times.add(seconds);
    }
  }

  void atMost(double limit, Times ours, Times floor) {
    double ratio = ours.median() / floor.median();
    line(
        ours.name() + ": " + ours,
        ratio,
        "× " + floor.name() + ": " + floor,
        ratio <= limit,
        "at most " + limit);
  }

  void atLeast(double limit, Times peer, Times ours) {
    double ratio = peer.median() / ours.median();
    line(
        peer.name() + ": " + peer,
        ratio,
        "× " + ours.name() + ": " + ours,
        ratio >= limit,
        "at least " + limit);
  }

  void line(String what, double ratio, String than, boolean kept, String limit) {
    broken += kept ? 0 : 1;
    System.out.printf(
        Locale.ROOT,
        "%s%n    = %.2f %s%n    limit: %s  %s%n",
        what,
        ratio,
        than,
        limit,
        kept ? "kept" : "BROKEN");
  }
}
