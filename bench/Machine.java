import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs whole processes here and says how long they took. */
final class Machine {

  /** Stands in the first frame, whatever the portfolio. */
  private static final String TITLE = "Dashboard";

  /** What the UI reads after its first frame has been read by then, on any machine. */
  private static final Duration SETTLING = Duration.ofSeconds(15);

  private final Path root = Path.of(System.getProperty("ico.home"));
  private final Path work = root.resolve("target/bench");
  private final String ico = root.resolve("ico").toString();
  private final List<String> java = new ArrayList<>();

  Machine() {
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of(System.getProperty("bench.flags").split(" ")));
  }

  Path work() {
    return work;
  }

  /** A place for a store, where none is yet. */
  Path fresh(String name) throws IOException {
    Path store = Files.createDirectories(work.resolve("stores")).resolve(name);
    try (var old = Files.newDirectoryStream(store.getParent(), name + "*")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    return store;
  }

  /** A store with these facts in it. */
  Path imported(String name, Facts.Written facts) throws Exception {
    Path store = fresh(name);
    seconds(importing(store, facts.sales()));
    seconds(importing(store, facts.contributions()));
    return store;
  }

  List<String> ico(String... words) {
    var command = new ArrayList<>(List.of(ico));
    command.addAll(List.of(words));
    return command;
  }

  List<String> importing(Path store, Path file) {
    return ico("import", "--quiet", "--store", store.toString(), file.toString());
  }

  void trainFloor(Path store) throws Exception {
    seconds(
        jvm(
            List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + cache("floor")),
            "Floor",
            "--store",
            store));
  }

  List<String> floor(Path store) {
    return jvm(
        List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + cache("floor")),
        "Floor",
        "--store",
        store);
  }

  void trainInsert(Facts.Written facts) throws Exception {
    seconds(
        jvm(
            List.of("-XX:AOTCacheOutput=" + cache("insert")),
            "BareInsert",
            fresh("bare"),
            facts.contributions()));
  }

  List<String> bareInsert(Path store, Facts.Written facts) {
    return jvm(
        List.of("-XX:AOTCache=" + cache("insert")), "BareInsert", store, facts.contributions());
  }

  private Path cache(String name) {
    return work.resolve(name + ".aot");
  }

  private List<String> jvm(List<String> flags, Object... words) {
    var command = new ArrayList<>(java);
    command.addAll(flags);
    command.addAll(List.of("-cp", work.resolve("bench.jar").toString()));
    for (Object word : words) {
      command.add(word.toString());
    }
    return command;
  }

  /** From before the process is there until it is gone. */
  double seconds(List<String> command) throws IOException, InterruptedException {
    Path errors = work.resolve("errors");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    builder.environment().put("ICO_AOT", "now"); // None is made in the background of a measurement.
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + code + ": " + Files.readString(errors));
    }
    return seconds;
  }

  /** From before the process is there until the first frame has come out of its terminal. */
  double firstFrame(Path store) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = screen(store);
    InputStream out = process.getInputStream();
    await(out);
    double seconds = (System.nanoTime() - start) / 1e9;
    quit(process);
    return seconds;
  }

  /** The share of one core that the UI takes once nothing is to be done any more. */
  double idle(Path store, String keys, int seconds) throws IOException, InterruptedException {
    Process process = screen(store);
    await(process.getInputStream());
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    Thread.ofPlatform().daemon().start(() -> drain(process.getInputStream()));
    Thread.sleep(SETTLING);
    Duration before = used(process);
    long start = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(seconds));
    double share = (double) used(process).minus(before).toNanos() / (System.nanoTime() - start);
    quit(process);
    return share;
  }

  /** The processor time of everything that this process has begun. */
  private static Duration used(Process process) {
    return process
        .descendants()
        .map(each -> each.info().totalCpuDuration().orElseThrow())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static void drain(InputStream out) {
    try {
      out.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process screen(Path store) throws IOException {
    String command = "stty rows 24 cols 80; exec '" + ico + "' --store '" + store + "'";
    var builder = new ProcessBuilder("script", "-qec", command, "/dev/null");
    builder.environment().put("ICO_AOT", "now");
    return builder.start();
  }

  private static void await(InputStream out) throws IOException {
    var seen = new StringBuilder();
    byte[] part = new byte[8192];
    while (seen.indexOf(TITLE) < 0) {
      int length = out.read(part);
      if (length < 0) {
        throw new IllegalStateException("the UI ended without a frame: " + seen);
      }
      seen.append(new String(part, 0, length, StandardCharsets.UTF_8));
    }
  }

  private static void quit(Process process) throws IOException, InterruptedException {
    try (OutputStream keys = process.getOutputStream()) {
      keys.write('q');
      keys.flush();
      drain(process.getInputStream());
    }
    process.waitFor();
  }

  /** The numbers that a class here prints, in a VM of its own with little room. */
  double[] numbers(String main, Object... words) throws IOException, InterruptedException {
    return numbers(List.of("-Xmx64m"), main, words);
  }

  /** What the UI makes of keys, in a VM with the flags that the launcher gives it. */
  double[] ui(Object... words) throws IOException, InterruptedException {
    return numbers(List.of("-Dico.home=" + root), "UiKeys", words);
  }

  private double[] numbers(List<String> flags, String main, Object... words)
      throws IOException, InterruptedException {
    // The later of two class paths counts: here with what only web3j's own client needs.
    String path = work.resolve("bench.jar") + File.pathSeparator + root.resolve("target/web3j/*");
    List<String> command = jvm(flags, "-cp", path, main);
    Arrays.stream(words).map(Object::toString).forEach(command::add);
    Path errors = work.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main + " has failed: " + Files.readString(errors));
    }
    return Arrays.stream(said.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  boolean has(String program) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.exists(file) ? Files.readString(file).strip() : "unknown here";
  }
}
