package icofolio.tui.widget;

/** Something that draws itself, always in the same way, on whatever canvas it is given. */
public interface Widget {
  /** Draws this from the upper left corner of the canvas on. */
  void draw(Canvas canvas);
}
