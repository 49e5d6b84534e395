package icofolio.tui.terminal;

import icofolio.render.theme.Style;
import icofolio.tui.widget.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns a frame into the bytes that make a terminal show it: only what differs from the frame
 * before, in one synchronized update, and nothing at all where nothing differs. It never clears the
 * screen, so nothing flickers.
 */
public final class Emitter {
  private static final byte[] BEGIN = ascii("\033[?2026h");
  private static final byte[] END = ascii("\033[?2026l");

  /** Up to so many unchanged cells are sent again where that is shorter than moving the cursor. */
  private static final int BRIDGE = 3;

  private static final int UNKNOWN = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
  private @Nullable Frame shown;
  private Style style = Style.PLAIN;
  private int column = UNKNOWN;
  private int row;
  private boolean cursorShown;

  /** Forgets what the terminal shows: the next frame is sent whole. */
  public void forget() {
    shown = null;
  }

  /** The bytes that turn what is shown into this frame; none where it is shown already. */
  public byte[] emit(Frame frame) {
    out.reset();
    out.writeBytes(BEGIN);
    if (shown == null) {
      begin();
    }
    for (int y = 0; y < frame.height(); y++) {
      line(frame, y);
    }
    cursor(frame);
    shown = frame;
    if (out.size() == BEGIN.length) {
      return new byte[0];
    }
    out.writeBytes(END);
    return out.toByteArray();
  }

  private void begin() {
    text("\033[0m\033[?25l");
    style = Style.PLAIN;
    cursorShown = false;
    column = UNKNOWN;
  }

  private void line(Frame frame, int y) {
    boolean disturbed = false;
    for (int x = 0; x < frame.width(); ) {
      if (isShown(frame, x, y) && !disturbed) {
        x++;
      } else {
        int from = frame.glyph(x, y).isEmpty() && x > 0 ? x - 1 : x;
        x = cell(frame, from, y);
        disturbed = disturbs(frame, from, y);
      }
    }
  }

  /** Whether a terminal may have drawn over the next cell: it is sent again, changed or not. */
  private boolean disturbs(Frame frame, int x, int y) {
    Frame before = shown;
    boolean was =
        before != null
            && before.width() == frame.width()
            && y < before.height()
            && !isSure(before.glyph(x, y));
    return was || !isSure(frame.glyph(x, y));
  }

  /** Whether every terminal takes one column for that glyph. */
  private static boolean isSure(String glyph) {
    if (glyph.length() != 1) {
      return false;
    }
    char c = glyph.charAt(0);
    boolean letter = (c < 0x300 && c != 0xAD) || (c >= 0x370 && c < 0x530);
    boolean sign = (c >= 0x2010 && c < 0x2300) || c == 0x2713 || c == 0x2717;
    boolean drawing = (c >= 0x2500 && c < 0x2600) || (c >= 0x2800 && c < 0x2900);
    return letter || sign || drawing;
  }

  private boolean isShown(Frame frame, int x, int y) {
    Frame before = shown;
    return before != null
        && x < before.width()
        && y < before.height()
        && before.width() == frame.width()
        && frame.isSame(before, x, y);
  }

  /** Sends one glyph and returns the column after it. */
  private int cell(Frame frame, int x, int y) {
    String glyph = frame.glyph(x, y);
    boolean wide = x + 1 < frame.width() && frame.glyph(x + 1, y).isEmpty();
    move(frame, x, y);
    style(frame.style(x, y));
    text(glyph);
    int end = wide ? x + 2 : x + 1;
    // Terminals differ in how wide odd glyphs are, and in where the cursor stands after the last
    // column: there the next glyph is sent with its place.
    boolean sure = isSure(glyph) && !wide && end < frame.width();
    column = sure ? end : UNKNOWN;
    return end;
  }

  private void move(Frame frame, int x, int y) {
    if (row == y
        && column != UNKNOWN
        && x >= column
        && x - column <= BRIDGE
        && plain(frame, x, y)) {
      for (int i = column; i < x; i++) {
        text(frame.glyph(i, y));
      }
    } else {
      text("\033[" + (y + 1) + ";" + (x + 1) + "H");
    }
    column = x;
    row = y;
  }

  private boolean plain(Frame frame, int x, int y) {
    for (int i = column; i < x; i++) {
      if (frame.glyph(i, y).length() != 1 || !frame.style(i, y).equals(style)) {
        return false;
      }
    }
    return true;
  }

  private void style(Style next) {
    if (!next.equals(style)) {
      text(Sgr.change(style, next));
      style = next;
    }
  }

  private void cursor(Frame frame) {
    boolean wanted = frame.isCursorShown();
    boolean there = row == frame.cursorRow() && column == frame.cursorColumn();
    if (!there && (wanted || out.size() > BEGIN.length)) {
      text("\033[" + (frame.cursorRow() + 1) + ";" + (frame.cursorColumn() + 1) + "H");
      row = frame.cursorRow();
      column = frame.cursorColumn();
    }
    if (wanted != cursorShown) {
      text(wanted ? "\033[?25h" : "\033[?25l");
      cursorShown = wanted;
    }
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        out.writeBytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      out.write(text.charAt(i));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
