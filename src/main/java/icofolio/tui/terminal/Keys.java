package icofolio.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** Turns what Lanterna read into events of ours. */
final class Keys {
  /** The first half of a character that comes in two, as emoji do. */
  private char half;

  private final Presses presses = new Presses();

  /** The event that a key stroke means; null where it means nothing, or nothing yet. */
  @Nullable Event event(KeyStroke stroke) {
    if (stroke instanceof Replies.Reply reply) {
      return reply.event() instanceof Event.Mouse mouse
          ? presses.press(mouse, System.nanoTime())
          : reply.event();
    }
    if (stroke.getKeyType() == KeyType.Character) {
      return character(stroke, stroke.getCharacter());
    }
    if (stroke.getKeyType() == KeyType.EOF) {
      return new Event.Closed();
    }
    String name = name(stroke.getKeyType());
    return name.isEmpty() ? null : Event.Key.named(modifiers(stroke) + name);
  }

  private @Nullable Event character(KeyStroke stroke, char character) {
    if (Character.isHighSurrogate(character)) {
      half = character;
      return null;
    }
    if (stroke.isCtrlDown() || stroke.isAltDown()) {
      String name = character == ' ' ? "space" : String.valueOf(character);
      return Event.Key.named(modifiers(stroke) + name);
    }
    if (Character.isLowSurrogate(character)) {
      return Character.isHighSurrogate(half)
          ? Event.Key.typed(new String(new char[] {half, character}))
          : null;
    }
    return Event.Key.typed(String.valueOf(character));
  }

  private static String modifiers(KeyStroke stroke) {
    return (stroke.isCtrlDown() ? "ctrl+" : "")
        + (stroke.isAltDown() ? "alt+" : "")
        + (stroke.isShiftDown() ? "shift+" : "");
  }

  private static String name(KeyType type) {
    return switch (type) {
      case Escape -> "esc";
      case Backspace -> "backspace";
      case ArrowLeft -> "left";
      case ArrowRight -> "right";
      case ArrowUp -> "up";
      case ArrowDown -> "down";
      case Insert -> "insert";
      case Delete -> "delete";
      case Home -> "home";
      case End -> "end";
      case PageUp -> "page-up";
      case PageDown -> "page-down";
      case Tab -> "tab";
      case ReverseTab -> "shift+tab";
      case Enter -> "enter";
      case F1 -> "f1";
      case F5 -> "f5";
      default -> "";
    };
  }
}
