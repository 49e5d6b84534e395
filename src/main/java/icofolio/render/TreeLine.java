package icofolio.render;

import icofolio.render.theme.Slot;
import icofolio.report.Trail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tree of figures.
 *
 * @param depth how far it is indented
 * @param pieces from left to right
 * @param record the record that the figure was put in with; null where it was made of others
 */
public record TreeLine(int depth, List<Piece> pieces, Trail.@Nullable Recorded record) {
  /** Copies the pieces. */
  public TreeLine {
    pieces = List.copyOf(pieces);
  }

  /**
   * Text in one look.
   *
   * @param slot null for ordinary text
   */
  public record Piece(String text, @Nullable Slot slot) {}

  static TreeLine of(int depth, String text, @Nullable Slot slot) {
    return new TreeLine(depth, List.of(new Piece(text, slot)), null);
  }

  TreeLine and(String text, @Nullable Slot slot) {
    List<Piece> more = new ArrayList<>(pieces);
    more.add(new Piece(text, slot));
    return new TreeLine(depth, more, record);
  }

  TreeLine of(Trail trail) {
    return new TreeLine(depth, pieces, trail instanceof Trail.Recorded recorded ? recorded : null);
  }
}
