package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Slot;
import icofolio.render.theme.Style;
import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.widget.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How each screen is coloured, kept as a map of letters: one for each slot of the theme. A slot
 * whose style another has too shows as the first of them; so without colour little but weight,
 * underlining and reverse is left, and the selected row must still be seen.
 */
final class StylesTest {
  private static final Path FOLDER = Path.of("src/test/resources/frames/styles");
  private static final String LETTERS = ".mstabhSIxXkKdiGWBNTEfgluA|";

  @ParameterizedTest
  @CsvSource({
    "dashboard, 1",
    "sales, 2 down",
    "contributions, 3",
    "budgets, 4",
    "diversification, 5",
    "refunds, 6",
    "distributions, 7",
    "wallets, 8",
    "agenda, 9",
    "sale, 2 enter",
    "budget, 4 enter",
    "balance, 8 enter",
    "themes, T",
    "palette, :",
    "help, ?",
    "copy, 2 enter y"
  })
  void screens(String name, String keys) throws IOException {
    Frame dark = frame(ColourDepth.TRUECOLOUR, 80, 24, keys);
    Frame plain = frame(ColourDepth.NONE, 80, 24, keys);
    String map = "dark\n" + map(dark, theme(ColourDepth.TRUECOLOUR));
    map += "\nwithout colour\n" + map(plain, theme(ColourDepth.NONE));
    Path file = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("frames.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, map);
    }
    assertThat(map).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 24, 1",
    "80, 24, 2",
    "80, 24, 3",
    "80, 24, 4",
    "80, 24, 5",
    "80, 24, 6",
    "80, 24, 7",
    "80, 24, 8",
    "80, 24, 9",
    "80, 24, 2 enter",
    "160, 48, 1",
    "160, 48, 2",
    "160, 48, 3",
    "160, 48, 4",
    "160, 48, 5",
    "160, 48, 6",
    "160, 48, 7",
    "160, 48, 8",
    "160, 48, 9",
    "160, 48, 2 enter"
  })
  void colourChangesNoSignAndWithoutItNoCellHasAny(int columns, int rows, String keys) {
    Frame dark = frame(ColourDepth.TRUECOLOUR, columns, rows, keys);
    Frame plain = frame(ColourDepth.NONE, columns, rows, keys);
    boolean reversed = false;
    for (int row = 0; row < rows; row++) {
      assertThat(plain.line(row)).isEqualTo(dark.line(row));
      for (int column = 0; column < columns; column++) {
        Style style = plain.style(column, row);
        assertThat(style.foreground()).isEqualTo(Style.PLAIN.foreground());
        assertThat(style.background()).isEqualTo(Style.PLAIN.background());
        reversed |= style.reverse();
      }
    }
    assertThat(reversed).as("something is seen to be selected").isTrue();
  }

  private static Frame frame(ColourDepth depth, int columns, int rows, String keys) {
    SmallPortfolio portfolio = SmallPortfolio.ruled();
    portfolio.balances.addAll(Wallets.full().balances);
    portfolio.reachable.addAll(Wallets.full().reachable);
    return View.of(
        Robot.looking(portfolio, columns, rows, "dark", depth, false)
            .press(keys.split(" "))
            .model());
  }

  private static Theme theme(ColourDepth depth) {
    return Themes.load(List.of(Path.of("themes"))).named("dark").at(depth);
  }

  private static String map(Frame frame, Theme theme) {
    StringBuilder map = new StringBuilder();
    for (int row = 0; row < frame.height(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < frame.width(); column++) {
        line.append(letter(theme, frame.style(column, row)));
      }
      map.append(line.toString().replaceAll("\\.+$", "")).append('\n');
    }
    return map.toString();
  }

  private static char letter(Theme theme, Style style) {
    for (Slot slot : Slot.values()) {
      if (theme.style(slot).equals(style)) {
        return LETTERS.charAt(slot.ordinal());
      }
    }
    return '?';
  }
}
