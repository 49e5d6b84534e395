package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.Tally;
import icofolio.core.Anything.Records;
import icofolio.core.Examples.Row;
import icofolio.money.Asset;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the money and tokens of any records whatsoever, at any instant. */
final class BookPropertiesTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  @Provide
  Arbitrary<Records> records() {
    return Anything.records();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Anything.instant();
  }

  @Provide
  Arbitrary<Sale> sales() {
    return Arbitraries.of(
            "closes=2024-06-30",
            "closes=2024-06-30 outcome=failed refund_deadline=2025-01-01",
            "closes=2024-06-30 outcome=cancelled outcome_date=2025-01-01 written_off=2026",
            "opens=2024-02 closes=2025 soft_cap=5",
            "price=0.3 price_currency=USDC token_decimals=2 tge=2024-07-01 vesting=P1Y",
            "price=7 price_currency=ETH token_decimals=0 tge=2025 delivery=airdrop")
        .map(sale -> Given.sale(new Row("any", Map.of("sale", sale))));
  }

  private static Tally tally(Sale sale, Records records, Instant now) {
    return Given.tally(
        sale,
        records.contributions(),
        records.refunds(),
        records.distributions(),
        (asset, currency, day) -> null,
        now);
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void moneyIsConserved(
      @ForAll("sales") Sale sale,
      @ForAll("records") Records records,
      @ForAll("instants") Instant now) {
    Position position = Position.of(sale, tally(sale, records, now), now, UTC);
    for (RefundPosition refund : position.refunds()) {
      BigDecimal sum =
          refund
              .accepted()
              .add(refund.received().subtract(refund.interest()))
              .add(refund.outstanding());
      assertThat(sum).isEqualByComparingTo(refund.amount());
      assertThat(sent(records, refund.currency(), now)).isEqualByComparingTo(refund.amount());
      assertThat(
              List.of(
                  refund.amount(),
                  refund.kept(),
                  refund.due(),
                  refund.received(),
                  refund.accepted(),
                  refund.outstanding(),
                  refund.interest(),
                  refund.received().subtract(refund.interest())))
          .allMatch(figure -> figure.signum() >= 0);
    }
    assertThat(position.netInvested().signum()).isNotNegative();
  }

  private static BigDecimal sent(Records records, Asset currency, Instant now) {
    return records.contributions().stream()
        .filter(c -> c.status().isMoney() && c.currency().equals(currency))
        .filter(c -> !c.at().isAfter(now))
        .map(c -> c.amount().number())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void tokensAreWithinTheAllocation(
      @ForAll("sales") Sale sale,
      @ForAll("records") Records records,
      @ForAll("instants") Instant now) {
    var tokens = Position.of(sale, tally(sale, records, now), now, UTC).tokens();
    if (tokens.allocated() == null) {
      // Nothing of any allocation has vested before the TGE; later nobody can say how much has.
      assertThat(tokens.vested()).isIn(null, BigDecimal.ZERO);
      SaleDate start = sale.vestingTerms().start(UTC);
      if (start == null || !start.hasCome(now, UTC)) {
        assertThat(tokens.vested()).isZero();
      }
      assertThat(tokens.claimable()).isEqualTo(tokens.vested());
      assertThat(tokens.locked()).isNull();
      return;
    }
    assertThat(tokens.allocated().scale()).isLessThanOrEqualTo(sale.token().decimals());
    assertThat(tokens.vested()).isBetween(BigDecimal.ZERO, tokens.allocated());
    assertThat(tokens.claimable()).isBetween(BigDecimal.ZERO, tokens.vested());
    assertThat(tokens.vested().add(tokens.locked())).isEqualByComparingTo(tokens.allocated());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void talliesAddUpInAnyOrderAndCanBeTakenAway(
      @ForAll("records") Records records, @ForAll long seed) {
    Sale sale = Given.sale(new Row("any", Map.of("sale", "price=3 price_currency=USDC")));
    List<Tally> ones = new ArrayList<>();
    for (Contribution c : records.contributions()) {
      ones.add(tally(sale, new Records(List.of(c), List.of(), List.of()), Instant.MAX));
    }
    for (Refund r : records.refunds()) {
      Tally both =
          tally(sale, new Records(records.contributions(), List.of(r), List.of()), Instant.MAX);
      Tally without =
          tally(sale, new Records(records.contributions(), List.of(), List.of()), Instant.MAX);
      ones.add(both.minus(without));
    }
    records.distributions().forEach(d -> ones.add(Tally.of(d)));
    Tally all = tally(sale, records, Instant.MAX);

    List<Tally> shuffled = new ArrayList<>(ones);
    Collections.shuffle(shuffled, new Random(seed));
    Tally sum = shuffled.stream().reduce(Tally.ZERO, Tally::plus);
    assertThat(sum).isEqualTo(all);
    assertThat(sum.hashCode()).isEqualTo(all.hashCode());
    Collections.shuffle(shuffled, new Random(seed + 1));
    Tally rest = all;
    for (Tally one : shuffled) {
      rest = rest.minus(one);
    }
    assertThat(rest).isEqualTo(Tally.ZERO);
    assertThat(rest.isEmpty()).isTrue();
  }

  /** Refunds that name no contribution, shared out one by one in exact fractions. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aSpreadRefundIsThatOfEachContribution(@ForAll("records") Records records) {
    Sale sale = Given.sale(new Row("any", Map.of()));
    Tally tally = tally(sale, records, Instant.MAX);
    tally.currencies().forEach((currency, sums) -> checkReturned(records, currency, sums));
  }

  private static void checkReturned(Records records, Asset currency, CurrencyTally sums) {
    List<Contribution> sent =
        records.contributions().stream()
            .filter(c -> c.status().isMoney() && c.currency().equals(currency))
            .toList();
    BigDecimal amounts =
        sent.stream().map(c -> c.amount().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Fraction returned = Fraction.ZERO;
    for (Refund refund : records.refunds()) {
      for (Contribution c : sent) {
        boolean same = refund.settles().asset().equals(currency);
        Fraction rate = Fraction.of(c.value()).dividedBy(c.amount().number());
        if (same && refund.contribution() == null) {
          returned =
              returned.plus(
                  rate.times(refund.settles().number())
                      .times(c.amount().number())
                      .dividedBy(amounts));
        } else if (same && c.id().equals(refund.contribution())) {
          returned = returned.plus(rate.times(refund.settles().number()));
        }
      }
    }
    assertThat(returned.distance(sums.returned())).isLessThan(new BigDecimal("1e-36"));
  }

  /** An exact fraction: what a decimal cannot hold. */
  private record Fraction(BigInteger numerator, BigInteger denominator) {
    private static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    private static final int SCALE = 200;

    static Fraction of(BigDecimal number) {
      return new Fraction(number.setScale(SCALE).unscaledValue(), BigInteger.TEN.pow(SCALE));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
              numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
              denominator.multiply(other.denominator))
          .reduced();
    }

    Fraction times(BigDecimal number) {
      Fraction by = of(number);
      return new Fraction(numerator.multiply(by.numerator), denominator.multiply(by.denominator))
          .reduced();
    }

    Fraction dividedBy(BigDecimal number) {
      Fraction by = of(number);
      return new Fraction(numerator.multiply(by.denominator), denominator.multiply(by.numerator))
          .reduced();
    }

    private Fraction reduced() {
      BigInteger common = numerator.gcd(denominator);
      return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    /** How far a decimal is from it, rounded up at 60 places. */
    BigDecimal distance(BigDecimal number) {
      Fraction difference = plus(of(number.negate()));
      return new BigDecimal(difference.numerator.abs())
          .divide(new BigDecimal(difference.denominator), 60, RoundingMode.UP);
    }
  }
}
