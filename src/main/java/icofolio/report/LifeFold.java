package icofolio.report;

import icofolio.money.Amounts;
import icofolio.report.LifeEvent.What;
import icofolio.sale.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long life in few lines: of many things of one kind the first and the last stay, those next to
 * now among them, and one event stands for the others, with their sums.
 */
public final class LifeFold {
  /** What of one kind, and of one side of now, is told one by one. */
  private static final int MOST = 5;

  /** Those that stay next to now, and at the other end. */
  private static final int NEAR = 3;

  private static final int FAR = 1;

  private LifeFold() {}

  /** The same life, folded, in order of time. */
  public static List<LifeEvent> of(List<LifeEvent> life, Instant now) {
    Map<What, List<LifeEvent>> past = new EnumMap<>(What.class);
    Map<What, List<LifeEvent>> coming = new EnumMap<>(What.class);
    for (LifeEvent event : life) {
      (event.hasCome(now) ? past : coming)
          .computeIfAbsent(event.what(), what -> new ArrayList<>())
          .add(event);
    }
    List<LifeEvent> folded = new ArrayList<>();
    past.values().forEach(events -> fold(events, FAR, NEAR, folded));
    coming.values().forEach(events -> fold(events, NEAR, FAR, folded));
    folded.sort(Life.ORDER);
    return List.copyOf(folded);
  }

  private static void fold(List<LifeEvent> events, int first, int last, List<LifeEvent> folded) {
    if (events.size() <= MOST) {
      folded.addAll(events);
      return;
    }
    int end = events.size() - last;
    folded.addAll(events.subList(0, first));
    folded.add(sum(events.subList(first, end)));
    folded.addAll(events.subList(end, events.size()));
  }

  private static LifeEvent sum(List<LifeEvent> events) {
    Instant until = events.getFirst().until();
    Precision precision = Precision.SECOND;
    Amounts amounts = Amounts.NONE;
    BigDecimal tokens = null;
    for (LifeEvent event : events) {
      until = later(until, event.until());
      precision = event.precision().compareTo(precision) > 0 ? event.precision() : precision;
      amounts = amounts.plus(event.amounts());
      tokens = plus(tokens, event.tokens());
    }
    LifeEvent first = events.getFirst();
    return new LifeEvent(
        first.date(), until, precision, first.what(), events.size(), amounts, tokens);
  }

  /** What is not announced is later than anything. */
  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
    return sum == null ? more : more == null ? sum : sum.add(more);
  }
}
