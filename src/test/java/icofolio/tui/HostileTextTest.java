package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.widget.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text from outside can steer the terminal or push what stands beside it. */
final class HostileTextTest {

  @ParameterizedTest
  @ValueSource(ints = {80, 160})
  void columnsStayInLineAndNothingIsObeyed(int width) {
    Robot robot = Robot.on(Hostile.portfolio(), width, 40).press("2");
    robot.sees("<1B>", "<202E>", "東京", "<D83D>", "שלום");
    Frame frame = View.of(robot.model());
    int stage = column(frame, 2, "Stage");
    for (int row = 3; row < 3 + robot.model().sheet().rows().size(); row++) {
      assertThat(frame.glyph(stage - 1, row)).as("before the stage in row %d", row).isEqualTo(" ");
      assertThat(frame.glyph(stage, row)).as("stage in row %d", row).matches("[a-z]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"escape", "bidi", "wide", "emoji", "marks", "huge", "hugewide", "lines"})
  void thePageOfSuchASaleIsDrawn(String id) {
    Robot robot = Robot.on(Hostile.portfolio(), 80, 24).press("2", "/").type(id).press("enter");
    robot.press("enter", "end").showsItsModel();
    for (int row = 0; row < 24; row++) {
      assertThat(robot.surface().line(row)).doesNotContain("\033", "\u202E", "\u009B", "\n");
    }
  }

  private static int column(Frame frame, int row, String text) {
    int column = frame.line(row).indexOf(text);
    assertThat(column).isPositive();
    return column;
  }
}
