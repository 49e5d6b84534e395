package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {

  static Stream<String> commands() {
    return Commands.names("").stream()
        .flatMap(
            name ->
                Commands.isGroup(name)
                    ? Commands.names(name).stream().map(word -> name + " " + word)
                    : Stream.of(name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsExplainedWithTwoExamples(String name) {
    String help = Help.of(name);

    assertThat(help).startsWith("Usage: ico " + name);
    List<String> examples =
        help.substring(help.indexOf("Examples:")).lines().filter(l -> l.contains("ico ")).toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    // An example that is broken into lines cannot be copied.
    assertThat(help.substring(help.indexOf("Examples:")).lines().skip(1))
        .allSatisfy(line -> assertThat(line).startsWith("  "));
  }

  @Test
  void everyFieldIsAnOptionWithItsChoices() {
    String help = Help.of("contribution add");

    for (Field field : Kind.CONTRIBUTIONS.fields()) {
      assertThat(help).contains(field.option() + " ");
    }
    assertThat(help.replaceAll("\\s+", " "))
        .contains("planned committed sent confirmed cancelled failed");
  }

  @Test
  void theFirstHelpNamesEveryCommand() {
    assertThat(Help.of("")).contains(Commands.names(""));
  }
}
