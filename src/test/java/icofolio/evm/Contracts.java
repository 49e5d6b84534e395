package icofolio.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The contracts of {@code src/test/contracts}, with the compiler and the node that npm brings for
 * them. All is laid out under {@code target}, anew only where something has changed.
 */
public final class Contracts {
  private static final Path SOURCES = Path.of("src", "test", "contracts");
  private static final String[] INSTALL =
      "npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1".split(" ");
  private static final String COMPILED = "contracts.json";
  private static final int MINUTES = 5;

  private final Path folder;
  private final JsonNode compiled;

  private Contracts(Path folder, JsonNode compiled) {
    this.folder = folder;
    this.compiled = compiled;
  }

  /**
   * Installs and compiles. Where npm is missing or cannot install, the test that asks is skipped.
   */
  public static Contracts compiled() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "contracts").toAbsolutePath());
    boolean sameLock = isCopied("package-lock.json", folder) && isCopied("package.json", folder);
    boolean same = sameLock;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        String name = source.getFileName().toString();
        if (!isCopied(name, folder)) {
          same = false;
          Files.deleteIfExists(folder.resolve(COMPILED));
          Files.write(folder.resolve(name), Files.readAllBytes(source));
        }
      }
    }
    if (!sameLock || !Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
      install(folder);
    }
    if (!same || !Files.exists(folder.resolve(COMPILED))) {
      Output compiler = run(folder, "npm", "run", "--silent", "compile");
      assertThat(compiler.code()).as(compiler.text()).isZero();
    }
    String json = Files.readString(folder.resolve(COMPILED));
    return new Contracts(folder, new ObjectMapper().readTree(json));
  }

  private static boolean isCopied(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    return Files.exists(copy) && Files.mismatch(SOURCES.resolve(name), copy) < 0;
  }

  private static void install(Path folder) throws InterruptedException {
    Output npm;
    try {
      npm = run(folder, INSTALL);
    } catch (IOException e) {
      abort("npm is not here: " + e.getMessage());
      return;
    }
    // A lock that does not fit its package is our mistake, not the machine's.
    assertThat(npm.text()).doesNotContain("EUSAGE");
    if (npm.code() != 0) {
      abort("npm cannot install the contracts: " + npm.text());
    }
  }

  private static Output run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path text = Files.createTempFile("icofolio-npm", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(text.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      return new Output(ended ? process.exitValue() : -1, Files.readString(text));
    } finally {
      Files.deleteIfExists(text);
    }
  }

  /** The creation code of a contract, hex without {@code 0x}. */
  public String code(String contract) {
    return compiled.path(contract).path("code").stringValue();
  }

  /** The selector of a method, such as {@code vestedAmount(uint64)}: hex without {@code 0x}. */
  String selector(String contract, String method) {
    return compiled.path(contract).path("methods").path(method).stringValue();
  }

  /** The node for this machine; npm leaves it out where there is none. */
  public Path anvil() throws IOException {
    try (Stream<Path> packages = Files.list(folder.resolve("node_modules/@foundry-rs"))) {
      List<Path> found =
          packages.map(one -> one.resolve("bin/anvil")).filter(Files::isExecutable).toList();
      if (found.isEmpty()) {
        abort("npm has installed no anvil for this machine");
      }
      return found.getFirst();
    }
  }

  private record Output(int code, String text) {}
}
