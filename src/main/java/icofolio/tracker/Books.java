package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.SaleRecords;
import icofolio.report.ledger.SaleRecords.Arrived;
import icofolio.report.ledger.SaleRecords.Returned;
import icofolio.report.ledger.SaleRecords.Sent;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio as a bookkeeper writes it down, sale by sale: no more than the records of one sale
 * are held at a time, so they may be gone through as often as a writer needs.
 */
public final class Books {
  private final Records records;
  private final Overview overview;
  private final Derivation derivation;

  /** The books of what stands there, still to be read within the same reading. */
  Books(Records records, Overview overview) {
    this.records = records;
    this.overview = overview;
    this.derivation = new Derivation(overview.settings(), records.prices());
  }

  /** Base currency and zone. */
  public Settings settings() {
    return overview.settings();
  }

  /** Up to when records count. */
  public Instant now() {
    return overview.now();
  }

  /** Each sale that has anything to book, by id. */
  public void each(Consumer<SaleLedger> action) {
    for (Sale sale : overview.catalog().all()) {
      if (overview.tallies().containsKey(sale.id())) {
        SaleLedger ledger = ledger(overview.position(sale));
        if (!ledger.transactions().isEmpty()) {
          action.accept(ledger);
        }
      }
    }
  }

  private SaleLedger ledger(Position position) {
    String sale = position.sale().id();
    SaleRecords all =
        new SaleRecords(
            all(Kind.CONTRIBUTIONS, sale, this::sent),
            all(Kind.REFUNDS, sale, this::returned),
            all(Kind.DISTRIBUTIONS, sale, this::arrived));
    return SaleLedger.of(position, all, overview.settings());
  }

  private <T> List<T> all(Kind kind, String sale, Function<Stored, T> read) {
    List<T> all = new ArrayList<>();
    records.each(kind, AskPortfolio.saleField(kind), sale, stored -> all.add(read.apply(stored)));
    return all;
  }

  private Sent sent(Stored stored) {
    return new Sent(derivation.read(stored), fee(stored.entry()));
  }

  private static @Nullable Amount fee(Entry contribution) {
    BigDecimal fee = contribution.number(ContributionFields.FEE);
    return fee == null
        ? null
        : new Amount(fee, new Asset(contribution.need(ContributionFields.FEE_CURRENCY)));
  }

  private Returned returned(Stored stored) {
    Entry entry = stored.entry();
    return new Returned(RefundFields.read(entry, zone()), entry.text(RefundFields.WALLET));
  }

  private Arrived arrived(Stored stored) {
    Entry entry = stored.entry();
    return new Arrived(
        DistributionFields.read(entry, zone()), entry.text(DistributionFields.WALLET));
  }

  private ZoneId zone() {
    return overview.settings().zone();
  }
}
