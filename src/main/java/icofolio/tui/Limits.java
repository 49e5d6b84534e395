package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.render.BaseCurrency;
import icofolio.render.LimitSentence;
import icofolio.render.theme.Slot;
import icofolio.rule.LimitState;
import icofolio.rule.Measure;
import icofolio.rule.Mode;
import icofolio.rule.State;
import icofolio.tui.widget.Cards;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of limits on a dimension: what each says, in words. */
final class Limits {
  private static final int STATE = 6;

  private Limits() {}

  static final Listing<LimitState> LISTING =
      new Listing<>(
          List.of(
              Column.<LimitState>words("state", "State", 100, 0, state -> Words.of(state.state()))
                  .sortedBy(Comparator.comparing(LimitState::state)),
              Column.words("id", "Limit", 90, 0, state -> state.limit().id())),
          state -> state.limit().id() + " " + state.measure(),
          state -> new Place.Record(new RecordKey(Kind.LIMITS, state.limit().id()), 0),
          Searches.search(Set.of("id", "state", "mode", "measure", "subject"), Limits::of),
          new Sorting("state", true));

  /** The lines that one limit takes on a screen of that width: as many as the longest needs. */
  static int height(Model model, int width) {
    int height = 1;
    for (LimitState state : model.division().limits()) {
      height = Math.max(height, lines(model, state, width).size());
    }
    return height;
  }

  /** A limit in a place of that width. */
  static List<Line> lines(Model model, LimitState state, int width) {
    int room = width - Cards.MARGIN - Cards.FREE - STATE;
    List<Line> lines = new ArrayList<>();
    for (String text : Wrapped.lines(sentence(model, state), room)) {
      String word = lines.isEmpty() ? word(state) : "";
      lines.add(Line.of(word, slot(state)).at(STATE, text, Slot.TEXT));
    }
    return lines;
  }

  private static String sentence(Model model, LimitState state) {
    BaseCurrency base = BaseCurrency.of(model.division().known().baseCurrency());
    boolean hidden = model.look().amountsHidden();
    String text =
        LimitSentence.of(
            state, money -> (hidden ? Texts.HIDDEN : base.show(money)) + " " + base.asset());
    return text + (state.limit().mode() == Mode.WARN ? " (only warns)" : "");
  }

  /** A state in a word; what cannot be met yet is no breach. */
  private static String word(LimitState state) {
    boolean tooFew = state.measure() == Measure.MIN_COUNT && state.state() == State.OVER;
    return !state.canBeMet() ? "later" : tooFew ? "few" : Words.of(state.state());
  }

  private static Slot slot(LimitState state) {
    if (!state.canBeMet()) {
      return Slot.INFO;
    }
    return switch (state.state()) {
      case OK -> Slot.GOOD;
      case NEAR -> Slot.WARN;
      case OVER -> Slot.BAD;
    };
  }

  /** The value of that name; null where there is none. */
  static @Nullable Object of(LimitState state, String name) {
    return switch (name) {
      case "id" -> state.limit().id();
      case "state" -> word(state);
      case "mode" -> Words.of(state.limit().mode());
      case "measure" -> Words.of(state.measure());
      case "subject" -> state.subject();
      default -> null;
    };
  }
}
