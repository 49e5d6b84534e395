package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import icofolio.render.theme.Colour;
import icofolio.render.theme.Style;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lanterna's virtual terminal as the surface: it obeys the very bytes that a real terminal would
 * get, and refuses any that the emitter has no business to send.
 */
final class VirtualSurface implements Surface {
  private static final Pattern PIECE =
      Pattern.compile(
          "\033\\[(\\?)?([0-9;]*)([A-Za-z])|([^\033]+)|\033\\](\\d+;[^\007\033]*)\007|(\033)");

  /** Control characters, C1 among them, and what turns the writing direction. */
  private static final Pattern STEERS =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

  private final DefaultVirtualTerminal terminal;
  private final List<String> requests = new ArrayList<>();
  private long bytes;
  private boolean cursorShown = true;

  VirtualSurface(int columns, int rows) {
    terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
  }

  void resize(int columns, int rows) {
    terminal.setTerminalSize(new TerminalSize(columns, rows));
  }

  long bytes() {
    return bytes;
  }

  /** What the terminal was asked, without ESC ] and BEL. */
  List<String> requests() {
    return requests;
  }

  boolean isCursorShown() {
    return cursorShown;
  }

  String line(int row) {
    StringBuilder line = new StringBuilder();
    int columns = terminal.getTerminalSize().getColumns();
    for (int column = 0; column < columns; column++) {
      TextCharacter cell = terminal.getCharacter(column, row);
      line.append(cell.getCharacterString());
      if (cell.isDoubleWidth()) {
        column++;
      }
    }
    return line.toString().stripTrailing();
  }

  /**
   * The cell shows that glyph in that style. Where Lanterna takes a glyph for wider or narrower
   * than it is, and beside such glyphs, its buffer cannot tell.
   */
  void isAt(Frame frame, int column, int row) {
    for (int x = Math.max(0, column - 1); x <= Math.min(frame.width() - 1, column + 1); x++) {
      String glyph = frame.glyph(x, row);
      if (glyph.length() != 1 || glyph.charAt(0) > 0x2600) {
        return;
      }
    }
    TextCharacter cell = terminal.getCharacter(column, row);
    Style style = frame.style(column, row);
    String place = "cell %d, %d".formatted(column, row);
    assertThat(cell.getCharacterString()).as(place).isEqualTo(frame.glyph(column, row));
    assertThat(cell.getForegroundColor()).as(place).isEqualTo(colour(style.foreground()));
    assertThat(cell.getBackgroundColor()).as(place).isEqualTo(colour(style.background()));
    assertThat(cell.isBold()).as(place).isEqualTo(style.bold());
    assertThat(cell.isUnderlined()).as(place).isEqualTo(style.underline());
    assertThat(cell.isReversed()).as(place).isEqualTo(style.reverse());
  }

  private static TextColor colour(Colour colour) {
    int value = colour.value();
    return switch (colour.kind()) {
      case DEFAULT -> TextColor.ANSI.DEFAULT;
      case ANSI, INDEXED -> new TextColor.Indexed(value);
      case RGB -> new TextColor.RGB(value >> 16 & 255, value >> 8 & 255, value & 255);
    };
  }

  TerminalPosition cursor() {
    return terminal.getCursorPosition();
  }

  @Override
  public Size size() {
    TerminalSize size = terminal.getTerminalSize();
    return new Size(size.getColumns(), size.getRows());
  }

  @Override
  public Event read() {
    throw new UnsupportedOperationException("the robot posts events itself");
  }

  @Override
  public void write(byte[] output) {
    bytes += output.length;
    Matcher piece = PIECE.matcher(new String(output, StandardCharsets.UTF_8));
    while (piece.find()) {
      if (piece.group(4) != null) {
        assertThat(piece.group(4)).as("text sent to the terminal").doesNotContainPattern(STEERS);
        terminal.putString(piece.group(4));
      } else if (piece.group(5) != null) {
        requests.add(piece.group(5));
      } else if (piece.group(6) != null) {
        throw new AssertionError("an escape sequence that a terminal would not understand");
      } else if (piece.group(1) != null) {
        mode(piece.group(2), piece.group(3));
      } else {
        sequence(piece.group(2), piece.group(3).charAt(0));
      }
    }
  }

  private void mode(String mode, String letter) {
    switch (mode) {
      case "2026" -> {}
      case "25" -> cursorShown = letter.equals("h");
      default -> throw new AssertionError("mode " + mode);
    }
  }

  private void sequence(String parameters, char letter) {
    String[] numbers = parameters.split(";");
    switch (letter) {
      case 'H' ->
          terminal.setCursorPosition(
              Integer.parseInt(numbers[1]) - 1, Integer.parseInt(numbers[0]) - 1);
      case 'm' -> style(numbers);
      default -> throw new AssertionError("sequence " + parameters + letter);
    }
  }

  private void style(String[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      int code = Integer.parseInt(numbers[i]);
      switch (code) {
        case 0 -> terminal.resetColorAndSGR();
        case 1 -> terminal.enableSGR(SGR.BOLD);
        case 3 -> terminal.enableSGR(SGR.ITALIC);
        case 4 -> terminal.enableSGR(SGR.UNDERLINE);
        case 7 -> terminal.enableSGR(SGR.REVERSE);
        case 39 -> terminal.setForegroundColor(TextColor.ANSI.DEFAULT);
        case 49 -> terminal.setBackgroundColor(TextColor.ANSI.DEFAULT);
        case 38, 48 -> {
          TextColor colour =
              new TextColor.RGB(
                  Integer.parseInt(numbers[i + 2]),
                  Integer.parseInt(numbers[i + 3]),
                  Integer.parseInt(numbers[i + 4]));
          colour(code == 38, colour);
          i += 4;
        }
        default -> colour(code < 40 || (code >= 90 && code < 100), palette(code));
      }
    }
  }

  private void colour(boolean foreground, TextColor colour) {
    if (foreground) {
      terminal.setForegroundColor(colour);
    } else {
      terminal.setBackgroundColor(colour);
    }
  }

  private static TextColor palette(int code) {
    int index = code >= 90 ? code % 10 + 8 : code % 10;
    assertThat(index).as("style %d", code).isBetween(0, 15);
    return new TextColor.Indexed(index);
  }

  @Override
  public void suspend() {}

  @Override
  public void close() {}
}
