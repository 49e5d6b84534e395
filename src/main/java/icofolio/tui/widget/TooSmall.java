package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * What is shown where the terminal has no room for the screens: which size would do.
 *
 * @param advice what can be done
 */
public record TooSmall(int neededWidth, int neededHeight, String advice) implements Widget {
  @Override
  public void draw(Canvas canvas) {
    String[] lines = {
      "This window is too small.",
      "needed:  " + neededWidth + " x " + neededHeight,
      "present: " + canvas.width() + " x " + canvas.height(),
      advice
    };
    int top = Math.max(0, (canvas.height() - lines.length) / 2);
    for (int i = 0; i < lines.length; i++) {
      int x = Math.max(0, (canvas.width() - lines[0].length()) / 2);
      canvas.fit(x, top + i, canvas.width(), lines[i], i == 0 ? Slot.WARN : Slot.TEXT);
    }
  }
}
