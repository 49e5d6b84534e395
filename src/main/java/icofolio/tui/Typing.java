package icofolio.tui;

import icofolio.tui.form.Form;
import icofolio.tui.terminal.Event;
import icofolio.tui.widget.TextLine;
import org.jspecify.annotations.Nullable;

/** Keys that go into a line of text. */
final class Typing {
  private static final int PAGE = 10;

  /** More rows than any list below a line has. */
  private static final int FAR = 1_000_000;

  private Typing() {}

  /** The line that is being typed, or null where keys are commands. */
  static @Nullable TextLine field(Model model) {
    return switch (model.overlay()) {
      case Overlay.Keys(TextLine typed, int offset) -> typed;
      case Overlay.Commands commands -> commands.typed();
      case Overlay.Prompt prompt -> prompt.typed();
      case Overlay.Columns columns -> null;
      case Overlay.Files files -> files.typed();
      case Overlay.Choose choose -> null;
      case Overlay.Confirm confirm -> null;
      case Overlay.Told told -> null;
      case Overlay.Pick pick -> null;
      case Overlay.Link link -> null;
      case Overlay.None none -> below(model);
    };
  }

  private static @Nullable TextLine below(Model model) {
    Form form = Forms.open(model);
    Sheet<?> sheet = model.sheet();
    if (form != null) {
      return form.line(form.field());
    }
    return sheet != null && sheet.typing() ? sheet.filter() : null;
  }

  /** How many rows a key moves the list below the line; 0 where it does something else. */
  static int rows(Event.Key key) {
    return switch (key.name()) {
      case "up" -> -1;
      case "down" -> 1;
      case "page-up" -> -PAGE;
      case "page-down" -> PAGE;
      default -> 0;
    };
  }

  /** The same where the list has the beginning and the end too, not the line. */
  static int rowsOrEnds(Event.Key key) {
    return switch (key.name()) {
      case "home" -> -FAR;
      case "end" -> FAR;
      default -> rows(key);
    };
  }

  /** The line after that key. */
  static TextLine apply(TextLine line, Event.Key key) {
    return switch (key.name()) {
      case "backspace" -> line.backspace();
      case "delete" -> line.delete();
      case "left" -> line.moved(-1);
      case "right" -> line.moved(1);
      case "home", "ctrl+a" -> line.home();
      case "end", "ctrl+e" -> line.end();
      case "ctrl+w" -> line.deleteWord();
      case "ctrl+u" -> TextLine.EMPTY;
      default -> line.insert(key.text());
    };
  }
}
