package icofolio.report;

import icofolio.book.Position;
import icofolio.report.Trail.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Why the totals are what they are: sale by sale. */
public final class TotalFigures {
  private final StatusReport report;

  private TotalFigures(StatusReport report) {
    this.report = report;
  }

  /** The totals of a report. */
  public static Explained of(StatusReport report) {
    TotalFigures figures = new TotalFigures(report);
    Totals totals = report.totals();
    return new Explained(
        "totals",
        "",
        List.of(
            figures.sum("contributed", totals.contributed(), Position::contributedValue),
            figures.sum("accepted", totals.accepted(), Position::acceptedValue),
            figures.sum("refunded", totals.refunded(), Position::refundedValue),
            figures.sum(
                "refund_outstanding", totals.refundOutstanding(), Position::outstandingValue),
            figures.sum("net_invested", totals.netInvested(), Position::netInvested)));
  }

  /** Each sale by its id, those that add nothing left out. */
  private Figure sum(String name, BigDecimal total, Function<Position, BigDecimal> figure) {
    List<Figure> parts =
        report.positions().stream()
            .filter(position -> figure.apply(position).signum() != 0)
            .map(position -> part(position.sale().id(), figure.apply(position)))
            .toList();
    return Figure.quantity(name, total, report.baseCurrency().code(), new Sum(parts));
  }

  private Figure part(String sale, BigDecimal number) {
    return Figure.quantity(sale, number, report.baseCurrency().code(), new Trail.Seen());
  }
}
