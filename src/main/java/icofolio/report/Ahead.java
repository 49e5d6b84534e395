package icofolio.report;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.book.TokenPosition;
import icofolio.money.Amounts;
import icofolio.report.AheadEvent.Action;
import icofolio.report.AheadEvent.Event;
import icofolio.sale.Delivery;
import icofolio.sale.Precision;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes next: what is overdue first, then soonest first, then what is not announced. */
public final class Ahead {
  private static final Comparator<AheadEvent> ORDER =
      Comparator.comparing((AheadEvent event) -> !event.event().isOverdue())
          .thenComparing(AheadEvent::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(AheadEvent::sale)
          .thenComparing(AheadEvent::event)
          .thenComparingInt(AheadEvent::ordinal);

  private final Position position;
  private final Sale sale;
  private final Instant now;
  private final ZoneId zone;
  private final @Nullable Instant until;
  private final List<AheadEvent> events;

  private Ahead(Position position, ZoneId zone, @Nullable Instant until, List<AheadEvent> events) {
    this.position = position;
    this.sale = position.sale();
    this.now = position.at();
    this.zone = zone;
    this.until = until;
    this.events = events;
  }

  /**
   * Everything that is ahead of these positions at the instant that they hold for, with the next
   * unlock of each.
   *
   * @param zone of the portfolio
   */
  public static List<AheadEvent> of(List<Position> positions, ZoneId zone) {
    return sorted(positions, zone, null);
  }

  /**
   * Everything up to and including an instant, with every unlock until then; what is overdue stands
   * in it, and what has no date does not.
   *
   * @param zone of the portfolio
   */
  public static List<AheadEvent> until(List<Position> positions, ZoneId zone, Instant until) {
    return sorted(positions, zone, until).stream()
        .filter(event -> event.event().isOverdue() || isBy(event.date(), until))
        .toList();
  }

  private static boolean isBy(@Nullable Instant date, Instant until) {
    return date != null && !date.isAfter(until);
  }

  private static List<AheadEvent> sorted(
      List<Position> positions, ZoneId zone, @Nullable Instant until) {
    List<AheadEvent> events = new ArrayList<>();
    for (Position position : positions) {
      Ahead ahead = new Ahead(position, zone, until, events);
      ahead.addWindow();
      ahead.addRefund();
      ahead.addTokens();
    }
    events.sort(ORDER);
    return List.copyOf(events);
  }

  private void addWindow() {
    Stage stage = position.stage();
    if (stage == Stage.UPCOMING) {
      add(Event.OPENS, sale.window().opens(), Action.CONTRIBUTE);
    }
    if (stage == Stage.UPCOMING || stage == Stage.OPEN) {
      add(Event.CLOSES, sale.window().closes(), Action.CONTRIBUTE);
    }
    if (!stage.returnsEverything()) {
      add(Event.KYC_DEADLINE, sale.window().kycDeadline(), Action.VERIFY);
    }
  }

  private void addRefund() {
    RefundTerms terms = sale.refundTerms();
    Amounts outstanding = position.outstanding();
    Amounts at = outstanding.isEmpty() ? position.accepted() : outstanding;
    if (position.refundStatus() == RefundStatus.WRITTEN_OFF || at.isEmpty()) {
      return;
    }
    if (position.refundStatus() == RefundStatus.OVERDUE && terms.deadline() != null) {
      Instant since = terms.deadline().last(zone);
      Precision precision = terms.deadline().precision();
      add(Event.REFUND_OVERDUE, since, precision, outstanding, null, Action.CHASE_REFUND);
    }
    add(Event.REFUND_OPENS, terms.opens(), at, null, Action.ASK_REFUND);
    if (!outstanding.isEmpty() || terms.opens() != null) {
      Action action = outstanding.isEmpty() ? Action.ASK_REFUND : Action.CHASE_REFUND;
      add(Event.REFUND_DEADLINE, terms.deadline(), at, null, action);
    }
    if (!outstanding.isEmpty() && terms.deadline() == null) {
      // Due is due: a sale that names no day is not to be forgotten for it.
      add(Event.REFUND_DEADLINE, null, Precision.UNKNOWN, outstanding, null, Action.CHASE_REFUND);
    }
  }

  private void addTokens() {
    TokenPosition tokens = position.tokens();
    BigDecimal allocated = tokens.allocated();
    boolean none = allocated != null && allocated.compareTo(tokens.distributed()) <= 0;
    if (none) {
      return;
    }
    BigDecimal missing = allocated == null ? null : allocated.subtract(tokens.distributed());
    if (sale.claimTerms().delivery() == Delivery.CLAIM) {
      add(Event.CLAIM_OPENS, sale.claimTerms().opens(), Amounts.NONE, missing, Action.CLAIM);
      add(Event.CLAIM_DEADLINE, sale.claimTerms().deadline(), Amounts.NONE, missing, Action.CLAIM);
    }
    add(Event.TGE, sale.vestingTerms().start(zone), Amounts.NONE, null, Action.WAIT);
    addClaimable(tokens);
    addUnlocks(tokens);
    if (tokens.status() == DistributionStatus.OVERDUE) {
      addOverdue(tokens);
    }
  }

  /** What can be had now, dated when the first of it unlocked. */
  private void addClaimable(TokenPosition tokens) {
    if (tokens.status() == DistributionStatus.CLAIMABLE && tokens.schedule() != null) {
      tokens.schedule().unlocks().stream()
          .filter(unlock -> unlock.total().compareTo(tokens.distributed()) > 0)
          .findFirst()
          .ifPresent(first -> addUnlock(first, 0, first.from(), tokens.claimable()));
    }
  }

  /** The next unlock; where an end was asked for, every one until then. */
  private void addUnlocks(TokenPosition tokens) {
    Unlock next = tokens.nextUnlock();
    if (next == null || tokens.schedule() == null) {
      return;
    }
    List<Unlock> unlocks = tokens.schedule().unlocks();
    int place = 0;
    while (!unlocks.get(place).to().equals(next.to())) {
      place++;
    }
    addUnlock(next, place + 1, next.to(), next.tokens());
    for (place++; until != null && place < unlocks.size(); place++) {
      Unlock unlock = unlocks.get(place);
      if (unlock.to().isAfter(until)) {
        return;
      }
      addUnlock(unlock, place + 1, unlock.to(), unlock.tokens());
    }
  }

  private void addUnlock(Unlock unlock, int ordinal, Instant at, @Nullable BigDecimal tokens) {
    Action action = sale.claimTerms().delivery() == Delivery.CLAIM ? Action.CLAIM : Action.WAIT;
    Precision precision = SchedulePreview.precision(unlock, sale.vestingTerms(), zone);
    events.add(
        new AheadEvent(
            NextUnlock.announced(at),
            precision,
            sale.id(),
            Event.UNLOCK,
            ordinal,
            Amounts.NONE,
            tokens,
            action));
  }

  /** Dated when the days of grace ran out for the first unlock that has not arrived in full. */
  private void addOverdue(TokenPosition tokens) {
    if (tokens.schedule() == null) {
      add(
          Event.DISTRIBUTION_OVERDUE,
          null,
          Precision.UNKNOWN,
          Amounts.NONE,
          null,
          Action.CHASE_TOKENS);
      return;
    }
    tokens.schedule().unlocks().stream()
        .filter(unlock -> unlock.total().compareTo(tokens.distributed()) > 0)
        .findFirst()
        .ifPresent(
            first ->
                add(
                    Event.DISTRIBUTION_OVERDUE,
                    first.from().plus(TokenPosition.GRACE),
                    SchedulePreview.precision(first, sale.vestingTerms(), zone),
                    Amounts.NONE,
                    tokens.late(),
                    Action.CHASE_TOKENS));
  }

  private void add(Event event, @Nullable SaleDate date, Action action) {
    add(event, date, Amounts.NONE, null, action);
  }

  /** Adds what has that date, unless it has none or lies behind. */
  private void add(
      Event event,
      @Nullable SaleDate date,
      Amounts amounts,
      @Nullable BigDecimal tokens,
      Action action) {
    if (date == null) {
      return;
    }
    Instant at = instant(event, date);
    boolean ahead = begins(event) ? now.isBefore(at) : !date.hasPassed(now, zone);
    if (ahead) {
      add(event, NextUnlock.announced(at), date.precision(), amounts, tokens, action);
    }
  }

  private void add(
      Event event,
      @Nullable Instant at,
      Precision precision,
      Amounts amounts,
      @Nullable BigDecimal tokens,
      Action action) {
    events.add(new AheadEvent(at, precision, sale.id(), event, 0, amounts, tokens, action));
  }

  /** Openings count from their first instant, deadlines to their last second (contract §1). */
  private Instant instant(Event event, SaleDate date) {
    if (event == Event.OPENS) {
      return date.first(zone);
    }
    return begins(event) ? date.event(zone) : date.last(zone);
  }

  private static boolean begins(Event event) {
    return switch (event) {
      case OPENS, REFUND_OPENS, CLAIM_OPENS, TGE -> true;
      case CLOSES, KYC_DEADLINE, REFUND_DEADLINE, CLAIM_DEADLINE -> false;
      case UNLOCK, REFUND_OVERDUE, DISTRIBUTION_OVERDUE -> false;
    };
  }
}
