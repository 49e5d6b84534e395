package icofolio.render;

import icofolio.entry.Words;
import icofolio.rule.LimitState;
import icofolio.rule.State;
import java.math.BigDecimal;

/** Where a limit stands and what can be done, in words and figures. */
public final class LimitSentence {
  private LimitSentence() {}

  /** One sentence. */
  public static String of(LimitState state, BaseCurrency base) {
    String head = state.limit().id() + ": ";
    return head
        + switch (state.measure()) {
          case USE -> throw new IllegalArgumentException("a budget is no limit");
          case MAX_SHARE -> share(state, base);
          case MAX_HHI ->
              "Herfindahl index %s by %s, at most %s%s"
                  .formatted(
                      Figures.number(state.figure()),
                      Words.of(state.limit().dimension()),
                      Figures.exact(state.most()),
                      state.canBeMet() ? "" : "; too few values to meet it yet");
          case MIN_COUNT ->
              "%s of at least %s values by %s"
                  .formatted(
                      Figures.exact(state.figure()),
                      Figures.exact(state.most()),
                      Words.of(state.limit().dimension()));
        };
  }

  private static String share(LimitState state, BaseCurrency base) {
    if (state.subject() == null) {
      return "nothing is invested by " + Words.of(state.limit().dimension());
    }
    String now =
        "%s has %s percent, at most %s"
            .formatted(
                state.subject(), Figures.number(state.figure()), Figures.exact(state.most()));
    if (!state.canBeMet()) {
      return now + "; too few values to meet it yet, so it warns";
    }
    BigDecimal room = state.room();
    if (state.state() == State.OVER) {
      BigDecimal elsewhere = state.elsewhere();
      return now
          + "; nothing more there"
          + (elsewhere == null
              ? ""
              : " until %s %s are in others".formatted(base.show(elsewhere), base.asset()));
    }
    return room == null
        ? now
        : now
            + "; at most %s %s more there%s"
                .formatted(
                    base.show(room),
                    base.asset(),
                    state.limit().budget() == null ? " until others grow" : "");
  }
}
