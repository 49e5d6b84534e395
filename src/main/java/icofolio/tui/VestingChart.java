package icofolio.tui;

import icofolio.book.TokenPosition;
import icofolio.tui.widget.Timeline;
import icofolio.tui.widget.Timeline.State;
import icofolio.tui.widget.Timeline.Stretch;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the timeline of a position: one bar for each part of its terms. What has arrived is taken
 * to be what unlocked first.
 */
record VestingChart(List<Unlock> unlocks, BigDecimal distributed, Instant now, ZoneId zone) {

  /** The timeline of those tokens, or null where nothing is known to unlock. */
  static @Nullable Timeline of(TokenPosition tokens, Instant now, ZoneId zone, int zoom) {
    Schedule schedule = tokens.schedule();
    return schedule == null || schedule.unlocks().isEmpty()
        ? null
        : new VestingChart(schedule.unlocks(), tokens.distributed(), now, zone).timeline(zoom);
  }

  private Timeline timeline(int zoom) {
    Instant first = unlocks.getFirst().from();
    Instant last = unlocks.getLast().to();
    Duration length = Duration.between(first, last);
    Duration room = length.dividedBy(20).plus(Duration.ofDays(10));
    Instant from = earlier(first, now).minus(room);
    Instant to = last.plus(room);
    if (now.isAfter(last) && now.isBefore(last.plus(length).plus(room))) {
      to = now.plus(room);
    }
    Duration shown = Duration.between(from, to).dividedBy(1L << zoom);
    Instant middle = now.isBefore(to) ? now : first.plus(shown.dividedBy(2));
    Instant start = zoom == 0 ? from : later(from, middle.minus(shown.dividedBy(2)));
    return new Timeline(start, start.plus(shown), now, zone, rows(from));
  }

  private List<Timeline.Row> rows(Instant from) {
    Map<Unlock.Reason, List<Unlock>> groups = new EnumMap<>(Unlock.Reason.class);
    for (Unlock unlock : unlocks) {
      groups.computeIfAbsent(unlock.reason(), reason -> new ArrayList<>()).add(unlock);
    }
    List<Timeline.Row> rows = new ArrayList<>();
    boolean once = unlocks.size() == 1 && unlocks.getFirst().reason() != Unlock.Reason.LINEAR;
    groups.forEach((reason, group) -> rows.add(row(once ? "at once" : label(reason), group, from)));
    return rows;
  }

  private Timeline.Row row(String label, List<Unlock> group, Instant from) {
    List<Stretch> stretches = new ArrayList<>();
    Instant first = group.getFirst().from();
    stretches.add(new Stretch(from, first, State.LOCKED));
    for (int i = 0; i < group.size(); i++) {
      Unlock unlock = group.get(i);
      Instant until = i + 1 < group.size() ? group.get(i + 1).from() : later(now, unlock.to());
      unlocked(stretches, unlock, until);
    }
    if (first.isBefore(now)) {
      stretches.add(new Stretch(now, group.getLast().to(), State.LOCKED));
    } else {
      stretches.add(new Stretch(first, group.getLast().to(), State.LOCKED));
    }
    List<Instant> marks = new ArrayList<>();
    List<Instant> cliffs = new ArrayList<>();
    for (Unlock unlock : group) {
      marks.add(unlock.from());
      if (unlocks.size() > 1 && unlock.reason() == Unlock.Reason.CLIFF) {
        cliffs.add(unlock.from());
      }
    }
    return new Timeline.Row(label, stretches, marks, cliffs);
  }

  /** What became of an unlock from when it began to some later instant, as far as now. */
  private void unlocked(List<Stretch> stretches, Unlock unlock, Instant until) {
    Instant end = earlier(now, until);
    if (!unlock.from().isBefore(end)) {
      return;
    }
    BigDecimal arrived = distributed.subtract(unlock.total().subtract(unlock.tokens()));
    Instant border = unlock.from();
    if (arrived.compareTo(unlock.tokens()) >= 0) {
      border = end;
    } else if (arrived.signum() > 0 && unlock.from().isBefore(unlock.to())) {
      border = earlier(end, unlock.from().plus(part(unlock, arrived)));
    }
    stretches.add(new Stretch(unlock.from(), border, State.ARRIVED));
    stretches.add(new Stretch(border, end, State.UNCLAIMED));
  }

  /** How long a linear unlock took for so many tokens; to the second, as a drawing needs it. */
  private static Duration part(Unlock unlock, BigDecimal tokens) {
    BigDecimal seconds =
        BigDecimal.valueOf(Duration.between(unlock.from(), unlock.to()).toSeconds());
    return Duration.ofSeconds(
        seconds.multiply(tokens).divide(unlock.tokens(), MathContext.DECIMAL64).longValue());
  }

  private static String label(Unlock.Reason reason) {
    return switch (reason) {
      case TGE -> "at TGE";
      case CLIFF -> "at cliff";
      case STEP -> "in steps";
      case LINEAR -> "linear";
      case TRANCHE -> "tranches";
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
