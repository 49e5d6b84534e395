package icofolio.render;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.money.Amounts;
import icofolio.money.Decimals;
import icofolio.report.NextUnlock;
import icofolio.report.StatusReport;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every position as one flat row. */
final class StatusRows {
  private static final List<@Nullable String> HEADER =
      List.of(
          "sale",
          "name",
          "kind",
          "chain",
          "stage",
          "contributed",
          "contributed_value",
          "net_invested",
          "refund_status",
          "refund_due",
          "refund_received",
          "refund_outstanding",
          "refund_interest",
          "refund_deadline",
          "distribution_status",
          "allocated",
          "vested",
          "distributed",
          "claimable",
          "locked",
          "next_unlock_date",
          "next_unlock_tokens");

  private final StatusReport report;
  private final BaseCurrency base;

  StatusRows(StatusReport report) {
    this.report = report;
    this.base = BaseCurrency.of(report.baseCurrency());
  }

  void write(View.Rows rows) throws IOException {
    rows.row(HEADER);
    for (Position position : report.positions()) {
      rows.row(row(position));
    }
  }

  private List<@Nullable String> row(Position position) {
    Chain chain = position.sale().chain();
    SaleDate deadline = position.sale().refundTerms().deadline();
    TokenPosition tokens = position.tokens();
    NextUnlock next = NextUnlock.of(tokens.nextUnlock());
    return Arrays.asList(
        position.sale().id(),
        position.sale().name(),
        position.sale().kind().name(),
        chain == null ? null : chain.id(),
        Words.of(position.stage()),
        text(position.contributed()),
        value(position.contributedValue()),
        value(position.netInvested()),
        Words.of(position.refundStatus()),
        text(position.due()),
        text(position.received()),
        text(position.outstanding()),
        text(position.interest()),
        deadline == null ? null : deadline.text(),
        Words.of(tokens.status()),
        text(tokens.allocated()),
        text(tokens.vested()),
        text(tokens.distributed()),
        text(tokens.claimable()),
        text(tokens.locked()),
        next == null || next.date() == null ? null : next.date().toString(),
        next == null ? null : text(next.tokens()));
  }

  private String value(BigDecimal value) {
    return base.exact(value);
  }

  static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.text(number);
  }

  /** Several in one cell, as a list in a cell is written everywhere. */
  private static String text(Amounts amounts) {
    return amounts.list().stream()
        .map(amount -> Decimals.text(amount.number()) + " " + amount.asset())
        .collect(Collectors.joining(";"));
  }
}
