package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.RefundReason;
import icofolio.book.RefundStatus;
import icofolio.sale.Stage;
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

/** What sales owe back, each with how long it has been due. */
public final class Receivables {
  private static final Comparator<Receivable> OLDEST_FIRST =
      Comparator.comparing(
              Receivable::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(one -> one.sale().id())
          .thenComparing(Receivable::currency)
          .thenComparing(Receivable::reason);

  private Receivables() {}

  /**
   * All that was due in one position, what has come in full included, by currency and reason.
   *
   * @param records all records of the sale; those dated after the position's instant are left out
   * @param zone of the portfolio
   */
  public static List<Receivable> of(Position position, Evidence records, ZoneId zone) {
    Evidence evidence = records.at(position.at());
    List<Receivable> all = new ArrayList<>();
    for (RefundPosition refund : position.refunds()) {
      CurrencyTally tally = position.tally().of(refund.currency());
      for (DueParts.Part part : DueParts.of(position, refund, evidence, zone)) {
        BigDecimal outstanding = part.due().subtract(part.received());
        all.add(
            new Receivable(
                position.sale(),
                refund.currency(),
                part.reason(),
                part.due(),
                part.received(),
                tally.valueOf(outstanding),
                part.since(),
                position.at(),
                zone));
      }
    }
    all.sort(OLDEST_FIRST);
    return all;
  }

  /**
   * The same, where a refund that has come for the contribution may know better why.
   *
   * @param refunds those that settle its currency
   */
  static @Nullable RefundReason reason(
      Position position, Contribution contribution, List<Refund> refunds) {
    RefundReason reason = reason(position, contribution);
    boolean certain =
        reason == null || reason == RefundReason.SOFT_CAP || reason == RefundReason.CANCELLED;
    return certain
        ? reason
        : refunds.stream()
            .filter(refund -> contribution.id().equals(refund.contribution()))
            .map(Refund::reason)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(reason);
  }

  /** Why nothing is kept of a contribution, or not all; null where all is. */
  public static @Nullable RefundReason reason(Position position, Contribution contribution) {
    if (position.stage() == Stage.CANCELLED) {
      return RefundReason.CANCELLED;
    }
    if (position.stage() == Stage.FAILED) {
      boolean capped = position.sale().caps().soft() != null;
      return capped ? RefundReason.SOFT_CAP : RefundReason.OTHER;
    }
    if (contribution.kept().signum() == 0) {
      return RefundReason.REJECTED;
    }
    return contribution.kept().compareTo(contribution.amount().number()) < 0
        ? RefundReason.OVERSUBSCRIBED
        : null;
  }

  /** Those of which something is outstanding, oldest first. */
  public static List<Receivable> outstanding(List<Receivable> all) {
    return all.stream().filter(one -> one.outstanding().signum() > 0).sorted(OLDEST_FIRST).toList();
  }

  /**
   * The value of what is outstanding in each step of age, in base currency; what was written off is
   * left out, and so is what nobody can tell the age of.
   */
  public static Map<Age, BigDecimal> ageing(List<Receivable> all) {
    Map<Age, BigDecimal> sums = new EnumMap<>(Age.class);
    for (Age age : Age.values()) {
      sums.put(age, BigDecimal.ZERO);
    }
    for (Receivable one : all) {
      Age age = one.age();
      if (age != null && one.status() != RefundStatus.WRITTEN_OFF) {
        sums.merge(age, one.value(), BigDecimal::add);
      }
    }
    return sums;
  }
}
