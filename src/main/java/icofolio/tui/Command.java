package icofolio.tui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that a person can have done, as data: the bar at the foot, the help, the palette, the
 * keys and the manual are all made from it.
 *
 * @param id what it is called in links and tests
 * @param label what it does, in a few words
 * @param hint the same in the one or two words that the bar at the foot has room for, which may
 *     depend on what it would do now
 * @param group the heading that the help puts it under
 * @param keys every key that runs it; the first is the one shown
 * @param contexts where the keys work
 * @param rank its place in the bar at the foot, the lowest first; 0 keeps it out
 * @param reason why it cannot be used now, and what to do instead; empty where it can
 * @param action what it does
 */
public record Command(
    String id,
    String label,
    Function<Model, String> hint,
    String group,
    List<String> keys,
    Set<Context> contexts,
    int rank,
    Function<Model, String> reason,
    Function<Model, Step> action) {

  /** Copies the collections. */
  public Command {
    keys = List.copyOf(keys);
    contexts = Set.copyOf(contexts);
  }

  /** A command that these keys run on every screen, always, and that does nothing yet. */
  static Command of(String id, String label, String... keys) {
    return new Command(
        id, label, model -> "", "", List.of(keys), Context.PAGES, 0, model -> "", Step::of);
  }

  /** The same under a heading of the help. */
  Command under(String heading) {
    return new Command(id, label, hint, heading, keys, contexts, rank, reason, action);
  }

  /** The same with keys that work only there. */
  Command in(Context... places) {
    return new Command(id, label, hint, group, keys, Set.of(places), rank, reason, action);
  }

  /** The same with a place in the bar at the foot. */
  Command shown(String words, int place) {
    return shown(model -> words, place);
  }

  /** The same with a place in the bar at the foot, and words that say what it would do now. */
  Command shown(Function<Model, String> words, int place) {
    return new Command(id, label, words, group, keys, contexts, place, reason, action);
  }

  /** The same where it cannot always be used. */
  Command unless(Function<Model, String> why) {
    return new Command(id, label, hint, group, keys, contexts, rank, why, action);
  }

  /** The same doing something. */
  Command does(Function<Model, Step> what) {
    return new Command(id, label, hint, group, keys, contexts, rank, reason, what);
  }

  /** Whether it can be used now. */
  public boolean isEnabled(Model model) {
    return reason.apply(model).isEmpty();
  }

  /** The key shown for it, as a person would name it: {@code PgDn}, {@code Ctrl+L}. */
  public String shownKey() {
    return keys.isEmpty() ? "" : shown(keys.getFirst());
  }

  /** Every key, as a person would name them. */
  public String shownKeys() {
    StringBuilder text = new StringBuilder();
    for (String key : keys) {
      text.append(text.isEmpty() ? "" : " ").append(shown(key));
    }
    return text.toString();
  }

  private static String shown(String key) {
    return switch (key) {
      case "enter" -> "Enter";
      case "esc" -> "Esc";
      case "tab" -> "Tab";
      case "space" -> "Space";
      case "shift+tab" -> "Shift+Tab";
      case "up" -> "Up";
      case "down" -> "Down";
      case "left" -> "Left";
      case "right" -> "Right";
      case "home" -> "Home";
      case "end" -> "End";
      case "page-up" -> "PgUp";
      case "page-down" -> "PgDn";
      case "f1" -> "F1";
      case "f5" -> "F5";
      default ->
          key.startsWith("ctrl+") ? "Ctrl+" + key.substring(5).toUpperCase(Locale.ROOT) : key;
    };
  }
}
