package icofolio.cli;

import icofolio.book.ContributionStatus;
import icofolio.book.Position;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.LimitFields;
import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.Shown;
import icofolio.render.Shown.Computed;
import icofolio.rule.Budget;
import icofolio.rule.BudgetState;
import icofolio.rule.Limit;
import icofolio.rule.LimitState;
import icofolio.rule.Standing;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts beside a record what is computed of it.
 *
 * @param overview positions as they stand
 * @param standing where money stands against the rules, once that is asked
 */
record Shows(Overview overview, Supplier<Standing> standing) {

  /** The record as it is shown. */
  Shown of(Stored stored) {
    return new Shown(stored.entry(), computed(stored));
  }

  private List<Computed> computed(Stored stored) {
    return switch (stored.kind()) {
      case SALES -> sale(overview.catalog().find(stored.id()));
      case CONTRIBUTIONS -> contribution(stored);
      case PRICES, TRANCHES -> List.of(new Computed("id", stored.id()));
      case BUDGETS -> budget(stored);
      case LIMITS -> limit(stored);
      case WALLETS, REFUNDS, DISTRIBUTIONS -> List.of();
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

  private List<Computed> budget(Stored stored) {
    Budget budget = BudgetFields.read(stored.entry());
    String scope = stored.entry().text(BudgetFields.SCOPE);
    BudgetState state = BudgetState.of(standing.get(), budget, overview.now());
    Instant start = state.window().start();
    Instant end = state.window().end();
    return List.of(
        new Computed("scope", scope == null ? "all" : scope),
        new Computed("basis", Words.of(budget.basis())),
        new Computed("mode", Words.of(budget.mode())),
        new Computed("use", text(state.use().total())),
        new Computed("remaining", text(state.remaining())),
        new Computed("share_used", text(state.shareUsed())),
        new Computed("period_start", start.equals(Instant.MIN) ? null : local(start)),
        new Computed("period_end", end.equals(Instant.MAX) ? null : local(end.minusSeconds(1))),
        new Computed("state", Words.of(state.state())));
  }

  /** With the zone's offset, so that its day is the person's. */
  private String local(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.atZone(overview.settings().zone()).toOffsetDateTime());
  }

  /** The worst of its measures. */
  private List<Computed> limit(Stored stored) {
    Limit limit = LimitFields.read(stored.entry());
    String basis = stored.entry().text(LimitFields.BASIS);
    LimitState worst = null;
    for (LimitState state : LimitState.of(standing.get(), limit, overview.now())) {
      if (worst == null || state.state().compareTo(worst.state()) > 0) {
        worst = state;
      }
    }
    return worst == null
        ? List.of()
        : List.of(
            new Computed("basis", basis == null ? "invested" : basis),
            new Computed("mode", Words.of(limit.mode())),
            new Computed("subject", worst.subject()),
            new Computed("figure", text(worst.figure())),
            new Computed("state", Words.of(worst.state())));
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
