package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Slot;
import icofolio.render.theme.Theme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("NAME", Column.ALWAYS, 6),
          Column.word("STATUS", 50),
          Column.number("AMOUNT", 90),
          Column.text("NOTE", 10, 4));

  private static String table(int width, Ink ink, List<List<Cell>> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    try (TextTable table = new TextTable(COLUMNS, width, ink, out)) {
      for (List<Cell> row : rows) {
        table.row(row);
      }
    }
    return out.toString();
  }

  private static List<Cell> row(String name, String status, String amount, String note) {
    return List.of(Cell.of(name), Cell.of(status, Slot.GOOD), Cell.of(amount), Cell.of(note));
  }

  private static final List<List<Cell>> ROWS =
      List.of(
          row("acme", "open", "1,000 USDC", "a note"),
          row("a longer name", "overdue", "0.25 BTC", ""),
          row("比特币", "none", "?", "x"));

  @Test
  void numbersStandUnderEachOtherAtThePoint() throws IOException {
    assertThat(table(0, Ink.NONE, ROWS))
        .isEqualTo(
            """
            NAME           STATUS     AMOUNT       NOTE
            acme           open     1,000    USDC  a note
            a longer name  overdue      0.25 BTC
            比特币         none         ?          x
            """);
  }

  @Test
  void whereItIsNarrowColumnsGoByRankAndTextIsCut() throws IOException {
    assertThat(table(32, Ink.NONE, ROWS))
        .isEqualTo(
            """
            NAME      STATUS     AMOUNT
            acme      open     1,000    USDC
            a longe…  overdue      0.25 BTC
            比特币    none         ?
            """);
    assertThat(table(21, Ink.NONE, ROWS))
        .isEqualTo(
            """
            NAME      AMOUNT
            acme    1,000    US…
            a lon…      0.25 BTC
            比特币      ?
            """
                .replace("US…", "USDC"));
  }

  @Test
  void nothingIsWiderThanTheTerminal() throws IOException {
    for (int width = 21; width < 60; width++) {
      int most = width;
      assertThat(table(width, Ink.NONE, ROWS).lines())
          .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(most));
    }
  }

  @Test
  void aColumnWithoutAnyTextIsLeftOut() throws IOException {
    assertThat(table(0, Ink.NONE, List.of(row("acme", "", "1", ""))))
        .isEqualTo("NAME  AMOUNT\nacme       1\n");
  }

  @Test
  void colourChangesNoWidth() throws IOException {
    String plain = table(0, Ink.NONE, ROWS);
    String coloured = table(0, Ink.of(Theme.TERMINAL, ColourDepth.ANSI), ROWS);

    assertThat(coloured).contains("\033[32mopen\033[0m");
    assertThat(coloured.replaceAll("\033\\[[0-9;]*m", "").lines().map(String::stripTrailing))
        .containsExactlyElementsOf(plain.lines().toList());
  }

  @Test
  void hostileTextIsMadeVisible() throws IOException {
    assertThat(table(0, Ink.NONE, List.of(row("a\033[31mb\u202e", "x\ny", "1", ""))))
        .contains("a\\u001B[31mb\\u202E")
        .contains("x y")
        .doesNotContain("\033");
  }

  @Test
  void rowsBeyondTheSampleStillStream() throws IOException {
    StringBuilder out = new StringBuilder();
    try (TextTable table = new TextTable(COLUMNS, 0, Ink.NONE, out)) {
      for (int i = 0; i < 5_000; i++) {
        table.row(row("acme", "open", "1", "n"));
      }
      assertThat(out.toString().lines()).hasSize(5_001);
      table.row(row("a much longer name", "open", "1", "n"));
    }
    assertThat(out).endsWith("a much longer name  open         1  n\n");
  }
}
