package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Decimals;
import icofolio.rule.Judge;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import icofolio.rule.Verdict;
import icofolio.rule.Verdict.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges the contributions of an import row by row, each upon those before it. Refunds of the same
 * import come later: what they free is seen when the import is judged as a whole.
 */
final class RowJudge {
  private static final int MOST = 10_000;

  private final Watch watch;
  private final Standings standings;
  private final Standing standing;
  private final boolean skip;
  private final List<PlacedBreach> breaches = new ArrayList<>();
  private Place place = Place.NONE;

  /**
   * Begins with what stands there.
   *
   * @param skip whether a row that a rule blocks is left out
   */
  RowJudge(Watch watch, boolean skip) {
    this.watch = watch;
    this.standings = watch.standings();
    this.standing = standings.whole(watch.rules());
    this.skip = skip;
  }

  /** From here on, rows are at this place. */
  void at(Place place) {
    this.place = place;
  }

  /** Every rule that a row stood against. */
  List<PlacedBreach> breaches() {
    return List.copyOf(breaches);
  }

  /**
   * Why a row must be left out, or null.
   *
   * @param there the contribution that it changes, or null
   */
  @Nullable Problem forbids(@Nullable Stored there, Entry entry, BigDecimal value) {
    Spending old =
        there == null
            ? null
            : standings.spending(there.entry(), Objects.requireNonNull(there.derived().value()));
    Spending spending = standings.spending(entry, value);
    if (old != null) {
      standing.remove(old);
    }
    if (spending == null) {
      return null;
    }
    Judge judge = new Judge(standing);
    standing.add(spending);
    if (judge.isWithin(spending)) {
      return null;
    }
    standing.remove(spending);
    List<Verdict> broken = judge.judge(spending).stream().filter(Verdict::isBroken).toList();
    boolean blocked = broken.stream().anyMatch(v -> v.outcome() == Outcome.BLOCK);
    note(broken);
    if (blocked && skip) {
      if (old != null) {
        standing.add(old);
      }
      return Messages.at(
          ContributionFields.AMOUNT,
          ProblemCode.OVER_LIMIT,
          Decimals.text(spending.amount()),
          watch.sentences().of(broken.getFirst()));
    }
    standing.add(spending);
    return null;
  }

  private void note(List<Verdict> broken) {
    for (Verdict verdict : broken) {
      if (breaches.size() < MOST) {
        breaches.add(new PlacedBreach(place, watch.sentences().breach(verdict), verdict.outcome()));
      }
    }
  }
}
