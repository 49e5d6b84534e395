package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status                            | status        |
          --store x status --json           | status        | --store x --json
          --store=x status                  | status        | --store=x
          sale --json list acme             | sale list     | --json acme
          -q sale -o json add --name list   | sale add      | -q -o json --name list
          sale                              | sale          |
          --json                            | ''            | --json
          import -                          | import        | -
          -- status                         | ''            | -- status
          --as-of 2017 --color never help   | help          | --as-of 2017 --color never
          settings set time_zone UTC        | settings set  | time_zone UTC
          """)
  void theCommandIsFoundAmongGlobalOptions(String line, String name, String rest) {
    CommandWords words = CommandWords.of(List.of(line.split(" ")));

    assertThat(words.name()).isEqualTo(name);
    assertThat(words.rest())
        .containsExactlyElementsOf(rest == null ? List.of() : Arrays.asList(rest.split(" ")));
  }

  @Test
  void wordsThatExcludeAreNoShortOptions() {
    List<String> words =
        new ArrayList<>(
            List.of("acme", "-failed", "-q", "-o", "json", "-status:none", "-ojson", "--", "-x1"));

    assertThat(Exclusions.take(words)).containsExactly("-failed", "-status:none");
    assertThat(words).containsExactly("acme", "-q", "-o", "json", "-ojson", "--", "-x1");
  }
}
