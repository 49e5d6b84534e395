package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Dialog;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.KeyBar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each screen, page, form and dialog, at every size, and full of hostile text. */
final class EverySceneTest {
  private static final List<Surface.Size> SIZES =
      List.of(
          new Surface.Size(81, 25),
          new Surface.Size(250, 80),
          new Surface.Size(132, 43),
          new Surface.Size(79, 24),
          new Surface.Size(20, 5),
          new Surface.Size(1, 1),
          new Surface.Size(80, 24));

  static List<String> scenes() {
    return Scenes.all().toList();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void growsAndShrinks(String scene) {
    Robot robot = Scenes.at(scene, Scenes.full(), 80, 24);
    String first = robot.screen();
    isWhole(robot);
    for (Surface.Size size : SIZES) {
      isWhole(robot.resize(size.columns(), size.rows()));
    }
    assertThat(robot.screen()).as("back at the first size").isEqualTo(first);
    Robot large = Scenes.at(scene, Scenes.full(), 250, 80);
    isWhole(large);
    isWhole(large.resize(80, 24).resize(132, 43));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void holdsHostileText(String scene) {
    for (int columns : new int[] {80, 163}) {
      Robot robot = Scenes.at(scene, Hostile.portfolio(), columns, columns / 3);
      isWhole(robot);
      for (String note : Hostile.NOTES) {
        isWhole(robot.paste(note));
      }
      for (String key : List.of("down", "page-down", "end", "right", "up", "home")) {
        isWhole(robot.press(key));
      }
    }
  }

  @Test
  void noticesAreHarmless() {
    for (String text : Hostile.NOTES) {
      SmallPortfolio portfolio = SmallPortfolio.full();
      Robot robot = Robot.on(portfolio, 80, 24);
      portfolio.fault = text;
      isWhole(robot.press("r"));
      assertThat(robot.model().notice().text()).isEqualTo(text);
    }
  }

  /** A scene leads where it says: no two look the same. */
  @Test
  void scenesDiffer() {
    assertThat(scenes().stream().map(scene -> Scenes.at(scene, Scenes.full(), 80, 24).screen()))
        .doesNotHaveDuplicates();
  }

  private static void isWhole(Robot robot) {
    Invariants.hold(robot);
    robot.showsItsModel();
    Model model = robot.model();
    if (model.isTooSmall()) {
      return;
    }
    Frame frame = View.of(model);
    Dialog dialog = Dialogs.of(model);
    if (dialog != null) {
      isWhole(robot, dialog);
    }
    if (model.context() == Context.FORM) {
      robot.sees("▸ " + FieldNames.label(model.form().field()));
    }
    boxes(frame);
  }

  private static void isWhole(Robot robot, Dialog dialog) {
    for (KeyBar.Hint button : dialog.buttons()) {
      robot.sees("[" + button.key() + " " + button.label() + "]");
    }
    if (dialog.input() != null) {
      robot.sees(dialog.input().label() + ": ");
    }
  }

  /** The sides of every box reach from its upper corners to its lower ones. */
  private static void boxes(Frame frame) {
    for (int row = 0; row < frame.height(); row++) {
      for (int column = 0; column < frame.width(); column++) {
        if (frame.glyph(column, row).equals("┐")) {
          int y = row + 1;
          while (y < frame.height() && frame.glyph(column, y).equals("│")) {
            y++;
          }
          assertThat(frame.glyph(column, y)).as("corner at %d, %d", column, y).isEqualTo("┘");
        }
      }
    }
  }
}
