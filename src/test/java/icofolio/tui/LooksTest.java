package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.ThemeFolders;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a theme, files that change while the UI runs, and the terminal's own background. */
final class LooksTest {
  private static final Path SHIPPED = Path.of("themes");

  private final Robot robot = Robot.on(SmallPortfolio.full(), 80, 24);

  @TempDir Path folder;

  private String theme() {
    return robot.model().look().theme().name();
  }

  @Test
  void theListOfThemesShowsEachAsItIsSelectedAndEscPutsTheOldOneBack() {
    robot.press("T").sees("Themes", "▸ dark", "terminal", "Enter keep", "Esc leave");
    robot.press("down").sees("▸ light").showsItsModel();
    assertThat(theme()).isEqualTo("light");
    robot.press("end");
    assertThat(theme()).isEqualTo("terminal");
    robot.press("esc").misses("Themes").showsItsModel();
    assertThat(theme()).isEqualTo("dark");
    assertThat(robot.model().setup().chosenTheme()).isEmpty();
  }

  @Test
  void enterKeepsTheThemeAndTheMouseChoosesToo() {
    robot.press("T", "j", "enter").sees("Theme light").misses("Themes");
    assertThat(theme()).isEqualTo("light");
    assertThat(robot.model().setup().chosenTheme()).isEqualTo("light");
    robot.press("T").click("dusk");
    assertThat(theme()).isEqualTo("dusk");
    robot.click("dusk").sees("Theme dusk").misses("Themes");
    robot.press("T").click("sand").click("Dashboard").misses("Themes");
    assertThat(theme()).isEqualTo("dusk");
  }

  @Test
  void thePaletteKnowsTheListOfThemes() {
    robot.press(":").type("choose a theme").press("enter").sees("▸ dark");
  }

  @Test
  void aFileThatChangesIsReadAgainAndABadOneIsToldWhileTheLastGoodStays() throws IOException {
    String dark = Files.readString(SHIPPED.resolve("dark.properties"));
    Path mine = folder.resolve("mine.properties");
    Files.writeString(mine, dark);
    List<Message> posted = new ArrayList<>();
    ThemeFolders folders = new ThemeFolders(List.of(SHIPPED, folder));
    ThemeWatch watch = new ThemeWatch(folders, ColourDepth.TRUECOLOUR, posted::add);
    assertThat(watch.look()).isNull();
    Model model = robot.model();
    model = Update.apply(model, new Message.Themed(folders.load())).model();
    model = model.withLook(model.look().with(model.look().themes().named("mine")));

    Files.writeString(mine, dark.replace("#14181f", "#000001"));
    Model changed = reread(model, watch.look());
    assertThat(View.of(changed).style(79, 2).background().value()).isEqualTo(1);
    assertThat(View.of(changed).line(22)).contains("The themes were read anew");
    assertThat(watch.look()).isNull();

    Files.writeString(mine, dark.replace("#14181f", "puce and more"));
    Model bad = reread(changed, watch.look());
    assertThat(View.of(bad).style(79, 2).background().value()).isEqualTo(1);
    assertThat(View.of(bad).line(22)).contains("! mine.properties:16: 'puce' is no colour");
    assertThat(bad.look().themes().named("mine")).isNotNull();

    Files.delete(mine);
    Model gone = reread(bad, watch.look());
    assertThat(gone.look().theme().name()).isEqualTo("mine");
    assertThat(gone.look().themes().named("mine")).isNull();
  }

  private static Model reread(Model model, Themes fresh) {
    assertThat(fresh).isNotNull();
    return Update.apply(model, new Message.Themed(fresh)).model();
  }

  @Test
  void theTerminalsBackgroundChoosesTheThemeUnlessItAnswersTooLateOrOneWasChosen() {
    Model open = robot.model().withSetup(robot.model().setup().withThemeOpen(true));
    Message light = new Message.Input(new Event.Background(true), null);
    assertThat(theme(Update.apply(open, light).model())).isEqualTo("light");
    assertThat(theme(Update.apply(robot.model(), light).model())).isEqualTo("dark");
    Model late = Update.apply(open, new Message.Guessed()).model();
    assertThat(theme(Update.apply(late, light).model())).isEqualTo("dark");
    Model chosen = Looks.nextTheme(Looks.nextTheme(open).model()).model();
    assertThat(theme(Update.apply(chosen, light).model())).isEqualTo("contrast");
  }

  private static String theme(Model model) {
    return model.look().theme().name();
  }
}
