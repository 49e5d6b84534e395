package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.TrancheFields;
import java.util.List;

/** The records that refer to a record: what must not be left without it. */
final class Dependents {
  private Dependents() {}

  /** Refuses to take out a record that others refer to. */
  static void refuseWhereReferred(Records records, Stored stored) {
    for (Field field : referring(stored.kind())) {
      if (records.count(field.kind()) == 0) {
        continue;
      }
      String id = stored.kind() == Kind.BUDGETS ? "budget:" + stored.id() : stored.id();
      records.each(
          field.kind(),
          field,
          id,
          other -> {
            throw new RefusedException(
                ProblemCode.IN_USE,
                "%s %s stays: the %s %s refers to it; remove that first"
                    .formatted(
                        stored.kind().singular(),
                        stored.id(),
                        other.kind().singular(),
                        other.id()));
          });
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

  /** Refuses to move a contribution to another sale or currency while refunds belong to it. */
  static void check(Records records, Stored before, Entry after) {
    if (before.kind() != Kind.CONTRIBUTIONS) {
      return;
    }
    Entry old = before.entry();
    boolean moved =
        !old.need(ContributionFields.SALE).equals(after.need(ContributionFields.SALE))
            || !old.need(ContributionFields.CURRENCY)
                .equals(after.need(ContributionFields.CURRENCY));
    if (moved) {
      refuseWhereReferred(records, before);
    }
  }
}
