package icofolio.report.ledger;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.report.ledger.SaleRecords.Arrived;
import icofolio.report.ledger.SaleRecords.Returned;
import icofolio.report.ledger.SaleRecords.Sent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ledger of one sale in the making. */
final class SaleDiary {
  private record Page(Instant at, Transaction transaction) {}

  private final Position position;
  private final ZoneId zone;
  private final BaseUnit base;
  private final SaleBalance balance;
  private final List<Page> pages = new ArrayList<>();

  SaleDiary(Position position, Settings settings) {
    this.position = position;
    this.zone = settings.zone();
    this.base = BaseUnit.of(settings.baseCurrency());
    this.balance = new SaleBalance(position, base);
  }

  /** The ledger of what counts of these records. */
  SaleLedger ledger(SaleRecords records) {
    sent(counting(records.sent(), sent -> sent.contribution().at()));
    // A refund is valued by the contribution that it names, whether or not that counts yet.
    returned(counting(records.returned(), back -> back.refund().at()), byId(records.sent()));
    List<Arrived> arrived = counting(records.arrived(), a -> a.distribution().at());
    arrived(arrived);
    pages.sort(Comparator.comparing(Page::at));
    boolean unpriced = position.tokens().allocated() == null;
    return new SaleLedger(
        position.sale(),
        pages.stream().map(Page::transaction).toList(),
        unpriced ? arrived.size() : 0);
  }

  private <T> List<T> counting(List<T> records, Function<T, Instant> at) {
    return records.stream()
        .filter(item -> !at.apply(item).isAfter(position.at()))
        .sorted(Comparator.comparing(at))
        .toList();
  }

  private static Map<String, Contribution> byId(List<Sent> sent) {
    return sent.stream()
        .map(Sent::contribution)
        .collect(Collectors.toMap(Contribution::id, Function.identity()));
  }

  private void sent(List<Sent> records) {
    ContributionPostings postings = new ContributionPostings(balance, base);
    for (Sent sent : records) {
      Contribution contribution = sent.contribution();
      if (contribution.status().isMoney()) {
        add(contribution.at(), Kind.CONTRIBUTIONS, contribution.id(), postings.of(sent));
      }
    }
  }

  private void returned(List<Returned> records, Map<String, Contribution> contributions) {
    RefundPostings postings = new RefundPostings(position, balance, base, contributions);
    for (Returned returned : records) {
      Refund refund = returned.refund();
      add(refund.at(), Kind.REFUNDS, refund.id(), postings.of(returned));
    }
  }

  private void arrived(List<Arrived> records) {
    DeliveryPostings postings = new DeliveryPostings(position.sale(), balance, base);
    for (Arrived arrived : records) {
      Distribution distribution = arrived.distribution();
      add(distribution.at(), Kind.DISTRIBUTIONS, distribution.id(), postings.of(arrived));
    }
  }

  private void add(Instant at, Kind kind, String id, List<Posting> postings) {
    String payee = position.sale().name();
    pages.add(
        new Page(at, new Transaction(at.atZone(zone).toLocalDate(), payee, kind, id, postings)));
  }
}
