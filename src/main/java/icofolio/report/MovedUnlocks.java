package icofolio.report;

import icofolio.report.SchedulePreview.Line;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other terms make of a sale's unlocks: each with its old date and its new one, the first
 * beside the first.
 *
 * @param sale id of the sale
 * @param allocation what unlocks; null where it is unknown
 * @param moves every unlock of either schedule, those that stay as they are too
 */
public record MovedUnlocks(String sale, @Nullable BigDecimal allocation, List<Move> moves) {
  public MovedUnlocks {
    moves = List.copyOf(moves);
  }

  /**
   * One unlock.
   *
   * @param before as it was; null where there was none
   * @param after as it would be; null where there would be none
   */
  public record Move(@Nullable Line before, @Nullable Line after) {
    /** Whether its date or its tokens become others. */
    public boolean isMoved() {
      return before == null
          || after == null
          || !Objects.equals(before.date(), after.date())
          || !Objects.equals(before.since(), after.since())
          || before.precision() != after.precision()
          || !isSame(before.tokens(), after.tokens());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null && other == null;
      }
      return one.compareTo(other) == 0;
    }
  }

  /**
   * The unlocks of an allocation under the terms as they are and as they would be.
   *
   * @param zone of the portfolio
   */
  public static MovedUnlocks of(
      Sale before, Sale after, @Nullable BigDecimal allocation, ZoneId zone) {
    List<Line> old = SchedulePreview.of(before, allocation, zone).lines();
    List<Line> dated = SchedulePreview.of(after, allocation, zone).lines();
    List<Line> now = dated.isEmpty() ? undated(old) : dated;
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      moves.add(new Move(i < old.size() ? old.get(i) : null, i < now.size() ? now.get(i) : null));
    }
    return new MovedUnlocks(before.id(), allocation, moves);
  }

  /** The same unlocks on a day that is not announced. */
  private static List<Line> undated(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                new Line(
                    null,
                    null,
                    Precision.UNKNOWN,
                    line.tokens(),
                    line.total(),
                    line.percent(),
                    line.arrived(),
                    line.reason()))
        .toList();
  }

  /** Those that become others. */
  public List<Move> moved() {
    return moves.stream().filter(Move::isMoved).toList();
  }

  /**
   * Whether an unlock that had a date ahead would lie in the past. That one without a date has come
   * is how most of them are recorded.
   */
  public boolean intoThePast(Instant now) {
    return moves.stream()
        .anyMatch(
            move -> {
              Instant before = date(move.before());
              Instant after = date(move.after());
              return before != null && before.isAfter(now) && after != null && !after.isAfter(now);
            });
  }

  private static @Nullable Instant date(@Nullable Line line) {
    return line == null ? null : line.date();
  }
}
