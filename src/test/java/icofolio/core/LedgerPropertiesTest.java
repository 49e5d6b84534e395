package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.Settings;
import icofolio.core.Anything.Records;
import icofolio.core.Examples.Row;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Units;
import icofolio.report.ledger.Commodity;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.Posting;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.Transaction;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the books of any sale, whatever was recorded of it, in whatever base currency. */
final class LedgerPropertiesTest {
  /** One that nothing is paid in, two that money is paid in, one without digits, one of three. */
  private static final List<Asset> BASES =
      List.of("USD", "USDC", "BTC", "JPY", "KWD").stream().map(Asset::new).toList();

  /** A sale, what was recorded of it, and when it is looked at, in which base currency. */
  record Story(Sale sale, Records records, Instant now, Asset base) {
    Position position() {
      return Position.of(
          sale,
          Given.tally(
              sale,
              records.contributions(),
              records.refunds(),
              records.distributions(),
              (asset, currency, day) -> null,
              now),
          now,
          ZoneOffset.UTC);
    }

    SaleLedger ledger() {
      return SaleLedger.of(
          position(),
          Ledgers.records(records.contributions(), records.refunds(), records.distributions()),
          new Settings(base, ZoneOffset.UTC));
    }

    BigDecimal rounded(BigDecimal value) {
      return value.setScale(Units.digits(base), RoundingMode.HALF_UP);
    }

    /** The same, and then everything that is due comes, and the whole allocation. */
    Story completed() {
      Position position = position();
      List<Refund> refunds = new ArrayList<>(records.refunds());
      for (RefundPosition refund : position.refunds()) {
        if (refund.outstanding().signum() > 0) {
          Amount rest = new Amount(refund.outstanding(), refund.currency());
          refunds.add(new Refund("last", sale.id(), null, now, rest, rest, null));
        }
      }
      List<Distribution> distributions = new ArrayList<>(records.distributions());
      BigDecimal allocated = position.tokens().allocated();
      if (allocated != null && allocated.signum() > 0) {
        distributions.add(new Distribution("last", sale.id(), now, allocated));
      }
      return new Story(
          sale, new Records(records.contributions(), refunds, distributions), now, base);
    }
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Sale> sales =
        Arbitraries.of(
                "closes=2024-06-30",
                "closes=2024-06-30 outcome=failed",
                "price=0.3 price_currency=USDC token_decimals=2",
                "price=7 price_currency=ETH token_decimals=0")
            .map(sale -> Given.sale(new Row("any", Map.of("sale", sale))));
    return Combinators.combine(
            sales,
            Combinators.combine(Anything.records(), payments().list().ofSize(6))
                .as(LedgerPropertiesTest::paid),
            Anything.instant(),
            Arbitraries.of(BASES))
        .as(Story::new);
  }

  /** What some refunds are paid in, in place of the currency that they settle. */
  private static Arbitrary<Amount> payments() {
    return Combinators.combine(
            Anything.positive(), Arbitraries.of("USD", "USDC", "ETH", "JPY").map(Asset::new))
        .as(Amount::new)
        .injectNull(0.6);
  }

  private static Records paid(Records records, List<Amount> payments) {
    List<Refund> refunds = new ArrayList<>();
    for (Refund r : records.refunds()) {
      Amount payment = payments.get(refunds.size());
      refunds.add(
          payment == null
              ? r
              : new Refund(
                  r.id(), r.sale(), r.contribution(), r.at(), payment, r.settles(), r.reason()));
    }
    return new Records(records.contributions(), refunds, records.distributions());
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everyTransactionBalances(@ForAll("stories") Story story) {
    for (Transaction transaction : story.ledger().transactions()) {
      Map<Commodity, BigDecimal> sums = new HashMap<>();
      for (Posting posting : transaction.postings()) {
        BigDecimal weight = posting.number();
        Commodity in = posting.commodity();
        if (posting.cost() != null) {
          BigDecimal sign = BigDecimal.valueOf(posting.number().signum());
          weight = posting.cost().number().multiply(sign);
          in = new Money(posting.cost().asset());
        }
        sums.merge(in, weight, BigDecimal::add);
      }
      assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void theSaleHoldsWhatIsStillToCome(@ForAll("stories") Story story) {
    Position position = story.position();
    BigDecimal unsettled = BigDecimal.ZERO;
    for (RefundPosition refund : position.refunds()) {
      CurrencyTally tally = position.tally().of(refund.currency());
      unsettled = unsettled.add(tally.valueOf(refund.accepted().add(refund.outstanding())));
    }
    BigDecimal allocated = position.tokens().allocated();
    BigDecimal delivered = BigDecimal.ZERO;
    if (allocated != null && allocated.signum() > 0) {
      BigDecimal part = position.tokens().distributed().min(allocated);
      delivered =
          position
              .acceptedValue()
              .multiply(part)
              .divide(allocated, Units.digits(story.base()), RoundingMode.HALF_UP);
    }
    assertThat(Ledgers.sum(story.ledger(), Ledgers::isInSale))
        .isEqualByComparingTo(story.rounded(unsettled).subtract(delivered));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void theCostsOfAllTokensAreTheAcceptedValue(@ForAll("stories") Story story) {
    Story whole = story.completed();
    Position position = whole.position();
    SaleLedger ledger = whole.ledger();
    assertThat(position.outstandingValue()).isZero();
    BigDecimal accepted = whole.rounded(position.acceptedValue());
    BigDecimal allocated = position.tokens().allocated();
    boolean delivered = allocated != null && allocated.signum() > 0;
    assertThat(Ledgers.tokenCost(ledger))
        .isEqualByComparingTo(delivered ? accepted : BigDecimal.ZERO);
    assertThat(Ledgers.sum(ledger, Ledgers::isInSale))
        .isEqualByComparingTo(delivered ? BigDecimal.ZERO : accepted);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void walletsAndTokensMoveAsRecorded(@ForAll("stories") Story story) {
    Map<Asset, BigDecimal> moved = new HashMap<>();
    for (Contribution c : story.records().contributions()) {
      if (c.status().isMoney() && !c.at().isAfter(story.now())) {
        moved.merge(c.currency(), c.amount().number().negate(), BigDecimal::add);
      }
    }
    for (Refund r : story.records().refunds()) {
      if (!r.at().isAfter(story.now())) {
        moved.merge(r.amount().asset(), r.amount().number(), BigDecimal::add);
      }
    }
    SaleLedger ledger = story.ledger();
    moved.forEach(
        (asset, number) ->
            assertThat(
                    Ledgers.sum(
                        ledger, p -> Ledgers.isWallet(p) && p.commodity().equals(new Money(asset))))
                .isEqualByComparingTo(number));
    assertThat(
            Ledgers.sum(ledger, p -> !(p.commodity() instanceof Money) && p.number().signum() > 0))
        .isEqualByComparingTo(story.position().tokens().distributed());
  }
}
