package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/** A message that passes: what was done, or why it could not be. */
public record Toast(String text, boolean bad) implements Widget {
  @Override
  public void draw(Canvas canvas) {
    Slot slot = bad ? Slot.TOAST_ERROR : Slot.TOAST;
    canvas.fill(slot);
    canvas.fit(1, 0, canvas.width() - 2, (bad ? "! " : "") + text, slot);
  }
}
