package icofolio.render;

import icofolio.entry.Words;
import icofolio.rule.Dimension;
import icofolio.rule.LimitState;
import icofolio.rule.State;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.util.function.Function;

/** Where a limit stands and what can be done, in words and figures. */
public final class LimitSentence {
  private LimitSentence() {}

  /** One sentence. */
  public static String of(LimitState state, BaseCurrency base) {
    return of(state, value -> base.show(value) + " " + base.asset());
  }

  /** The same with money as the caller writes it. */
  public static String of(LimitState state, Function<BigDecimal, String> money) {
    String head = state.limit().id() + ": ";
    return head
        + switch (state.measure()) {
          case USE -> throw new IllegalArgumentException("a budget is no limit");
          case MAX_SHARE -> share(state, money);
          case MAX_HHI ->
              "Herfindahl index %s by %s%s, at most %s%s"
                  .formatted(
                      Figures.number(state.figure()),
                      Words.of(state.limit().dimension()),
                      ofBudget(state),
                      Figures.exact(state.most()),
                      state.canBeMet() ? "" : "; too few values to meet it yet");
          case MIN_COUNT ->
              "%s of at least %s values by %s%s"
                  .formatted(
                      Figures.exact(state.figure()),
                      Figures.exact(state.most()),
                      Words.of(state.limit().dimension()),
                      ofBudget(state));
        };
  }

  private static String share(LimitState state, Function<BigDecimal, String> money) {
    String subject = state.subject();
    boolean ofBudget = state.limit().budget() != null;
    if (subject == null) {
      return "nothing is %s by %s%s"
          .formatted(
              ofBudget ? "used" : "invested", Words.of(state.limit().dimension()), ofBudget(state));
    }
    String now =
        "%s has %s percent%s, at most %s"
            .formatted(
                state.limit().dimension() == Dimension.CHAIN ? new Chain(subject).label() : subject,
                Figures.number(state.figure()),
                ofBudget(state),
                Figures.exact(state.most()));
    if (!state.canBeMet()) {
      return now + "; too few values to meet it yet, so it warns";
    }
    BigDecimal room = state.room();
    if (state.state() == State.OVER) {
      BigDecimal elsewhere = state.elsewhere();
      return now
          + "; nothing more there"
          + (elsewhere == null ? "" : " until %s are in others".formatted(money.apply(elsewhere)));
    }
    return room == null
        ? now
        : now
            + "; at most %s more there%s"
                .formatted(money.apply(room), ofBudget ? "" : " until others grow");
  }

  /** The whole that shares are held against, where it is not all that is invested. */
  private static String ofBudget(LimitState state) {
    String budget = state.limit().budget();
    return budget == null ? "" : " of budget " + budget;
  }
}
