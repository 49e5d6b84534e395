package icofolio.tui;

import icofolio.report.Diversification;
import icofolio.rule.Dimension;
import icofolio.rule.LimitState;
import icofolio.rule.Measure;
import icofolio.rule.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the screen on diversification shows.
 *
 * @param report null until it has been read
 * @param by the dimension that is looked at
 */
public record Division(@Nullable Diversification report, Dimension by) {
  /** Nothing read yet. */
  public static final Division NONE = new Division(null, Dimension.SALE);

  /** The same by the dimension so many places further, round and round. */
  Division turned(int steps) {
    List<Dimension> all = List.of(Dimension.values());
    int next = Math.floorMod(all.indexOf(by) + steps, all.size());
    return new Division(report, all.get(next));
  }

  /** How what is invested is divided by the dimension; null until it has been read. */
  @Nullable Shares shares() {
    return report == null ? null : report.dimensions().get(by);
  }

  /** The parts, the largest first. */
  List<Share> rows() {
    Shares shares = shares();
    List<Share> rows = new ArrayList<>();
    if (shares != null) {
      for (Map.Entry<String, BigDecimal> part : shares.parts().entrySet()) {
        if (part.getValue().signum() > 0) {
          BigDecimal percent = shares.share(part.getKey()).movePointRight(2);
          rows.add(new Share(by, part.getKey(), part.getValue(), percent));
        }
      }
    }
    rows.sort(Comparator.comparing(Share::amount).reversed());
    return rows;
  }

  /** Each measure of each limit on the dimension. */
  List<LimitState> limits() {
    return report == null
        ? List.of()
        : report.limits().stream().filter(state -> state.limit().dimension() == by).toList();
  }

  /** The percentages of what is invested that limits allow one value of the dimension. */
  List<BigDecimal> ticks() {
    return limits().stream()
        .filter(state -> state.measure() == Measure.MAX_SHARE && state.limit().budget() == null)
        .map(LimitState::most)
        .toList();
  }

  /** What fills a bar: the largest percentage of a value or a limit. */
  BigDecimal whole() {
    BigDecimal most = BigDecimal.ZERO;
    for (Share share : rows()) {
      most = most.max(share.percent());
    }
    for (BigDecimal tick : ticks()) {
      most = most.max(tick);
    }
    return most;
  }

  /** The report, which must have been read. */
  Diversification known() {
    return Objects.requireNonNull(report);
  }
}
