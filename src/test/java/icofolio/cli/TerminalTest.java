package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.terminal.Requests;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "15;0, false",
    "0;15, true",
    "0;default;15, true",
    "12;8, false",
    "0;7, true",
    "0;16, false",
    "0;default, false",
    "'', false"
  })
  void someTerminalsTellTheirBackground(String colours, boolean light) {
    assertThat(Terminal.isLight(Map.of("COLORFGBG", colours))).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"xterm, true", "linux, true", "dumb, false", "'', false"})
  void aScreenNeedsACursorThatCanBePlaced(String term, boolean can) {
    assertThat(Terminal.canPlaceCursor(Map.of("TERM", term))).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, en_GB.UTF-8, true",
    "xterm, C, false",
    "linux, en_GB.UTF-8, false",
    "xterm, '', true"
  })
  void signsNeedALocaleAndAFont(String term, String locale, boolean shows) {
    assertThat(Terminal.showsSigns(Map.of("TERM", term, "LC_ALL", locale))).isEqualTo(shows);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-256color, '', '', true",
    "linux, '', '', false",
    "screen-256color, 12.pts, '', false",
    "xterm, '', 1, false",
    "dumb, '', '', false"
  })
  void onlyATerminalThatUnderstandsIsAskedForItsBackground(
      String term, String screen, String noColour, boolean asked) {
    Map<String, String> environment =
        screen.isEmpty()
            ? Map.of("TERM", term, "NO_COLOR", noColour)
            : Map.of("TERM", term, "STY", screen);
    assertThat(Requests.canAskBackground(environment)).isEqualTo(asked);
  }
}
