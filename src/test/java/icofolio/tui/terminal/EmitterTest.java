package icofolio.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Slot;
import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Symbols;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the terminal: all that is needed, and no more. */
final class EmitterTest {
  private static final Theme DARK = Themes.load(List.of(Path.of("themes"))).named("dark");

  private final Emitter emitter = new Emitter();

  @Test
  void whatIsShownAlreadyIsNotSentAgain() {
    emit(canvas -> canvas.put(0, 0, "Hello", Slot.TEXT));
    assertThat(emit(canvas -> canvas.put(0, 0, "Hello", Slot.TEXT))).isEmpty();
  }

  @Test
  void aChangedFigureCostsAFewBytesInOneSynchronizedUpdate() {
    emit(canvas -> canvas.put(40, 10, "1,234.50", Slot.TEXT));
    String bytes = emit(canvas -> canvas.put(40, 10, "1,236.50", Slot.TEXT));
    assertThat(bytes).startsWith("\033[?2026h").endsWith("\033[?2026l").contains("6");
    assertThat(bytes.length()).isLessThanOrEqualTo(64);
  }

  @Test
  void aFewEqualCellsAreSentAgainWhereThatIsShorterThanMovingThere() {
    emit(canvas -> canvas.put(0, 0, "a12b", Slot.TEXT));
    assertThat(emit(canvas -> canvas.put(0, 0, "c12d", Slot.TEXT))).contains("c12d");
  }

  @Test
  void theScreenIsNeverClearedWhateverChanges() {
    String bytes = "";
    for (int i = 0; i < 50; i++) {
      String text = "frame " + i;
      bytes += emit(canvas -> canvas.put(0, 0, text.repeat(8), Slot.TEXT));
    }
    emitter.forget();
    bytes += emit(canvas -> canvas.put(0, 0, "all anew", Slot.TEXT));
    assertThat(bytes).doesNotContain("\033[2J").doesNotContain("\033[J").doesNotContain("\033[K");
  }

  @Test
  void afterAWideGlyphTheNextOneIsSentWithItsPlace() {
    String bytes = emit(canvas -> canvas.put(0, 0, "日本a", Slot.TEXT));
    assertThat(bytes).contains("\033[1;1H").contains("日\033[1;3H本\033[1;5Ha");
  }

  /** Terminals take one column or two for these, and may draw over the next cell. */
  @ParameterizedTest
  @ValueSource(strings = {"🇩", "☀", "e\u0301", "\u0915", "日"})
  void whatStandsBesideAnOddGlyphIsSentAgainWithItsPlace(String odd) {
    String there = emit(canvas -> canvas.put(4, 0, odd + " x", Slot.TEXT));
    assertThat(there).containsPattern("\033\\[1;[67]H");
    assertThat(emit(canvas -> canvas.put(4, 0, "ab x", Slot.TEXT))).contains("ab");
    String gone = emit(canvas -> canvas.put(4, 0, odd + " x", Slot.TEXT));
    assertThat(gone).containsPattern("\033\\[1;[67]H ");
  }

  @Test
  void theRightHalfOfAWideGlyphTakesTheWholeGlyphWithIt() {
    emit(canvas -> canvas.put(0, 0, "日", Slot.TEXT));
    assertThat(emit(canvas -> canvas.put(1, 0, "x", Slot.TEXT))).startsWith("\033[?2026h x");
  }

  @Test
  void withoutColourNoColourIsSentAndTheSelectionIsStillMarked() {
    Theme plain = DARK.at(ColourDepth.NONE);
    Frame frame = new Frame(20, 2);
    Canvas canvas = Canvas.of(frame, plain, Symbols.ASCII);
    canvas.put(0, 0, "selected", Slot.SELECTED);
    canvas.put(0, 1, "bad", Slot.BAD);
    String bytes = new String(emitter.emit(frame), StandardCharsets.UTF_8);
    assertThat(bytes).doesNotContainPattern("\033\\[[0-9;]*([349][0-9]|10[0-7])[;m]");
    assertThat(bytes).containsPattern("\033\\[[0-9;]*7m");
  }

  @Test
  void eachDepthOfColourSpeaksItsOwnLanguage() {
    assertThat(first(ColourDepth.TRUECOLOUR))
        .contains("38;2;215;221;232")
        .contains("48;2;20;24;31");
    assertThat(first(ColourDepth.INDEXED)).containsPattern("38;5;\\d+").doesNotContain("38;2");
    assertThat(first(ColourDepth.ANSI, Slot.TAB_ACTIVE)).doesNotContain("38;").contains("1;30;46m");
  }

  @Test
  void theCursorIsShownOnlyWhereTextIsTypedAndParkedElsewhere() {
    String bytes = emit(canvas -> canvas.cursor(3, 2, true));
    assertThat(bytes).contains("\033[3;4H").contains("\033[?25h");
    assertThat(emit(canvas -> canvas.cursor(3, 2, true))).isEmpty();
    assertThat(emit(canvas -> canvas.cursor(3, 2, false))).contains("\033[?25l");
  }

  private static String first(ColourDepth depth) {
    return first(depth, Slot.TEXT);
  }

  private static String first(ColourDepth depth, Slot slot) {
    Frame frame = new Frame(10, 1);
    Canvas.of(frame, DARK.at(depth), Symbols.UNICODE).put(0, 0, "text", slot);
    return new String(new Emitter().emit(frame), StandardCharsets.UTF_8);
  }

  private String emit(Consumer<Canvas> drawing) {
    Frame frame = new Frame(80, 24);
    Canvas canvas = Canvas.of(frame, DARK, Symbols.UNICODE);
    canvas.fill(Slot.TEXT);
    drawing.accept(canvas);
    return new String(emitter.emit(frame), StandardCharsets.UTF_8);
  }
}
