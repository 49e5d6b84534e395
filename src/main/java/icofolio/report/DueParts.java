package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.RefundReason;
import icofolio.report.Evidence.Sent;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Divides what is due of one currency of a position by the reason for which it is due. The parts
 * sum to what the position says, whatever the records are.
 *
 * <p>Of a failed sale all is due because the soft cap was missed, where it had one; of a cancelled
 * sale because it was cancelled. Else a contribution of which nothing was accepted was rejected,
 * and one of which a part was accepted was oversubscribed; but a refund that names such a
 * contribution and a reason knows better. What came back beyond that was due for the reason that
 * its refund names.
 */
final class DueParts {
  /**
   * What is due for one reason.
   *
   * @param since from when the first of it has been due
   */
  record Part(RefundReason reason, BigDecimal due, BigDecimal received, @Nullable Instant since) {}

  private final Position position;
  private final RefundPosition refund;
  private final List<Sent> sent;
  private final List<Refund> refunds;
  private final ZoneId zone;
  private final Map<RefundReason, BigDecimal> due = new EnumMap<>(RefundReason.class);
  private final Map<RefundReason, BigDecimal> received = new EnumMap<>(RefundReason.class);
  private final Map<RefundReason, Instant> since = new EnumMap<>(RefundReason.class);

  private DueParts(Position position, RefundPosition refund, Evidence evidence, ZoneId zone) {
    this.position = position;
    this.refund = refund;
    this.sent = evidence.sent(refund.currency());
    this.refunds =
        evidence.refunds(refund.currency()).stream()
            .sorted(Comparator.comparing(Refund::at))
            .toList();
    this.zone = zone;
  }

  /**
   * The parts of what is due of one currency; none where nothing is.
   *
   * @param evidence the records that count at the position's instant
   */
  static List<Part> of(Position position, RefundPosition refund, Evidence evidence, ZoneId zone) {
    DueParts parts = new DueParts(position, refund, evidence, zone);
    parts.divideDue();
    parts.divideReceived();
    return parts.list();
  }

  private void divideDue() {
    BigDecimal left = refund.due();
    for (Sent one : sent) {
      Contribution contribution = one.contribution();
      RefundReason reason = Receivables.reason(position, contribution, refunds);
      if (reason != null) {
        boolean all = position.stage().returnsEverything();
        BigDecimal kept = all ? BigDecimal.ZERO : contribution.kept();
        BigDecimal part = contribution.amount().number().subtract(kept).min(left);
        add(reason, part, decided(contribution));
        left = left.subtract(part);
      }
    }
    for (Refund one : refunds.reversed()) {
      // What came back beyond what the terms give back was due all the same: the latest of it.
      BigDecimal part = one.settles().number().min(left);
      if (part.signum() > 0) {
        add(one.reason() == null ? RefundReason.OTHER : one.reason(), part, one.at());
        left = left.subtract(part);
      }
    }
  }

  private void add(RefundReason reason, BigDecimal part, @Nullable Instant at) {
    due.merge(reason, part, BigDecimal::add);
    if (at != null) {
      since.merge(reason, at, (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  /**
   * When a contribution's refund became due: as the sale was decided, and not before it was sent.
   */
  private @Nullable Instant decided(Contribution contribution) {
    SaleDate outcome = position.sale().ending().date();
    SaleDate closes = position.sale().window().closes();
    Instant decided = null;
    if (outcome != null && position.sale().outcomeHolds(position.at(), zone)) {
      decided = outcome.event(zone);
    } else if (closes != null && closes.hasPassed(position.at(), zone)) {
      decided = closes.last(zone);
    }
    return decided == null || decided.isBefore(contribution.at()) ? contribution.at() : decided;
  }

  /** A refund goes to the reason that it names, or that its contribution has; the rest fills up. */
  private void divideReceived() {
    BigDecimal left = refund.received().min(refund.due());
    for (Refund one : refunds) {
      RefundReason reason = reason(one);
      if (reason != null) {
        left = left.subtract(give(reason, one.settles().number().min(left)));
      }
    }
    for (RefundReason reason : List.copyOf(due.keySet())) {
      left = left.subtract(give(reason, left));
    }
  }

  private @Nullable RefundReason reason(Refund one) {
    if (one.reason() != null && due.containsKey(one.reason())) {
      return one.reason();
    }
    return sent.stream()
        .map(Sent::contribution)
        .filter(contribution -> contribution.id().equals(one.contribution()))
        .map(contribution -> Receivables.reason(position, contribution, refunds))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Gives a reason what of it is still open, at most so much; tells how much that was. */
  private BigDecimal give(RefundReason reason, BigDecimal most) {
    BigDecimal there = received.getOrDefault(reason, BigDecimal.ZERO);
    BigDecimal open = due.getOrDefault(reason, BigDecimal.ZERO).subtract(there);
    BigDecimal part = open.min(most);
    received.put(reason, there.add(part));
    return part;
  }

  private List<Part> list() {
    List<Part> parts = new ArrayList<>();
    due.forEach(
        (reason, amount) -> {
          if (amount.signum() > 0) {
            BigDecimal came = received.getOrDefault(reason, BigDecimal.ZERO);
            parts.add(new Part(reason, amount, came, since.get(reason)));
          }
        });
    return parts;
  }
}
