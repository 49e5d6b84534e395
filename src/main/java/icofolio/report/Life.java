package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.money.Amount;
import icofolio.money.Amounts;
import icofolio.report.LifeEvent.What;
import icofolio.sale.Outcome;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened in a sale and all that is known to come, in order of time. */
public final class Life {
  static final Comparator<LifeEvent> ORDER =
      Comparator.comparing(LifeEvent::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(LifeEvent::what);

  private final Sale sale;
  private final ZoneId zone;
  private final List<LifeEvent> events = new ArrayList<>();

  private Life(Sale sale, ZoneId zone) {
    this.sale = sale;
    this.zone = zone;
  }

  /**
   * The life of a sale: its dates, each record, each unlock. Contributions that never left the
   * wallet are no part of it.
   *
   * @param records all of the sale, those after the position's instant too
   * @param zone of the portfolio
   */
  public static List<LifeEvent> of(Position position, Evidence records, ZoneId zone) {
    Life life = new Life(position.sale(), zone);
    life.addDates();
    records.contributions().forEach(sent -> life.add(sent.contribution()));
    records.refunds().forEach(r -> life.add(What.REFUNDED, r.at(), r.amount(), null));
    records.distributions().forEach(d -> life.add(What.DELIVERED, d.at(), null, d.tokens()));
    life.addUnlocks(position.tokens().schedule());
    life.events.sort(ORDER);
    return List.copyOf(life.events);
  }

  private void addDates() {
    addFrom(What.OPENS, sale.window().opens());
    addUntil(What.CLOSES, sale.window().closes());
    addUntil(What.KYC_DEADLINE, sale.window().kycDeadline());
    addOutcome(sale.ending().outcome(), sale.ending().date(), sale.window().closes());
    addEvent(What.REFUND_OPENS, sale.refundTerms().opens());
    addUntil(What.REFUND_DEADLINE, sale.refundTerms().deadline());
    addEvent(What.WRITTEN_OFF, sale.refundTerms().writtenOff());
    addEvent(What.TGE, sale.vestingTerms().tge());
    addEvent(What.CLAIM_OPENS, sale.claimTerms().opens());
    addUntil(What.CLAIM_DEADLINE, sale.claimTerms().deadline());
  }

  /** An outcome of the day of the closing is told after it. */
  private void addOutcome(
      @Nullable Outcome outcome, @Nullable SaleDate date, @Nullable SaleDate closes) {
    if (outcome == null || date == null) {
      return;
    }
    if (closes != null && closes.first(zone).equals(date.first(zone))) {
      add(of(outcome), closes.last(zone), date.precision());
    } else {
      addEvent(of(outcome), date);
    }
  }

  private static What of(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> What.SUCCEEDED;
      case FAILED -> What.FAILED;
      case CANCELLED -> What.CANCELLED;
    };
  }

  private void addFrom(What what, @Nullable SaleDate date) {
    if (date != null) {
      add(what, date.first(zone), date.precision());
    }
  }

  private void addUntil(What what, @Nullable SaleDate date) {
    if (date != null) {
      add(what, date.last(zone), date.precision());
    }
  }

  private void addEvent(What what, @Nullable SaleDate date) {
    if (date != null) {
      add(what, date.event(zone), date.precision());
    }
  }

  private void add(What what, Instant at, Precision precision) {
    Instant date = NextUnlock.announced(at);
    events.add(new LifeEvent(date, date, precision, what, 1, Amounts.NONE, null));
  }

  private void add(Contribution contribution) {
    boolean planned = contribution.status().isCommitment();
    if (planned || contribution.status().isMoney()) {
      What what = planned ? What.PLANNED : What.CONTRIBUTED;
      add(what, contribution.at(), contribution.amount(), null);
    }
  }

  private void add(What what, Instant at, @Nullable Amount amount, @Nullable BigDecimal tokens) {
    Amounts amounts =
        amount == null ? Amounts.NONE : Amounts.NONE.plus(amount.asset(), amount.number());
    events.add(new LifeEvent(at, at, Precision.DAY, what, 1, amounts, tokens));
  }

  private void addUnlocks(@Nullable Schedule schedule) {
    List<Unlock> unlocks = schedule == null ? List.of() : schedule.unlocks();
    for (Unlock unlock : unlocks) {
      Precision precision = SchedulePreview.precision(unlock, sale.vestingTerms(), zone);
      events.add(
          new LifeEvent(
              NextUnlock.announced(unlock.from()),
              NextUnlock.announced(unlock.to()),
              precision,
              What.UNLOCK,
              1,
              Amounts.NONE,
              unlock.tokens()));
    }
  }
}
