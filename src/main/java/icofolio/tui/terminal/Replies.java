package icofolio.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Lanterna does not decode and would hand on character by character, as if each had been
 * typed: pastes, mouse reports with large coordinates, changes of focus, and the terminal's answers
 * to questions.
 */
final class Replies implements KeyDecodingProfile {
  private static final int SHIFT = 4;
  private static final int ALT = 8;
  private static final int CTRL = 16;

  private static final Pattern BACKGROUND =
      Pattern.compile("11;rgba?:(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})");

  /** How much red, green and blue add to how light a colour looks, in thousandths. */
  private static final int[] WEIGHTS = {299, 587, 114};

  private static final int HALF = 500;

  /** A key stroke that carries an event of ours, or none where the reply is of no use. */
  static final class Reply extends KeyStroke {
    private final @Nullable Event event;

    Reply(@Nullable Event event) {
      super(KeyType.Unknown);
      this.event = event;
    }

    @Nullable Event event() {
      return event;
    }
  }

  @Override
  public Collection<CharacterPattern> getPatterns() {
    return List.of(
        Replies::paste, Replies::mouse, Replies::focus, Replies::operatingSystem, Replies::status);
  }

  private static CharacterPattern.@Nullable Matching paste(List<Character> typed) {
    if (!begins(typed, "\033[200~")) {
      return null;
    }
    if (typed.size() < 12 || !ends(typed, "\033[201~")) {
      return CharacterPattern.Matching.NOT_YET;
    }
    return found(new Event.Paste(text(typed, 6, typed.size() - 6)));
  }

  /** ESC [ &lt; button ; column ; row M, or m where the button was let go. */
  private static CharacterPattern.@Nullable Matching mouse(List<Character> typed) {
    if (!begins(typed, "\033[<")) {
      return null;
    }
    char last = typed.getLast();
    if (typed.size() <= 3 || Character.isDigit(last) || last == ';') {
      return typed.size() < 24 ? CharacterPattern.Matching.NOT_YET : null;
    }
    String[] parts = text(typed, 3, typed.size() - 1).split(";");
    return last == 'M' && parts.length == 3 ? found(mouse(parts)) : found(null);
  }

  private static @Nullable Event mouse(String[] parts) {
    try {
      int column = Integer.parseInt(parts[1]) - 1;
      int row = Integer.parseInt(parts[2]) - 1;
      int button = Integer.parseInt(parts[0]);
      Event.Mouse.Action action =
          switch (button & ~(SHIFT | ALT | CTRL)) {
            case 0 -> Event.Mouse.Action.PRESS;
            case 64 -> Event.Mouse.Action.WHEEL_UP;
            case 65 -> Event.Mouse.Action.WHEEL_DOWN;
            default -> null;
          };
      return action == null ? null : new Event.Mouse(action, column, row, held(button), false);
    } catch (NumberFormatException e) {
      return null; // not a report that a terminal would send
    }
  }

  private static Event.Mouse.Held held(int button) {
    if ((button & SHIFT) != 0) {
      return Event.Mouse.Held.SHIFT;
    }
    return (button & CTRL) != 0 ? Event.Mouse.Held.CTRL : Event.Mouse.Held.NOTHING;
  }

  private static CharacterPattern.@Nullable Matching focus(List<Character> typed) {
    if (!begins(typed, "\033[")) {
      return null;
    }
    if (typed.size() < 3) {
      return CharacterPattern.Matching.NOT_YET;
    }
    char last = typed.get(2);
    return typed.size() == 3 && (last == 'I' || last == 'O') ? found(null) : null;
  }

  /** ESC ] … BEL, or ESC ] … ESC \. */
  private static CharacterPattern.@Nullable Matching operatingSystem(List<Character> typed) {
    if (!begins(typed, "\033]")) {
      return null;
    }
    boolean ended = typed.size() > 2 && (typed.getLast() == '\007' || ends(typed, "\033\\"));
    return ended
        ? found(background(text(typed, 2, typed.size())))
        : typed.size() < 256 ? CharacterPattern.Matching.NOT_YET : null;
  }

  /** 11 ; rgb : RRRR / GGGG / BBBB, each of one to four digits: the colour of the background. */
  private static @Nullable Event background(String reply) {
    Matcher colour = BACKGROUND.matcher(reply);
    if (!colour.lookingAt()) {
      return null;
    }
    int light = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      String digits = colour.group(i + 1);
      int most = (1 << (4 * digits.length())) - 1;
      light += WEIGHTS[i] * Integer.parseInt(digits, 16) / most;
    }
    return new Event.Background(light > HALF);
  }

  /** ESC [ ? … c, ESC [ &gt; … c and ESC [ ? … $ y: what the terminal is and can do. */
  private static CharacterPattern.@Nullable Matching status(List<Character> typed) {
    if (!begins(typed, "\033[?") && !begins(typed, "\033[>")) {
      return null;
    }
    char last = typed.getLast();
    boolean ended = typed.size() > 3 && (last == 'c' || last == 'y' || last == 'n' || last == 'u');
    return ended ? found(null) : typed.size() < 64 ? CharacterPattern.Matching.NOT_YET : null;
  }

  private static CharacterPattern.Matching found(@Nullable Event event) {
    return new CharacterPattern.Matching(new Reply(event));
  }

  /** Whether what was typed is the beginning of this, or this is the beginning of it. */
  private static boolean begins(List<Character> typed, String text) {
    for (int i = 0; i < Math.min(typed.size(), text.length()); i++) {
      if (typed.get(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean ends(List<Character> typed, String text) {
    for (int i = 1; i <= text.length(); i++) {
      if (typed.get(typed.size() - i) != text.charAt(text.length() - i)) {
        return false;
      }
    }
    return true;
  }

  private static String text(List<Character> typed, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (char c : typed.subList(from, to)) {
      text.append(c);
    }
    return text.toString();
  }
}
