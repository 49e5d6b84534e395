package icofolio.render;

import icofolio.render.theme.Slot;
import java.io.IOException;
import java.util.List;

/**
 * Where an answer for a person is written.
 *
 * @param out takes the text
 * @param width columns of the terminal; 0 where there is no limit
 * @param ink looks of the theme, or none
 * @param ascii whether signs beyond ASCII cannot be shown
 */
public record Page(Appendable out, int width, Ink ink, boolean ascii) {
  /** A table to be written here. */
  public TextTable table(List<Column> columns) {
    return new TextTable(columns, width, ink, out);
  }

  /** One line. */
  public void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /** One line in the look of a slot. */
  public void line(String text, Slot slot) throws IOException {
    line(ink.paint(text, slot));
  }
}
