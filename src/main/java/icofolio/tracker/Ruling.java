package icofolio.tracker;

import icofolio.money.Amount;
import icofolio.rule.Verdict;
import icofolio.rule.Verdict.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What budgets and limits say of a change.
 *
 * @param verdicts of the rules that concern it
 * @param sentences one for each verdict
 * @param largest the largest amount that no rule would block; null where the change is not one
 *     contribution, or any amount would pass
 */
public record Ruling(List<Verdict> verdicts, List<String> sentences, @Nullable Amount largest) {
  /** Nothing stands against it. */
  public static final Ruling NONE = new Ruling(List.of(), List.of(), null);

  public Ruling {
    verdicts = List.copyOf(verdicts);
    sentences = List.copyOf(sentences);
  }

  /** Whether it may be made without overriding anything. */
  public boolean isAllowed() {
    return verdicts.stream().noneMatch(verdict -> verdict.outcome() == Outcome.BLOCK);
  }
}
