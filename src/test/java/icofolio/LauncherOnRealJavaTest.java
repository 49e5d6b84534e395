package icofolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ico} with the Java of the build and the program as it is: chiefly the cache.
 */
@Timeout(120)
final class LauncherOnRealJavaTest {

  @TempDir static Path folder;
  private static Path ico;
  private static Path cache;

  @BeforeAll
  static void trainOnce() throws Exception {
    ico = Checkout.at(Files.createDirectories(folder.resolve("ico folio")));
    run(Map.of("ICO_AOT", "now"), "--version");
    try (var files = Files.walk(folder.resolve("a cache"))) {
      cache = files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  @Test
  void theProgramReallyComesOutOfTheCache() throws Exception {
    Ran ran = run(Map.of("ICO_JAVA_OPTS", "-Xlog:class+load:stdout"), "--version");
    assertThat(ran.out()).containsPattern("icofolio.cli.Main source: shared objects file");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void theCacheServesWithAndWithoutTheOptimisingCompiler() throws Exception {
    Map<String, String> log = Map.of("ICO_JAVA_OPTS", "-Xlog:class+load:stdout");
    assertThat(run(log, "import", "--help").out())
        .containsPattern("icofolio.cli.Main source: shared objects file");
  }

  @Test
  void aDamagedCacheCostsOnlyTime() throws Exception {
    Ran good = run(Map.of(), "--version");
    byte[] whole = Files.readAllBytes(cache);
    var damaged = new ArrayList<byte[]>();
    damaged.add(new byte[0]);
    damaged.add("not a cache".getBytes(StandardCharsets.UTF_8));
    damaged.add(Arrays.copyOf(whole, whole.length / 2));
    byte[] header = whole.clone();
    header[9] ^= 0x55;
    damaged.add(header);
    try {
      for (byte[] content : damaged) {
        Files.write(cache, content);
        assertThat(run(Map.of(), "--version")).isEqualTo(good);
      }
    } finally {
      Files.write(cache, whole);
    }
  }

  @Test
  void theCacheOfAnotherProgramCostsOnlyTime() throws Exception {
    Ran good = run(Map.of(), "--version");
    Path jar = folder.resolve("ico folio/target/icofolio.jar");
    var before = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
    try {
      assertThat(run(Map.of(), "--version")).isEqualTo(good);
    } finally {
      Files.setLastModifiedTime(jar, before);
    }
  }

  private record Ran(String out, String error, int exit) {}

  private static Ran run(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(ico.toString()));
    command.addAll(List.of(arguments));
    Process process = start(environment, command);
    process.outputWriter().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(out, error, process.waitFor());
  }

  private static Process start(Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("ICO_"));
    variables.remove("JAVA_TOOL_OPTIONS");
    variables.put("ICO_AOT", "auto");
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("XDG_CACHE_HOME", folder.resolve("a cache").toString());
    variables.putAll(environment);
    return builder.start();
  }
}
