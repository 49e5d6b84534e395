package icofolio.rule;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Uses along time: by the instants at which they count, or by the beginnings of periods. */
final class Line {
  private final TreeMap<Instant, Use> uses = new TreeMap<>();
  private Use whole = Use.NONE;
  private boolean anyBelowZero;

  /** A stretch of time and what counts in it. */
  record Stretch(TimeWindow window, Use use) {}

  void add(Instant key, Use use) {
    uses.merge(key, use, Use::plus);
    whole = whole.plus(use);
    anyBelowZero |= at(key).spent().signum() < 0;
  }

  Use at(Instant key) {
    return uses.getOrDefault(key, Use.NONE);
  }

  /** Over all time. */
  Use whole() {
    return whole;
  }

  /** Whether no stretch can hold more than the whole: nowhere more came back than was put in. */
  boolean isWhole() {
    return !anyBelowZero;
  }

  NavigableMap<Instant, Use> all() {
    return uses;
  }

  /** Over a stretch of time, its end left out. */
  Use within(TimeWindow window) {
    Use sum = Use.NONE;
    for (Use use : uses.subMap(window.start(), true, window.end(), false).values()) {
      sum = sum.plus(use);
    }
    return sum;
  }

  /**
   * The fullest stretch that holds an instant and begins where something counts, or at the instant.
   *
   * @param first the earliest beginning of a stretch that holds the instant, itself left out
   * @param end gives the end of the stretch that begins at an instant
   */
  Stretch fullest(Instant at, Instant first, UnaryOperator<Instant> end) {
    NavigableMap<Instant, Use> near = uses.subMap(first, false, end.apply(at), false);
    Use sum = Use.NONE;
    var ahead = near.entrySet().iterator();
    Map.Entry<Instant, Use> next = ahead.hasNext() ? ahead.next() : null;
    Stretch best = null;
    for (Map.Entry<Instant, Use> begin : near.entrySet()) {
      if (begin.getKey().isAfter(at)) {
        break;
      }
      Instant until = end.apply(begin.getKey());
      while (next != null && next.getKey().isBefore(until)) {
        sum = sum.plus(next.getValue());
        next = ahead.hasNext() ? ahead.next() : null;
      }
      boolean holds = until.isAfter(at);
      if (holds && (best == null || sum.total().compareTo(best.use.total()) > 0)) {
        best = new Stretch(new TimeWindow(begin.getKey(), until), sum);
      }
      sum = sum.minus(begin.getValue());
    }
    TimeWindow window = new TimeWindow(at, end.apply(at));
    Use from = within(window);
    return best != null && best.use.total().compareTo(from.total()) >= 0
        ? best
        : new Stretch(window, from);
  }
}
