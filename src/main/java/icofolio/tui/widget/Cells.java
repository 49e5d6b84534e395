package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.Arrays;

/** A row of cells to paint one over the other; every glyph takes a single column. */
final class Cells {
  private final String[] glyphs;
  private final Slot[] slots;

  Cells(int width, String glyph, Slot slot) {
    glyphs = new String[Math.max(0, width)];
    slots = new Slot[glyphs.length];
    Arrays.fill(glyphs, glyph);
    Arrays.fill(slots, slot);
  }

  /** Paints the cells from one to another, which does not belong to them; others are left out. */
  void fill(int from, int to, String glyph, Slot slot) {
    int last = Math.min(to, glyphs.length);
    for (int i = Math.clamp(from, 0, Math.max(0, last)); i < last; i++) {
      glyphs[i] = glyph;
      slots[i] = slot;
    }
  }

  /** The cells as text in as many pieces as they have looks. */
  Line line() {
    Line line = Line.BLANK;
    int from = 0;
    for (int i = 1; i <= glyphs.length; i++) {
      if (i == glyphs.length || slots[i] != slots[from]) {
        line = line.and(String.join("", Arrays.copyOfRange(glyphs, from, i)), slots[from]);
        from = i;
      }
    }
    return line;
  }
}
