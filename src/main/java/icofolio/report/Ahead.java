package icofolio.report;

import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.money.Amounts;
import icofolio.report.AheadEvent.Action;
import icofolio.report.AheadEvent.Event;
import icofolio.sale.Precision;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
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
      new AheadTokens(ahead).add();
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
    boolean givenUp =
        sale.claimTerms().forfeitsRefund()
            && outstanding.isEmpty()
            && position.tokens().distributed().signum() > 0;
    if (position.refundStatus() == RefundStatus.WRITTEN_OFF || at.isEmpty() || givenUp) {
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

  private void add(Event event, @Nullable SaleDate date, Action action) {
    add(event, date, Amounts.NONE, null, action);
  }

  Position position() {
    return position;
  }

  ZoneId zone() {
    return zone;
  }

  /** The end that was asked for, or null. */
  @Nullable Instant until() {
    return until;
  }

  void add(AheadEvent event) {
    events.add(event);
  }

  /** Adds what has that date, unless it has none or lies behind. */
  void add(
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
