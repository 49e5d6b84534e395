package icofolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script {@code ico} on a terminal (one that {@code script} makes), where the program is the
 * UI. A stand-in for Java takes the terminal as the UI would and then comes to the end the test
 * wants.
 */
@Timeout(60)
final class LauncherOnTerminalTest {

  private static final String TAKES_TERMINAL =
      "kept=$(stty -g); stty raw -echo; printf '\\033[?1049h';";
  private static final String GIVES_BACK = "stty \"$kept\"; printf '\\033[?1049l';";
  private static final String RESET =
      "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l\033[?25h\033[?1049l";

  @TempDir Path folder;
  private Path ico;
  private Path java;

  @BeforeEach
  void aBuiltCheckout() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "the command script makes the terminal");
    Path root = Files.createDirectories(folder.resolve("ico folio"));
    ico = root.resolve("ico");
    Files.copy(Path.of("ico"), ico, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(Files.createDirectory(root.resolve("target")).resolve("icofolio.jar"), "jar");
    Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    java = jdk.resolve("bin/java");
  }

  @Test
  void aKilledUiLeavesTheTerminalAsItWas() throws Exception {
    uiDoes(TAKES_TERMINAL + "kill -9 $$");
    String seen = onTerminal(around("\"$ICO\""));
    assertThat(seen).contains("\033[?1049h", RESET, "code=137", "same settings");
  }

  @Test
  void aUiThatEndsItselfIsLeftAlone() throws Exception {
    uiDoes("[ -t 0 ] && [ -t 1 ] && echo on a terminal;" + TAKES_TERMINAL + GIVES_BACK + "exit 5");
    String seen = onTerminal(around("\"$ICO\" --store 'my own' --theme dark"));
    assertThat(seen).contains("on a terminal", "code=5").doesNotContain("\033[?2026l");
  }

  @Test
  void demoIsAUiToo() throws Exception {
    uiDoes("kill -9 $$");
    assertThat(onTerminal("\"$ICO\" demo")).contains(RESET);
  }

  @Test
  void aPlainCommandIsNotWatched() throws Exception {
    uiDoes("kill -9 $$");
    assertThat(onTerminal("\"$ICO\" --store x status; echo code=$?"))
        .contains("code=137")
        .doesNotContain("\033[?2026l");
    assertThat(onTerminal("\"$ICO\" demo | cat; echo done"))
        .contains("done")
        .doesNotContain("\033[?2026l");
  }

  @ParameterizedTest
  @CsvSource({"TERM, TERM, 7", "HUP, HUP, 7", "INT, TERM, 130"})
  void aSignalToTheLauncherEndsTheUiByItsOwnHand(String sent, String arrives, int code)
      throws Exception {
    uiDoes(
        TAKES_TERMINAL
            + ("trap '%s echo leaving; exit 7' %s; kill -%s $PPID; sleep 9 & wait; exit 9")
                .formatted(GIVES_BACK, arrives, sent));
    assertThat(onTerminal(around("\"$ICO\""))).contains("leaving", "code=" + code, "same settings");
  }

  private static String around(String command) {
    return "before=$(stty -g); "
        + command
        + "; echo code=$?; [ \"$before\" = \"$(stty -g)\" ] && echo same settings";
  }

  private void uiDoes(String what) throws IOException {
    Files.writeString(java, "#!/bin/sh\n" + what + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String onTerminal(String command) throws Exception {
    var builder =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    var variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("ICO_"));
    variables.put("ICO", ico.toString());
    variables.put("ICO_AOT", "off");
    variables.put("JAVA_HOME", folder.resolve("jdk").toString());
    variables.put("SHELL", "/bin/sh");
    Process process = builder.start();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return seen;
  }
}
