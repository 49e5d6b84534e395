package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.entry.TrancheFields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records that refer to a record: what must not be left without it, and must still fit when it
 * changes.
 */
final class Dependents {
  private final Records records;

  Dependents(Records records) {
    this.records = records;
  }

  /** Refuses that a record is gone while others refer to it. */
  void refuseWhereReferred(Kind kind, String id) {
    for (Field field : referring(kind)) {
      Stored other =
          first(field, kind == Kind.BUDGETS ? LimitFields.BUDGET + id : id, entry -> true);
      if (other != null) {
        throw new RefusedException(
            ProblemCode.IN_USE,
            "%s %s stays: the %s %s refers to it; remove that first"
                .formatted(kind.singular(), id, other.kind().singular(), other.id()));
      }
    }
  }

  private static List<Field> referring(Kind kind) {
    return switch (kind) {
      case SALES ->
          List.of(
              ContributionFields.SALE,
              RefundFields.SALE,
              DistributionFields.SALE,
              TrancheFields.SALE);
      case WALLETS ->
          List.of(ContributionFields.WALLET, RefundFields.WALLET, DistributionFields.WALLET);
      case CONTRIBUTIONS -> List.of(RefundFields.CONTRIBUTION);
      case BUDGETS -> List.of(LimitFields.BASIS);
      case TRANCHES, PRICES, REFUNDS, DISTRIBUTIONS, LIMITS -> List.of();
    };
  }

  private @Nullable Stored first(Field field, String id, Predicate<Entry> wanted) {
    List<Stored> found = new ArrayList<>(1);
    if (records.count(field.kind()) > 0) {
      records.each(
          field.kind(),
          field,
          id,
          stored -> {
            if (found.isEmpty() && wanted.test(stored.entry())) {
              found.add(stored);
            }
          });
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Why a record must not become another one while others refer to it, or null. */
  @Nullable Problem unfit(Entry before, Entry after, ZoneId zone) {
    return switch (after.kind()) {
      case CONTRIBUTIONS -> movedAway(before, after, zone);
      case SALES -> fewerDecimals(before, after);
      case TRANCHES, WALLETS, PRICES, REFUNDS, DISTRIBUTIONS, BUDGETS, LIMITS -> null;
    };
  }

  private @Nullable Problem movedAway(Entry before, Entry after, ZoneId zone) {
    String sale = after.need(ContributionFields.SALE);
    String currency = after.need(ContributionFields.CURRENCY);
    Instant at = ContributionFields.at(after, zone);
    Change change = new Change(before, after, RefundFields.CONTRIBUTION);
    Problem problem = unfit(change, ContributionFields.SALE, r -> !sale.equals(r.sale()));
    if (problem == null) {
      problem =
          unfit(
              change,
              ContributionFields.CURRENCY,
              r -> !currency.equals(RefundFields.settles(r).asset().code()));
    }
    return problem == null
        ? unfit(change, ContributionFields.DATE, r -> RefundFields.at(r, zone).isBefore(at))
        : problem;
  }

  private @Nullable Problem fewerDecimals(Entry before, Entry after) {
    int decimals = SaleFields.read(after).token().decimals();
    return unfit(
        new Change(before, after, DistributionFields.SALE),
        SaleFields.TOKEN_DECIMALS,
        d -> d.needNumber(DistributionFields.TOKENS).scale() > decimals);
  }

  /** A record that becomes another one, and the field by which others refer to it. */
  private record Change(Entry before, Entry after, Field referring) {}

  private @Nullable Problem unfit(Change change, Field field, Predicate<Entry> unfit) {
    Entry after = change.after;
    boolean same = Objects.equals(change.before.get(field), after.get(field));
    Stored other = same ? null : first(change.referring, after.id(), unfit);
    return other == null
        ? null
        : Messages.at(
            field,
            ProblemCode.IN_USE,
            Field.textOrNull(after.get(field)),
            "%s of %s %s cannot become this: the %s %s refers to it; remove that first"
                .formatted(
                    field.name(),
                    after.kind().singular(),
                    after.id(),
                    other.kind().singular(),
                    other.id()));
  }
}
