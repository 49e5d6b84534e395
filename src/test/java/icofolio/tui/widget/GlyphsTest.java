package icofolio.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlyphsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "日本, 4",
    "한글, 4",
    "🚀, 2",
    "✅, 2",
    "✓, 1",
    "▒│▾, 3",
    "⠿, 1",
    "e\u0301, 1",
    "€×·, 3",
    "ＡＢ, 4",
    "שלום, 4",
    "₿, 1"
  })
  void widthIsThatOfATerminal(String text, int width) {
    assertThat(Glyphs.width(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "filecoin, 8, filecoin", "filecoin, 5, file…", "filecoin, 1, …", "filecoin, 0, ''",
    "日本語, 6, 日本語", "日本語, 5, 日本…", "日本語, 4, 日…", "日本語, 2, …"
  })
  void textIsCutToWholeGlyphs(String text, int columns, String fitted) {
    assertThat(Glyphs.fit(text, columns, "…")).isEqualTo(fitted);
    assertThat(Glyphs.width(Glyphs.fit(text, columns, "…"))).isLessThanOrEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"0, <00>", "1B, <1B>", "9B, <9B>", "202E, <202E>", "FEFF, <FEFF>", "D83D, <D83D>"})
  void whatCouldSteerTheTerminalIsShownInstead(String hex, String mark) {
    int codePoint = Integer.parseInt(hex, 16);
    assertThat(Glyphs.isHarmful(codePoint)).isTrue();
    assertThat(Glyphs.mark(codePoint)).isEqualTo(mark);
    assertThat(Glyphs.width("a" + Character.toString(codePoint))).isEqualTo(1 + mark.length());
  }
}
