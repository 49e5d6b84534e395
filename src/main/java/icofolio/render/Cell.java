package icofolio.render;

import icofolio.entry.TextRules;
import icofolio.render.theme.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: harmless text on one line, and its look.
 *
 * @param text with every hostile character made visible
 * @param slot null for ordinary text
 */
public record Cell(String text, @Nullable Slot slot) {
  /** Nothing. */
  public static final Cell EMPTY = new Cell("", null);

  public Cell {
    text = TextRules.visible(text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
  }

  /** Ordinary text; nothing where it is absent. */
  public static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? EMPTY : new Cell(text, null);
  }

  /** Text in the look of a slot. */
  public static Cell of(@Nullable String text, Slot slot) {
    return text == null || text.isEmpty() ? EMPTY : new Cell(text, slot);
  }

  /** A figure; one that is not known stands out as a question mark. */
  public static Cell figure(String text) {
    return text.equals(Figures.UNKNOWN) ? new Cell(text, Slot.WARN) : of(text);
  }
}
