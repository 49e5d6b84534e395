package icofolio.report;

import icofolio.book.DistributionStatus;
import icofolio.book.TokenPosition;
import icofolio.money.Amounts;
import icofolio.money.Decimals;
import icofolio.report.AheadEvent.Action;
import icofolio.report.AheadEvent.Event;
import icofolio.sale.ClaimTerms;
import icofolio.sale.Delivery;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is ahead of a sale's tokens: claims, TGE, unlocks, and what should have come. */
final class AheadTokens {
  private final Ahead ahead;
  private final Sale sale;
  private final TokenPosition tokens;
  private final Instant now;
  private final ZoneId zone;
  private final Schedule dates;

  AheadTokens(Ahead ahead) {
    this.ahead = ahead;
    this.sale = ahead.position().sale();
    this.tokens = ahead.position().tokens();
    this.now = ahead.position().at();
    this.zone = ahead.zone();
    // Where the allocation is unknown, the schedule of one token has the same dates.
    this.dates =
        tokens.schedule() == null
            ? Schedule.of(sale.vestingTerms(), BigDecimal.ONE, Decimals.MAX_SCALE, zone)
            : tokens.schedule();
  }

  void add() {
    BigDecimal allocated = tokens.allocated();
    if (allocated != null && allocated.compareTo(tokens.distributed()) <= 0) {
      return;
    }
    ClaimTerms terms = sale.claimTerms();
    BigDecimal missing = allocated == null ? null : allocated.subtract(tokens.distributed());
    if (terms.delivery() == Delivery.CLAIM) {
      ahead.add(Event.CLAIM_OPENS, terms.opens(), Amounts.NONE, missing, Action.CLAIM);
      ahead.add(Event.CLAIM_DEADLINE, terms.deadline(), Amounts.NONE, missing, claim());
    }
    ahead.add(Event.TGE, sale.vestingTerms().start(zone), Amounts.NONE, null, Action.WAIT);
    if (tokens.status() == DistributionStatus.CLAIMABLE) {
      addClaimable(terms);
    }
    addUnlocks();
    if (tokens.status() == DistributionStatus.OVERDUE) {
      addLate();
    }
  }

  /** Taking tokens may give up money: then that is the choice to be made. */
  private Action claim() {
    return ClaimOrRefund.isChoice(ahead.position()) ? Action.CLAIM_OR_REFUND : Action.CLAIM;
  }

  /** What can be had now, or could be had until the claim ended; nothing before it opens. */
  private void addClaimable(ClaimTerms terms) {
    SaleDate deadline = terms.deadline();
    if (deadline != null && deadline.hasPassed(now, zone)) {
      add(
          Event.DISTRIBUTION_OVERDUE,
          deadline.last(zone),
          deadline.precision(),
          tokens.claimable(),
          Action.CHASE_TOKENS);
      return;
    }
    Unlock first = undelivered();
    boolean open = terms.opens() == null || terms.opens().hasCome(now, zone);
    if (first != null && open) {
      add(Event.UNLOCK, since(first), precision(first), tokens.claimable(), claim());
    }
  }

  /** The first unlock that has not arrived in full. */
  private @Nullable Unlock undelivered() {
    return dates.unlocks().stream().filter(unlock -> isOpen(unlock)).findFirst().orElse(null);
  }

  private boolean isOpen(Unlock unlock) {
    return tokens.schedule() == null || unlock.total().compareTo(tokens.distributed()) > 0;
  }

  /** When the first token unlocked that has not arrived. */
  private Instant since(Unlock unlock) {
    Instant at = tokens.schedule() == null ? null : dates.exceeds(tokens.distributed());
    return at == null ? unlock.from() : at;
  }

  /** The next unlock; where an end was asked for, every one until then. */
  private void addUnlocks() {
    List<Unlock> unlocks = dates.unlocks();
    int place = 0;
    while (place < unlocks.size() && !now.isBefore(unlocks.get(place).to())) {
      place++;
    }
    if (place == unlocks.size()) {
      return;
    }
    addUnlock(Objects.requireNonNull(dates.next(now)), place);
    for (place++; ahead.until() != null && place < unlocks.size(); place++) {
      Unlock unlock = unlocks.get(place);
      if (unlock.to().isAfter(ahead.until())) {
        return;
      }
      addUnlock(unlock, place);
    }
  }

  private void addUnlock(Unlock unlock, int place) {
    ahead.add(
        new AheadEvent(
            NextUnlock.announced(unlock.to()),
            precision(unlock),
            sale.id(),
            Event.UNLOCK,
            place + 1,
            Amounts.NONE,
            tokens.schedule() == null ? null : unlock.tokens(),
            sale.claimTerms().delivery() == Delivery.CLAIM ? Action.CLAIM : Action.WAIT));
  }

  private Precision precision(Unlock unlock) {
    return SchedulePreview.precision(unlock, sale.vestingTerms(), zone);
  }

  /** Dated when the days of grace ran out for the first token that has not arrived. */
  private void addLate() {
    Unlock first = undelivered();
    if (first != null) {
      add(
          Event.DISTRIBUTION_OVERDUE,
          since(first).plus(TokenPosition.GRACE),
          precision(first),
          tokens.late(),
          Action.CHASE_TOKENS);
    }
  }

  private void add(
      Event event, Instant at, Precision precision, @Nullable BigDecimal number, Action action) {
    ahead.add(new AheadEvent(at, precision, sale.id(), event, 0, Amounts.NONE, number, action));
  }
}
