package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextWidthTest {

  @ParameterizedTest
  @CsvSource({
    "Filecoin, 8",
    "Äcme, 4",
    "A\u0301cme, 4",
    "比特币, 6",
    "ゲーム, 6",
    "한국, 4",
    "rocket 🚀, 9",
    "₿tc, 3",
    "'', 0"
  })
  void wideCharactersFillTwoColumnsAndMarksNone(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "Filecoin, 8, Filecoin",
    "Filecoin, 5, File…",
    "比特币, 6, 比特币",
    "比特币, 5, 比特…",
    "比特币, 4, 比…",
    "Filecoin, 1, …",
    "Filecoin, 0, ''"
  })
  void aTextIsCutToFit(String text, int columns, String cut) {
    assertThat(TextWidth.fit(text, columns)).isEqualTo(cut);
    assertThat(TextWidth.of(TextWidth.fit(text, columns))).isLessThanOrEqualTo(columns);
  }
}
