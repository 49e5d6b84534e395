package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Decimals;
import icofolio.rule.Breach;
import icofolio.rule.Judge;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the person's own rules forbid, asked within the transaction that writes: budgets and limits
 * by the {@link Judge}, and giving up a refund by taking tokens.
 */
final class Guard {
  private final Bookkeeper books;
  private final Judge judge;
  private final Instant now;
  private final boolean forfeitRefund;
  private final List<Breach> breaches = new ArrayList<>();

  Guard(Bookkeeper books, Judge judge, Instant now, boolean forfeitRefund) {
    this.books = books;
    this.judge = judge;
    this.now = now;
    this.forfeitRefund = forfeitRefund;
  }

  /** Why an entry must not be written, or null; breaches of limits are noted as well. */
  @Nullable Problem forbids(Entry entry, @Nullable BigDecimal value) {
    return switch (entry.kind()) {
      case CONTRIBUTIONS -> {
        breaches.addAll(
            judge.judge(ContributionFields.read(entry, Objects.requireNonNull(value), zone())));
        yield null;
      }
      case DISTRIBUTIONS -> forfeits(entry);
      case SALES, TRANCHES, WALLETS, PRICES, REFUNDS, BUDGETS, LIMITS -> null;
    };
  }

  /** Every rule that what was written stands against. */
  List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  private ZoneId zone() {
    return books.changes().settings().zone();
  }

  private @Nullable Problem forfeits(Entry entry) {
    Sale sale = books.catalog().get(entry.need(DistributionFields.SALE));
    if (forfeitRefund || !sale.claimTerms().forfeitsRefund()) {
      return null;
    }
    Tally tally = books.changes().tallies(now).getOrDefault(sale.id(), Tally.ZERO);
    Position position = Position.of(sale, tally.plus(books.delta(sale.id())), now, zone());
    boolean refundable =
        position.refundStatus() == RefundStatus.AVAILABLE
            || position.refundStatus() == RefundStatus.DUE;
    return refundable
        ? Messages.at(
            DistributionFields.TOKENS,
            ProblemCode.FORFEITS_REFUND,
            Decimals.text(entry.needNumber(DistributionFields.TOKENS)),
            outcomes(position, entry.needNumber(DistributionFields.TOKENS)))
        : null;
  }

  private String outcomes(Position position, BigDecimal tokens) {
    String base = books.changes().settings().baseCurrency().code();
    BigDecimal back =
        position.refundStatus() == RefundStatus.DUE
            ? position.outstandingValue()
            : position.netInvested();
    String symbol = position.sale().token().symbol();
    return ("taking tokens of %s gives up the refund: either %s %s back, or %s %s; to take the"
            + " tokens all the same, say --forfeit-refund")
        .formatted(
            position.sale().id(),
            Decimals.display(back, 2).toPlainString(),
            base,
            Decimals.text(tokens),
            symbol == null ? "tokens" : symbol);
  }
}
