package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of commands is sound, and what a person reads of it is true. */
final class CommandsTest {

  @ParameterizedTest
  @EnumSource(Context.class)
  void noTwoCommandsShareAKeyInOneContext(Context context) {
    Map<String, String> taken = new HashMap<>();
    for (Command command : Commands.in(context)) {
      for (String key : command.keys()) {
        assertThat(taken.put(key, command.id()))
            .as("%s in %s besides %s", key, context, command.id())
            .isNull();
      }
    }
  }

  @Test
  void idsTellCommandsApartAndEveryCommandHasALabelAndAContext() {
    Model model = Robot.on(SmallPortfolio.empty(), 80, 24).model();
    assertThat(Commands.ALL).extracting(Command::id).doesNotHaveDuplicates();
    assertThat(Commands.ALL)
        .allSatisfy(
            command -> {
              assertThat(command.label()).isNotBlank();
              assertThat(command.contexts()).isNotEmpty();
              assertThat(command.rank() > 0).isEqualTo(!command.hint().apply(model).isBlank());
            });
  }

  @Test
  void keysThatTypeTextAreNeverCommandsWhereTextIsTyped() {
    Stream.of(Context.FILTER, Context.HELP, Context.PALETTE)
        .flatMap(context -> Commands.in(context).stream())
        .flatMap(command -> command.keys().stream())
        .forEach(key -> assertThat(key.length()).as(key).isGreaterThan(1));
  }

  @Test
  void theContractsKeysAreThere() {
    for (String key : "? / s enter esc n e d u r : t $ q h j k l 1 2 3 4 5 6 7 8 9".split(" ")) {
      assertThat(Commands.at(Context.LIST, key)).as(key).isNotNull();
    }
    for (String key : "up down left right page-up page-down home end ctrl+c ctrl+z".split(" ")) {
      assertThat(Commands.at(Context.LIST, key)).as(key).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Context.class,
      names = {"LIST", "SALE"})
  void everyCommandSaysWhyItCannotBeUsedOrDoesSomethingHarmless(Context context) {
    for (Command command : Commands.in(context)) {
      Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2");
      if (context == Context.SALE) {
        robot.press("enter");
      }
      String reason = command.reason().apply(robot.model());
      if (command.keys().isEmpty()) {
        robot.press(":").type(command.label()).press("enter").misses("No command");
      } else {
        robot.press(command.keys().getLast());
      }
      if (!reason.isEmpty()) {
        robot.sees(reason.substring(0, Math.min(60, reason.length())));
      }
    }
  }

  @Test
  void theBarAtTheFootShowsOnlyKeysThatWorkNow() {
    Robot robot = Robot.on(SmallPortfolio.empty(), 160, 24);
    robot.press("2").misses("Enter open").sees("Esc back", "q quit", "? help");
    robot.press("esc").misses("Esc back");
    robot.press(":").sees("Enter run", "Esc close").misses("q quit");
  }

  @Test
  void keysAreShownAsPeopleNameThem() {
    assertThat(Commands.named("page-down").shownKeys()).isEqualTo("PgDn Ctrl+D");
    assertThat(Commands.named("open").shownKey()).isEqualTo("Enter");
    assertThat(Commands.named("previous-list").shownKey()).isEqualTo("Shift+Tab");
  }
}
