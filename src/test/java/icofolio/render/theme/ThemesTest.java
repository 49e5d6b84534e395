package icofolio.render.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThemesTest {
  private static final Path SHIPPED = Path.of("themes");

  @TempDir Path folder;

  @Test
  void shipsEightThemesDarkAndLightFirstAndTheTerminalsOwnLast() {
    Themes themes = Themes.load(List.of(SHIPPED));
    assertThat(themes.all())
        .extracting(Theme::name)
        .containsExactly("dark", "light", "contrast", "dusk", "mono", "safe", "sand", "terminal");
    assertThat(themes.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast", "dusk", "mono", "safe", "sand"})
  void everyTextCanBeReadOnItsBackground(String name) {
    Theme theme = Themes.load(List.of(SHIPPED)).named(name);
    for (Slot slot : Slot.values()) {
      Style style = theme.style(slot);
      boolean decoration = slot == Slot.BORDER || slot == Slot.GAUGE_EMPTY;
      assertThat(contrast(style.foreground(), style.background()))
          .as("contrast of %s in %s", slot.key(), name)
          .isGreaterThanOrEqualTo(decoration ? 3.0 : 4.5);
    }
  }

  @Test
  void withoutThemeFilesTheTerminalsOwnIsThere() {
    Themes themes = Themes.load(List.of(folder.resolve("none")));
    assertThat(themes.all()).containsExactly(Theme.TERMINAL);
    assertThat(themes.after(Theme.TERMINAL)).isEqualTo(Theme.TERMINAL);
  }

  @Test
  void aUsersThemeReplacesOneOfTheSameNameAndStandsBesideTheRest() throws IOException {
    String dark = Files.readString(SHIPPED.resolve("dark.properties"));
    write("dark", dark.replace("#14181f", "#000000"));
    write("mine", dark);
    Themes themes = Themes.load(List.of(SHIPPED, folder));
    assertThat(themes.all())
        .extracting(Theme::name)
        .containsExactly(
            "dark", "light", "contrast", "dusk", "mono", "safe", "sand", "mine", "terminal");
    assertThat(themes.named("dark").style(Slot.TEXT).background()).isEqualTo(Colour.rgb(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          muted = #8e99ab | muted = #8e99a  | :19: '#8e99a' is no colour
          muted = #8e99ab | muted = puce    | :19: 'puce' is no colour
          muted = #8e99ab | muted = red on  | :19: '' is no colour
          muted = #8e99ab | muted = red loud| :19: 'loud' is neither bold
          muted = #8e99ab | mutde = #8e99ab | :19: there is no slot 'mutde'
          muted = #8e99ab | muted                   | :19: expected 'slot = style'
          muted = #8e99ab | text = #8e99ab | :19: the slot 'text' is set twice
          muted = #8e99ab | # muted                 | : the slot 'muted' is not set
          """)
  void aBadFileIsNamedWithItsLineAndLeftOut(String good, String bad, String message)
      throws IOException {
    String dark = Files.readString(SHIPPED.resolve("dark.properties"));
    assertThat(dark).contains(good.strip());
    write("dark", dark.replace(good.strip(), bad.strip()));
    Themes themes = Themes.load(List.of(folder));
    assertThat(themes.all()).containsExactly(Theme.TERMINAL);
    assertThat(themes.problems()).extracting(Themes.Problem::theme).containsExactly("dark");
    assertThat(themes.problem("dark")).contains("dark.properties" + message);
  }

  @Test
  void theFileOfTheTerminalsOwnThemeSaysWhatTheProgramHas() {
    Theme read = Themes.load(List.of(SHIPPED)).named("terminal");
    for (Slot slot : Slot.values()) {
      assertThat(read.style(slot)).as(slot.key()).isEqualTo(Theme.TERMINAL.style(slot));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast", "dusk", "mono", "safe", "sand", "terminal"})
  void everyFileSaysWhatEachSlotIsFor(String name) throws IOException {
    List<String> lines = Files.readAllLines(SHIPPED.resolve(name + ".properties"));
    for (Slot slot : Slot.values()) {
      int at =
          lines.indexOf(
              lines.stream()
                  .filter(l -> l.startsWith(slot.key() + " ="))
                  .findFirst()
                  .orElseThrow());
      assertThat(lines.get(at - 1)).as(slot.key()).startsWith("# ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast", "dusk", "mono", "safe", "sand", "terminal"})
  void atEveryDepthTheSelectedRowAndTheScreenShownStandOut(String name) {
    for (ColourDepth depth : ColourDepth.values()) {
      Theme theme = Themes.load(List.of(SHIPPED)).named(name).at(depth);
      assertThat(theme.style(Slot.SELECTED))
          .as("%s at %s", name, depth)
          .isNotEqualTo(theme.style(Slot.TEXT))
          .isNotEqualTo(theme.style(Slot.SELECTED_IDLE));
      assertThat(theme.style(Slot.SELECTED_IDLE)).isNotEqualTo(theme.style(Slot.TEXT));
      assertThat(theme.style(Slot.TAB_ACTIVE)).isNotEqualTo(theme.style(Slot.TAB));
      for (Slot slot : Slot.values()) {
        Style style = theme.style(slot);
        boolean own = style.foreground().equals(Colour.DEFAULT);
        assertThat(own || !style.foreground().equals(style.background()))
            .as("%s of %s at %s is seen", slot.key(), name, depth)
            .isTrue();
      }
    }
  }

  @Test
  void whatWasGoodStaysWhereAFileBecomesBad() throws IOException {
    String dark = Files.readString(SHIPPED.resolve("dark.properties"));
    write("mine", dark);
    ThemeFolders folders = new ThemeFolders(List.of(SHIPPED, folder));
    Themes good = folders.load();
    String stamp = folders.stamp();
    write("mine", dark.replace("#8e99ab", "puce"));
    assertThat(folders.stamp()).isNotEqualTo(stamp);
    Themes now = folders.load().keeping(good);
    assertThat(now.named("mine")).isSameAs(good.named("mine"));
    assertThat(now.problem("mine")).contains("mine.properties:19:");
    assertThat(now.all()).extracting(Theme::name).endsWith("mine", "terminal");
    Files.delete(folder.resolve("mine.properties"));
    assertThat(folders.load().keeping(now).named("mine")).isNull();
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Files.write(folder.resolve("odd.properties"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertThat(Themes.load(List.of(folder)).problem("odd"))
        .endsWith("odd.properties: is not UTF-8 text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast", "dusk", "mono", "safe", "sand"})
  void with256ColoursTextCanStillBeRead(String name) {
    Theme theme = Themes.load(List.of(SHIPPED)).named(name).at(ColourDepth.INDEXED);
    for (Slot slot : Slot.values()) {
      Style style = theme.style(slot);
      boolean decoration = slot == Slot.BORDER || slot == Slot.GAUGE_EMPTY;
      int front = Xterm.value(style.foreground().value());
      int back = Xterm.value(style.background().value());
      assertThat(contrast(Colour.rgb(front), Colour.rgb(back)))
          .as("contrast of %s in %s", slot.key(), name)
          .isGreaterThanOrEqualTo(decoration ? 2.0 : 4.0);
    }
  }

  @Test
  void withSixteenColoursAThemeLooksAsTheTerminalsOwnAndGreysGoWithoutColour() {
    Themes themes = Themes.load(List.of(SHIPPED)).at(ColourDepth.ANSI);
    assertThat(themes.named("dusk").style(Slot.WARN)).isEqualTo(Theme.TERMINAL.style(Slot.WARN));
    assertThat(themes.named("mono").style(Slot.WARN)).isEqualTo(StyleText.read("bold"));
  }

  @Test
  void withoutColourSelectionIsStillSeen() {
    Theme plain = Themes.load(List.of(SHIPPED)).all().getFirst().at(ColourDepth.NONE);
    for (Slot slot : Slot.values()) {
      assertThat(plain.style(slot).foreground()).isEqualTo(Colour.DEFAULT);
      assertThat(plain.style(slot).background()).isEqualTo(Colour.DEFAULT);
    }
    assertThat(plain.style(Slot.SELECTED).reverse()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, 16, 0",
    "#ffffff, 231, 15",
    "#808080, 244, 8",
    "#ff0000, 196, 1",
    "#14181f, 234, 0"
  })
  void coloursFallBackToTheNearestThereIs(String colour, int indexed, int ansi) {
    Colour exact = Colour.parse(colour);
    assertThat(exact.at(ColourDepth.INDEXED)).isEqualTo(new Colour(Colour.Kind.INDEXED, indexed));
    assertThat(exact.at(ColourDepth.ANSI)).isEqualTo(new Colour(Colour.Kind.ANSI, ansi));
    assertThat(exact.at(ColourDepth.TRUECOLOUR)).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-256color, '', '', INDEXED",
    "xterm-256color, truecolor, '', TRUECOLOUR",
    "xterm, 24bit, '', TRUECOLOUR",
    "xterm, '', '', ANSI",
    "xterm-kitty, '', '', TRUECOLOUR",
    "linux, truecolor, '', ANSI",
    "dumb, truecolor, '', NONE",
    "xterm-256color, truecolor, 1, NONE"
  })
  void theEnvironmentTellsHowManyColoursThereAre(
      String term, String promised, String noColour, ColourDepth expected) {
    assertThat(ColourDepth.of(Map.of("TERM", term, "COLORTERM", promised, "NO_COLOR", noColour)))
        .isEqualTo(expected);
  }

  @Test
  void insideGnuScreenNo24BitColoursAreSent() {
    assertThat(
            ColourDepth.of(
                Map.of("TERM", "screen-256color", "COLORTERM", "truecolor", "STY", "1.pts")))
        .isEqualTo(ColourDepth.INDEXED);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".properties"), text);
  }

  /** As WCAG 2 defines it: 1 to 21. */
  private static double contrast(Colour one, Colour other) {
    double a = luminance(one.value());
    double b = luminance(other.value());
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
