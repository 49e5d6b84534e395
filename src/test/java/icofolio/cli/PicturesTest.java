package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures in the README and the manual: the real screens on the sample portfolio, on a day
 * that does not pass. {@code mvn test -Dtest=PicturesTest -Dframes.update=true} makes them anew.
 */
final class PicturesTest {
  private static final Path PICTURES = Path.of("docs/picture");
  private static final int MOST_BYTES = 60_000;

  @TempDir static Path folder;

  private static Path store() {
    return folder.resolve("sample.mv.db");
  }

  @BeforeAll
  static void importSample() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("sample-data"))) {
      String files =
          all.map(Path::toString)
              .filter(file -> file.endsWith(".csv"))
              .sorted()
              .collect(Collectors.joining(" "));
      Told told = Told.ico(store(), Map.of("HOME", folder.toString()), "import " + files);
      assertThat(told.exit()).as(told.err()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dashboard, '', Icofolio's dashboard",
    "form, 3 n, A contribution that a budget blocks",
    "sale, 2 / orchard enter enter, The page of a sale that is vesting",
    "distributions, 7, What sales still have to deliver and when",
    "budgets, 4, Where the budgets stand"
  })
  void areWhatTheScreensShow(String name, String keys, String title) throws IOException {
    for (String theme : new String[] {"dark", "light"}) {
      Robot robot = Robot.in(theme, portfolio(), 112, 32);
      go(robot, keys);
      if (name.equals("form")) {
        fill(robot);
      }
      Path file = PICTURES.resolve(name + (theme.equals("dark") ? "" : "-" + theme) + ".svg");
      robot.waitsLong().picture(file, title);
      assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }
  }

  private static TrackerPortfolio portfolio() {
    return new TrackerPortfolio(
        ScreenPortfolio.session(store(), "2026-11-24T12:00:00Z"),
        "sample portfolio",
        () -> {
          throw new IllegalStateException("no chains here");
        },
        () -> {
          throw new IllegalStateException("this is the sample");
        });
  }

  private static void go(Robot robot, String keys) {
    for (String key : keys.isEmpty() ? new String[0] : keys.split(" ")) {
      if (key.equals("orchard")) {
        robot.type(key);
      } else {
        robot.press(key);
      }
    }
  }

  private static void fill(Robot robot) {
    robot.type("example-orch").press("tab").type("250").press("tab").type("USDC");
    robot.click("Value  ").type("250").click("Amount *").sees("blocks", "Ctrl+G takes the most");
  }
}
