package icofolio.cli;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.entry.Kind;
import icofolio.money.Amounts;
import icofolio.render.DistributionsView;
import icofolio.render.PositionValues;
import icofolio.render.ReceivableValues;
import icofolio.render.ReceivablesView;
import icofolio.render.View;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.Records;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What sales owe, listed beside what came: money beside refunds, tokens beside distributions.
 *
 * @param queries what each must fit
 */
record Due(Session session, Kind kind, Queries queries) {
  /** What needs doing first, what is done last. */
  private static final List<DistributionStatus> URGENT =
      List.of(
          DistributionStatus.OVERDUE,
          DistributionStatus.CLAIMABLE,
          DistributionStatus.VESTING,
          DistributionStatus.LOCKED,
          DistributionStatus.AWAITING_TGE,
          DistributionStatus.NONE,
          DistributionStatus.COMPLETE);

  /** Whether something can be due of that kind. */
  static boolean isOf(Kind kind) {
    return kind == Kind.REFUNDS || kind == Kind.DISTRIBUTIONS;
  }

  /** The fields that can be asked of what is due. */
  static Collection<String> names(Kind kind) {
    return switch (kind) {
      case REFUNDS -> ReceivableValues.NAMES;
      case DISTRIBUTIONS -> PositionValues.NAMES;
      default -> List.of();
    };
  }

  /** All that is due. */
  View view() {
    return session.ask().whole(kind == Kind.REFUNDS ? this::money : this::tokens);
  }

  /** The sales that owe money. */
  Set<Sale> owing() {
    return session
        .ask()
        .whole(
            (records, overview) ->
                receivables(records, overview).stream()
                    .map(Receivable::sale)
                    .collect(Collectors.toSet()));
  }

  private View money(Records records, Overview overview) {
    return new ReceivablesView(
        receivables(records, overview),
        interest(overview),
        overview.settings().baseCurrency(),
        overview.settings().zone());
  }

  private Map<String, Amounts> interest(Overview overview) {
    Map<String, Amounts> interest = new TreeMap<>();
    Predicate<Position> fits = queries.refunds(overview.settings().zone());
    for (Sale sale : overview.catalog().all()) {
      Position position = overview.position(sale);
      if (!position.interest().isEmpty() && fits.test(position)) {
        interest.put(sale.id(), position.interest());
      }
    }
    return interest;
  }

  private List<Receivable> receivables(Records records, Overview overview) {
    ZoneId zone = overview.settings().zone();
    List<Receivable> all =
        session.ask().receivables(records, overview, position -> !position.outstanding().isEmpty());
    return Receivables.outstanding(all).stream().filter(queries.receivables(zone)).toList();
  }

  private View tokens(Records records, Overview overview) {
    ZoneId zone = overview.settings().zone();
    Predicate<Position> fits = queries.deliveries(zone);
    List<Position> positions =
        overview.catalog().all().stream()
            .map(overview::position)
            .filter(Due::hasTokens)
            .filter(fits)
            .sorted(Comparator.comparingInt(position -> URGENT.indexOf(position.tokens().status())))
            .toList();
    return new DistributionsView(positions, overview.now(), zone);
  }

  private static boolean hasTokens(Position position) {
    BigDecimal allocated = position.tokens().allocated();
    return allocated == null
        || allocated.signum() > 0
        || position.tokens().distributed().signum() > 0;
  }
}
