package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typing into a form touches no file: other programs need not look, and nothing grows. */
final class UntouchedTest {
  @TempDir Path folder;

  @Test
  void theVerdictIsFoundWithoutWriting() throws Exception {
    Path store = folder.resolve("still.mv.db");
    Told.ico(store, Map.of("HOME", folder.toString()), "sale add --name Acme --kind ICO");
    Told.ico(
        store,
        Map.of("HOME", folder.toString()),
        "budget add --id month --limit 500 --period month");
    Robot robot = Robot.on(ScreenPortfolio.on(store, null), 100, 30);
    byte[] before = Files.readAllBytes(store);
    robot.press("3", "n").type("ac").press("tab").type("750").press("tab").type("USD");
    robot.sees("blocks  month", "0 to 750 of 500").press("ctrl+g").sees("0 to 500 of 500");
    assertThat(Files.readAllBytes(store)).isEqualTo(before);
  }
}
