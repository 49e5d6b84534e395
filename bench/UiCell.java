import icofolio.render.theme.Slot;
import icofolio.render.theme.Theme;
import icofolio.tui.terminal.Emitter;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Symbols;

/** Prints how many bytes one changed cell costs, and how many its place and letter alone take. */
final class UiCell {

  public static void main(String[] arguments) {
    var emitter = new Emitter();
    emitter.emit(frame("a"));
    int bytes = emitter.emit(frame("b")).length;
    System.out.println(bytes + " " + "\033[30;101Hb".length());
  }

  private static Frame frame(String letter) {
    var frame = new Frame(200, 60);
    Canvas canvas = Canvas.of(frame, Theme.TERMINAL, Symbols.UNICODE);
    canvas.fill(Slot.TEXT);
    canvas.put(100, 29, letter, Slot.TEXT);
    return frame;
  }
}
