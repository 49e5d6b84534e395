package icofolio.cli;

import icofolio.book.ContributionStatus;
import icofolio.book.Position;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.Shown;
import icofolio.render.Shown.Computed;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts beside a record what is computed of it.
 *
 * @param overview positions as they stand
 */
record Shows(Overview overview) {

  /** The record as it is shown. */
  Shown of(Stored stored) {
    return new Shown(stored.entry(), computed(stored));
  }

  private List<Computed> computed(Stored stored) {
    return switch (stored.kind()) {
      case SALES -> sale(overview.catalog().find(stored.id()));
      case CONTRIBUTIONS -> contribution(stored);
      case PRICES, TRANCHES -> List.of(new Computed("id", stored.id()));
      case WALLETS, REFUNDS, DISTRIBUTIONS, BUDGETS, LIMITS -> List.of();
    };
  }

  private List<Computed> sale(@Nullable Sale sale) {
    if (sale == null) {
      return List.of();
    }
    Position position = overview.position(sale);
    return List.of(
        new Computed("stage", Words.of(position.stage())),
        new Computed("refund_status", Words.of(position.refundStatus())),
        new Computed("distribution_status", Words.of(position.tokens().status())));
  }

  /** Its value as it counts, what the sale keeps of it, and its tokens. */
  private List<Computed> contribution(Stored stored) {
    Entry entry = stored.entry();
    ContributionStatus status = ContributionFields.status(entry);
    Sale sale = overview.catalog().find(entry.need(ContributionFields.SALE));
    boolean failed =
        sale != null && sale.stage(overview.now(), overview.settings().zone()).returnsEverything();
    BigDecimal kept =
        entry.number(ContributionFields.ACCEPTED, entry.needNumber(ContributionFields.AMOUNT));
    BigDecimal accepted = failed ? BigDecimal.ZERO : kept;
    boolean money = status.isMoney();
    return List.of(
        new Computed("value", text(stored.derived().value())),
        new Computed(
            "accepted",
            money ? text(accepted) : Field.textOrNull(entry.get(ContributionFields.ACCEPTED))),
        new Computed("status", Words.of(status)),
        new Computed("allocated", money ? allocated(stored, failed) : null));
  }

  private static @Nullable String allocated(Stored stored, boolean failed) {
    return failed ? "0" : text(stored.derived().allocated());
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.text(number);
  }
}
