package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.Tally;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Decimals;
import icofolio.report.ClaimOrRefund;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the person's own rules forbid, asked within the transaction that writes: budgets and limits
 * by the {@link RowJudge}, and giving up a refund by taking tokens.
 */
final class Guard {
  private final Bookkeeper books;
  private final @Nullable RowJudge judge;
  private final Instant now;
  private final boolean forfeitRefund;
  private @Nullable Map<String, Tally> tallies;

  /**
   * For one change set.
   *
   * @param judge of each contribution before it is written; null where the change is judged as one
   */
  Guard(Bookkeeper books, @Nullable RowJudge judge, Instant now, boolean forfeitRefund) {
    this.books = books;
    this.judge = judge;
    this.now = now;
    this.forfeitRefund = forfeitRefund;
  }

  /**
   * Why an entry must not be written, or null.
   *
   * @param there what it replaces; tokens that are recorded already are not taken again
   */
  @Nullable Problem forbids(@Nullable Stored there, Entry entry, @Nullable BigDecimal value) {
    return switch (entry.kind()) {
      case CONTRIBUTIONS ->
          judge == null ? null : judge.forbids(there, entry, Objects.requireNonNull(value));
      case DISTRIBUTIONS -> isTakenAlready(there, entry) ? null : forfeits(entry);
      case SALES, TRANCHES, WALLETS, PRICES, REFUNDS, BUDGETS, LIMITS -> null;
    };
  }

  private static boolean isTakenAlready(@Nullable Stored there, Entry entry) {
    return there != null && Objects.equals(there.entry().sale(), entry.sale());
  }

  private ZoneId zone() {
    return books.changes().settings().zone();
  }

  private @Nullable Problem forfeits(Entry entry) {
    Sale sale = books.catalog().get(entry.need(DistributionFields.SALE));
    if (forfeitRefund || !sale.claimTerms().forfeitsRefund()) {
      return null;
    }
    Position position =
        Position.of(sale, tallies().getOrDefault(sale.id(), Tally.ZERO), now, zone());
    BigDecimal tokens = entry.needNumber(DistributionFields.TOKENS);
    Derivation derivation = books.derivation();
    ClaimOrRefund choice =
        ClaimOrRefund.of(position, tokens, derivation.prices(), derivation.settings());
    return choice == null
        ? null
        : Messages.at(
            DistributionFields.TOKENS,
            ProblemCode.FORFEITS_REFUND,
            Decimals.text(tokens),
            Outcomes.of(sale, choice, derivation.baseCurrency()));
  }

  /** Distributions come last and change nothing of what is due back, so the sums are asked once. */
  private Map<String, Tally> tallies() {
    if (tallies == null) {
      tallies = books.tallies(now);
    }
    return tallies;
  }
}
