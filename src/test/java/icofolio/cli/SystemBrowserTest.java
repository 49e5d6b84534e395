package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SystemBrowserTest {
  private static final String URL = "https://example.org/a?b=$(id);c";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux    | ''                  | xdg-open
          Mac OS X | ''                  | open
          Linux    | firefox             | firefox
          Linux    | firefox -P work     | firefox,-P,work
          Linux    | w3m:lynx            | w3m
          """)
  void theAddressIsTheLastArgumentAsItIs(String system, String wanted, String words)
      throws IOException {
    List<String> command =
        new SystemBrowser(Map.of("BROWSER", wanted), system).command(URI.create(URL));
    assertThat(String.join(",", command)).isEqualTo(words + "," + URL);
  }

  @Test
  void aProgramMaySayWhereTheAddressGoes() throws IOException {
    assertThat(new SystemBrowser(Map.of("BROWSER", "see %s now"), "Linux").command(URI.create(URL)))
        .containsExactly("see", URL, "now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "/a"})
  void onlyWebAddressesAreOpened(String address) {
    assertThatThrownBy(
            () -> new SystemBrowser(Map.of("BROWSER", "true"), "Linux").open(URI.create(address)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http or https");
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () ->
                new SystemBrowser(Map.of("BROWSER", "no-such-program"), "Linux")
                    .open(URI.create(URL)))
        .hasMessage("There is no no-such-program to open it with; set BROWSER to a program");
  }
}
