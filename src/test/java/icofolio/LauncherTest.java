package icofolio;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real script {@code ico} in a copy of the checkout whose path has blanks. Java and Maven are
 * stand-ins that say how they were called; {@link LauncherOnRealJavaTest} uses real ones.
 */
@Timeout(60)
final class LauncherTest {

  /** Says its arguments, a line each; then does what the command word asks for. */
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:AOTCacheOutput=*) [ ! -e "$0.fails" ] || exit 1; sleep 0.1
            [ ! -e "$0.rebuilds" ] || touch "$(cat "$0.rebuilds")"
            echo trained >>"$0.trained"; echo cache >"${word#*=}"; exit 0 ;;
          icofolio.cli.Training) prepares=yes ;;
        esac
      done
      [ -z "$prepares" ] || exit 0
      while [ $# -gt 0 ] && [ "$1" != icofolio.cli.Main ]; do
        echo "flag $1" >>"$0.flags"
        shift
      done
      shift
      for word; do printf '<%s>\\n' "$word"; done
      case ${1:-} in
        exit) exit "$2" ;;
        cat) cat ;;
        kill) kill "-$2" $$ ;;
        pid) echo $$; exec sleep 30 ;;
      esac
      """;

  private static final Map<String, String> AUTO = Map.of("ICO_AOT", "auto");

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$PWD $*" >>"$0.calls"
      if [ -e "$0.fails" ]; then
        echo '[ERROR] Main.java:[3,1] this is not Java'
        exit 1
      fi
      sleep 0.5
      mkdir -p target && echo jar >target/icofolio.jar
      """;

  @TempDir Path folder;
  private Path root;
  private Path ico;
  private Path jar;
  private Path jdk;
  private Path java;
  private Path bin;
  private Path cache;

  @BeforeEach
  void aBuiltCheckout() throws IOException {
    root = Files.createDirectories(folder.resolve("my token sales/ico folio"));
    ico = root.resolve("ico");
    Files.copy(Path.of("ico"), ico, StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(root.resolve("src/main/java"));
    Files.writeString(root.resolve("src/main/java/Main.java"), "class Main {}");
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    jar = Files.createDirectories(root.resolve("target")).resolve("icofolio.jar");
    Files.writeString(jar, "jar");
    age(root.resolve("pom.xml"), 60);
    age(root.resolve("src/main/java/Main.java"), 60);
    age(root.resolve("src/main/java"), 60);
    age(root.resolve("src/main"), 60);
    age(jar, 30);
    jdk = jdk("a jdk", "25.0.1");
    java = jdk.resolve("bin/java");
    bin = Files.createDirectories(folder.resolve("bin"));
    executable(bin.resolve("mvn"), MAVEN);
    cache = folder.resolve("a cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", ""})
  void argumentsArriveAsTheyWereGiven(String shell) throws Exception {
    var words =
        List.of("status", "two words", "", "*", "\"quoted\"", "it's", "--x=é ü", "-n", "$HOME");
    var command = new ArrayList<String>();
    if (!shell.isEmpty()) {
      command.add(shell);
    }
    command.add(ico.toString());
    command.addAll(words);
    Ran ran = run(command);
    assertThat(ran.out().lines())
        .containsExactlyElementsOf(words.stream().map(w -> "<" + w + ">").toList());
    assertThat(ran.error()).isEmpty();
    assertThat(ran.exit()).isZero();
  }

  @Test
  void theProgramIsToldWhereItsFilesAreAndTheUsersOwnFlagsComeLast() throws Exception {
    runIn(root, Map.of("ICO_JAVA_OPTS", "-Xmx2g -Dmine=1"), "./ico", "status");
    List<String> flags = Files.readAllLines(of(java, "flags"));
    assertThat(flags)
        .contains("flag -Dico.home=" + root.toRealPath(), "flag -Xmx512m", "flag -Dmine=1");
    assertThat(flags.indexOf("flag -Xmx2g")).isGreaterThan(flags.indexOf("flag -Xmx512m"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 130})
  void exitCodesArriveAsTheProgramGaveThem(int code) throws Exception {
    assertThat(ico("exit", Integer.toString(code)).exit()).isEqualTo(code);
  }

  @Test
  void aKilledProgramIsSeenAsKilled() throws Exception {
    assertThat(ico("kill", "TERM").exit()).isEqualTo(128 + 15);
    assertThat(ico("kill", "KILL").exit()).isEqualTo(128 + 9);
  }

  @Test
  void theProgramTakesTheLaunchersPlaceSoThatSignalsReachIt() throws Exception {
    Process process = start(root, Map.of(), List.of(ico.toString(), "pid"));
    try (var out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("<pid>");
      assertThat(out.readLine()).isEqualTo(Long.toString(process.pid()));
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
  }

  @Test
  void standardInputReachesTheProgram() throws Exception {
    Process process = start(root, Map.of(), List.of(ico.toString(), "cat"));
    try (var in = process.outputWriter()) {
      in.write("sale,date\n");
    }
    assertThat(process.inputReader().lines()).containsExactly("<cat>", "sale,date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./ico", "../ico folio/ico", "target/../ico"})
  void itRunsFromAnyFolder(String path) throws Exception {
    assertThat(runIn(root, Map.of(), path, "status").out()).isEqualTo("<status>\n");
    assertThat(Files.readAllLines(of(java, "flags")))
        .contains("flag -Dico.home=" + root.toRealPath());
  }

  @Test
  void itRunsThroughSymbolicLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(bin.resolve("ico"), ico);
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path relative =
        Files.createSymbolicLink(
            elsewhere.resolve("i"), Path.of("../my token sales/ico folio/ico"));
    Path twice = Files.createSymbolicLink(elsewhere.resolve("j"), Path.of("i"));
    for (Path link : List.of(absolute, relative, twice)) {
      assertThat(runIn(elsewhere, Map.of(), link.toString(), "status").out())
          .isEqualTo("<status>\n");
    }
    assertThat(runIn(elsewhere, Map.of(), "ico", "status").out()).isEqualTo("<status>\n");
    assertThat(runIn(elsewhere, Map.of(), "./j", "status").out()).isEqualTo("<status>\n");
  }

  // --- Java ---

  @Test
  void aJavaThatIsTooOldIsPassedOver() throws Exception {
    Path old = jdk("old", "21.0.4");
    Files.createSymbolicLink(bin.resolve("java"), java);
    Ran ran = runIn(root, Map.of("JAVA_HOME", old.toString()), "./ico", "status");
    assertThat(ran.out()).isEqualTo("<status>\n");
    assertThat(of(java, "flags")).exists();
    assertThat(of(old.resolve("bin/java"), "flags")).doesNotExist();
  }

  @Test
  void withoutJavaItSaysHowToGetOne() throws Exception {
    Files.writeString(ico, Files.readString(ico).replace("need=25", "need=99"));
    Ran ran = ico("status");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.error()).contains("needs Java 99 or later", "apt install", "JAVA_HOME=");
  }

  // --- building ---

  @Test
  void theFirstOfTwoBuildsAndTheOtherWaits() throws Exception {
    Files.delete(jar);
    Process one = start(root, Map.of(), List.of("./ico", "exit", "3"));
    Process two = start(root, Map.of(), List.of("./ico", "exit", "4"));
    assertThat(one.waitFor()).isEqualTo(3);
    assertThat(two.waitFor()).isEqualTo(4);
    assertThat(builds()).hasSize(1).first().asString().startsWith(root.toRealPath() + " ");
    assertThat(one.inputReader().readLine()).isEqualTo("<exit>");
    assertThat(
            new String(one.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                + new String(two.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("building the program (first use only", "waiting for another process");
  }

  @Test
  void aNewerSourceOrARemovedOneIsBuiltOnce() throws Exception {
    ico("status");
    assertThat(of(bin.resolve("mvn"), "calls")).doesNotExist();
    age(root.resolve("src/main/java/Main.java"), 10);
    assertThat(ico("status").error()).contains("the sources have changed");
    ico("status");
    assertThat(builds()).hasSize(1);
    age(jar, 30);
    Files.delete(root.resolve("src/main/java/Main.java"));
    ico("status");
    ico("status");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void aFailedBuildShowsTheErrorsAndWhereTheRestIs() throws Exception {
    Files.delete(jar);
    Files.createFile(of(bin.resolve("mvn"), "fails"));
    Ran ran = ico("status");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.error()).contains("this is not Java", "could not be built", "target/build.log");
    assertThat(root.resolve("target/.building")).doesNotExist();
  }

  @Test
  void withoutMavenItSaysHowToGetIt() throws Exception {
    Files.delete(jar);
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("find", "mkdir", "rm", "cat", "sleep", "env", "sh")) {
      executable(tools.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
    }
    Ran ran = runIn(root, Map.of("PATH", tools.toString()), "./ico", "status");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.error()).contains("Maven is needed", "apt install maven");
  }

  @Test
  void theLockOfAKilledBuilderIsTakenOver() throws Exception {
    Files.delete(jar);
    Path lock = Files.createDirectories(root.resolve("target/.building"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("owner"), gone.pid() + "\n");
    assertThat(ico("status").out()).isEqualTo("<status>\n");
    assertThat(builds()).hasSize(1);
    assertThat(lock).doesNotExist();
  }

  // --- the AOT cache ---

  @Test
  void theCacheIsMadeInTheBackgroundAndUsedFromThenOn() throws Exception {
    runIn(root, AUTO, "./ico", "status");
    assertThat(Files.readString(of(java, "flags"))).doesNotContain("AOTCache");
    awaitTraining();
    runIn(root, AUTO, "./ico", "status");
    assertThat(Files.readString(of(java, "flags"))).contains("flag -XX:AOTCache=" + cache);
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(1);
  }

  @Test
  void manyStartsAtOnceTrainOnce() throws Exception {
    var all = new ArrayList<Process>();
    for (int i = 0; i < 6; i++) {
      all.add(start(root, AUTO, List.of("./ico", "status")));
    }
    for (Process process : all) {
      assertThat(process.waitFor()).isZero();
      assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }
    awaitTraining();
    runIn(root, AUTO, "./ico", "status");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(1);
  }

  @Test
  void anotherProgramOrAnotherJavaMeansAnotherCache() throws Exception {
    Map<String, String> now = Map.of("ICO_AOT", "now");
    runIn(root, now, "./ico", "status");
    age(jar, -2);
    runIn(root, now, "./ico", "status");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(2);
    age(jar, 30);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
    runIn(root, now, "./ico", "status");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(3);
    assertThat(caches()).containsExactly("25.0.2-ask.aot");
  }

  @Test
  void aCacheOfAProgramThatWasBuiltAnewMeanwhileIsNotKept() throws Exception {
    Map<String, String> now = Map.of("ICO_AOT", "now");
    Files.writeString(of(java, "rebuilds"), jar.toString());
    runIn(root, now, "./ico", "exit", "0");
    assertThat(caches()).isEmpty();
    Files.delete(of(java, "rebuilds"));
    age(jar, 2);
    runIn(root, now, "./ico", "exit", "0");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(2);
    assertThat(caches()).hasSize(1);
  }

  @Test
  void aTrainingThatFailsCostsOneTryAndNoWord() throws Exception {
    Files.createFile(of(java, "fails"));
    for (int i = 0; i < 3; i++) {
      Ran ran = runIn(root, Map.of("ICO_AOT", "now"), "./ico", "exit", "4");
      assertThat(ran.exit()).isEqualTo(4);
      assertThat(ran.error()).isEmpty();
    }
    assertThat(caches()).isEmpty();
    Files.delete(of(java, "fails"));
    runIn(root, Map.of("ICO_AOT", "now"), "./ico", "exit", "0");
    assertThat(of(java, "trained")).doesNotExist();
    age(jar, -2);
    runIn(root, Map.of("ICO_AOT", "now"), "./ico", "exit", "0");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(1);
  }

  @Test
  void whatIsAskedOftenHasACacheThatHoldsNothingElse() throws Exception {
    Map<String, String> now = Map.of("ICO_AOT", "now");
    runIn(root, now, "./ico", "--store", "x", "status");
    runIn(root, now, "./ico");
    assertThat(caches()).containsExactly("25.0.1-ask.aot");
    runIn(root, now, "./ico", "sale", "list");
    runIn(root, now, "./ico", "import", "status");
    assertThat(caches()).containsExactlyInAnyOrder("25.0.1-ask.aot", "25.0.1-all.aot");
    assertThat(Files.readAllLines(of(java, "trained"))).hasSize(2);
  }

  @Test
  void whereNoCacheCanBeKeptNothingIsSaid() throws Exception {
    Files.writeString(cache, "a file where the folder should be");
    for (String mode : List.of("auto", "now", "off")) {
      Ran ran = runIn(root, Map.of("ICO_AOT", mode), "./ico", "status");
      assertThat(ran).isEqualTo(new Ran("<status>\n", "", 0));
    }
    assertThat(Files.readString(of(java, "flags"))).doesNotContain("AOTCache");
  }

  @Test
  void theTrainingDoesNotHoldAPipeOpen() throws Exception {
    Files.writeString(java, Files.readString(java).replace("sleep 0.1", "sleep 3"));
    long start = System.nanoTime();
    assertThat(runIn(root, AUTO, "./ico", "status").out()).isEqualTo("<status>\n");
    assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(2));
    awaitTraining();
  }

  // --- helpers ---

  private record Ran(String out, String error, int exit) {}

  private Ran ico(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(ico.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Ran run(List<String> command) throws Exception {
    return finish(start(folder, Map.of(), command));
  }

  private Ran runIn(Path cwd, Map<String, String> environment, String... command) throws Exception {
    return finish(start(cwd, environment, List.of(command)));
  }

  private static Ran finish(Process process) throws Exception {
    process.outputWriter().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(out, error, process.waitFor());
  }

  private Process start(Path cwd, Map<String, String> environment, List<String> command)
      throws IOException {
    var full = new ArrayList<>(List.of("env"));
    full.addAll(command);
    var builder = new ProcessBuilder(full).directory(cwd.toFile());
    var variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("ICO_") || name.startsWith("LC_"));
    variables.put("LANG", "C.UTF-8");
    variables.put("JAVA_HOME", jdk.toString());
    variables.put("XDG_CACHE_HOME", cache.toString());
    variables.put("ICO_AOT", "off");
    variables.put("PATH", bin + ":" + System.getenv("PATH"));
    variables.putAll(environment);
    return builder.start();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    executable(home.resolve("bin/java"), JAVA);
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path of(Path program, String what) {
    return program.resolveSibling(program.getFileName() + "." + what);
  }

  private static Path which(String tool) {
    for (String place : System.getenv("PATH").split(":", -1)) {
      Path file = Path.of(place, tool);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException("no " + tool + " on the path");
  }

  private static void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(of(bin.resolve("mvn"), "calls"));
  }

  /** Where the launcher keeps the caches of this checkout and this JDK. */
  private Path cacheFolder() throws IOException {
    return Path.of(cache + "/icofolio/aot" + root.toRealPath() + "/with" + jdk);
  }

  private List<String> caches() throws IOException {
    try (var files = Files.list(cacheFolder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".aot"))
          .toList();
    }
  }

  private void awaitTraining() throws Exception {
    long deadline = System.nanoTime() + SECONDS.toNanos(20);
    Path made = cacheFolder().resolve("25.0.1-ask.aot");
    Path making = cacheFolder().resolve("making-ask");
    while (!Files.exists(made) || Files.exists(making)) {
      assertThat(System.nanoTime()).as("the cache is made in time").isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
