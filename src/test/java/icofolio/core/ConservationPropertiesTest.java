package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.Tally;
import icofolio.book.TokenPosition;
import icofolio.core.Anything.Records;
import icofolio.core.Examples.Row;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Token;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Nothing is lost and nothing made at any instant of any history: those at which something happens,
 * a second before and a second after, and others.
 */
final class ConservationPropertiesTest {
  private static final int MOST_UNLOCKS = 6;

  @Provide
  Arbitrary<Records> records() {
    return Anything.records();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Anything.zone();
  }

  @Provide
  Arbitrary<List<Instant>> others() {
    return Anything.instant().list().ofSize(3);
  }

  /** Any ending of a sale under any terms, of a token with any decimals, priced or not. */
  @Provide
  Arbitrary<Sale> sales() {
    Arbitrary<String> fields =
        Arbitraries.of(
            "closes=2024-06-30",
            "closes=2024-06-30 outcome=failed refund_deadline=2025-01-01",
            "closes=2024-06-30 outcome=cancelled outcome_date=2025-01-01 written_off=2026",
            "opens=2024-02 closes=2025 soft_cap=5",
            "closes=2024-12-31 soft_cap=5 raised=4 price=0.3 price_currency=USDC",
            "closes=TBA price=7 price_currency=ETH delivery=airdrop");
    return Combinators.combine(fields, Anything.terms(), Arbitraries.integers().between(0, 36))
        .as((pairs, terms, decimals) -> under(Given.sale(row(pairs)), terms, decimals));
  }

  private static Row row(String pairs) {
    return new Row("any", Map.of("sale", pairs));
  }

  private static Sale under(Sale sale, VestingTerms terms, int decimals) {
    Token token = sale.token();
    return new Sale(
        sale.id(),
        sale.name(),
        sale.kind(),
        sale.chain(),
        sale.category(),
        sale.launchpad(),
        sale.window(),
        sale.caps(),
        new Token(token.symbol(), decimals, token.price(), token.priceCurrency()),
        sale.ending(),
        sale.refundTerms(),
        sale.claimTerms(),
        terms);
  }

  /** In every currency what was sent is accepted, has come back or is outstanding. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void moneyIsConservedAtEveryInstant(
      @ForAll("sales") Sale sale,
      @ForAll("records") Records records,
      @ForAll("zones") ZoneId zone,
      @ForAll("others") List<Instant> others) {
    for (Instant now : around(happenings(sale, records, zone), others)) {
      Position position = position(sale, records, now, now, zone);
      Map<Asset, BigDecimal> sent = sent(records, now);
      Map<Asset, BigDecimal> received = received(records, now);
      assertThat(figures(position, RefundPosition::amount)).isEqualTo(sent);
      assertThat(figures(position, RefundPosition::received)).isEqualTo(received);
      for (RefundPosition refund : position.refunds()) {
        BigDecimal came = refund.received().subtract(refund.interest());
        assertThat(refund.accepted().add(came).add(refund.outstanding()))
            .isEqualByComparingTo(sent.getOrDefault(refund.currency(), BigDecimal.ZERO));
        assertThat(List.of(refund.accepted(), came, refund.outstanding(), refund.interest()))
            .allMatch(figure -> figure.signum() >= 0);
        assertThat(refund.outstanding().min(refund.interest())).isZero();
        // What came back was due all the same; only what is more than was ever sent is interest.
        assertThat(refund.interest())
            .isEqualByComparingTo(refund.received().subtract(refund.amount()).max(BigDecimal.ZERO));
      }
    }
  }

  /** What is allocated has vested or is locked; what has vested was delivered or is claimable. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void tokensAreConservedAtEveryInstant(
      @ForAll("sales") Sale sale,
      @ForAll("records") Records any,
      @ForAll("zones") ZoneId zone,
      @ForAll("others") List<Instant> others,
      @ForAll long seed) {
    Records records = any.allocated();
    List<Instant> happenings = happenings(sale, records, zone);
    happenings.addAll(unlocks(sale, records, zone, seed));
    for (Instant now : around(happenings, others)) {
      TokenPosition tokens = position(sale, records, now, now, zone).tokens();
      BigDecimal arrived =
          sum(
              records.distributions().stream()
                  .filter(d -> !d.at().isAfter(now))
                  .map(Distribution::tokens));
      assertThat(tokens.distributed()).isEqualByComparingTo(arrived);
      assertThat(tokens.vested().add(tokens.locked())).isEqualByComparingTo(tokens.allocated());
      assertThat(arrived.min(tokens.vested()).add(tokens.claimable()))
          .isEqualByComparingTo(tokens.vested());
      assertThat(List.of(tokens.vested(), tokens.locked(), tokens.claimable()))
          .allMatch(figure -> figure.signum() >= 0);
    }
  }

  /** Nothing more happens, only time goes on: what has vested only grows, up to the allocation. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void ofAClosedHistoryVestingOnlyGrowsUpToTheAllocation(
      @ForAll("records") Records any,
      @ForAll("zones") ZoneId zone,
      @ForAll("sales") Sale some,
      @ForAll("others") List<Instant> others,
      @ForAll long seed) {
    Sale sale =
        under(Given.sale(row("outcome=succeeded")), some.vestingTerms(), some.token().decimals());
    Records records = any.allocated();
    List<Instant> unlocks = unlocks(sale, records, zone, seed);
    BigDecimal before = BigDecimal.ZERO;
    for (Instant now : around(unlocks, others)) {
      TokenPosition tokens = position(sale, records, Instant.MAX, now, zone).tokens();
      assertThat(tokens.vested()).isGreaterThanOrEqualTo(before);
      before = tokens.vested();
    }
    if (!unlocks.isEmpty()) {
      Instant end = Collections.max(unlocks);
      TokenPosition tokens = position(sale, records, Instant.MAX, end, zone).tokens();
      assertThat(tokens.vested()).isEqualByComparingTo(tokens.allocated());
      assertThat(tokens.locked()).isZero();
      assertThat(tokens.nextUnlock()).isNull();
      assertThat(before).isEqualByComparingTo(tokens.allocated());
    }
  }

  /** The position at an instant of what had happened by another. */
  private static Position position(
      Sale sale, Records records, Instant happened, Instant now, ZoneId zone) {
    Tally tally =
        Given.tally(
            sale,
            records.contributions(),
            records.refunds(),
            records.distributions(),
            (asset, currency, day) -> null,
            happened);
    return Position.of(sale, tally, now, zone);
  }

  private static Map<Asset, BigDecimal> figures(
      Position position, Function<RefundPosition, BigDecimal> figure) {
    return known(position.refunds().stream(), RefundPosition::currency, figure);
  }

  private static Map<Asset, BigDecimal> sent(Records records, Instant now) {
    return known(
        records.contributions().stream().filter(c -> c.status().isMoney() && !c.at().isAfter(now)),
        Contribution::currency,
        c -> c.amount().number());
  }

  private static Map<Asset, BigDecimal> received(Records records, Instant now) {
    return known(
        records.refunds().stream().filter(r -> !r.at().isAfter(now)).map(Refund::settles),
        Amount::asset,
        Amount::number);
  }

  /** Sums by currency, those of nothing left out. */
  private static <T> Map<Asset, BigDecimal> known(
      Stream<T> all, Function<T, Asset> currency, Function<T, BigDecimal> number) {
    Map<Asset, BigDecimal> sums =
        all.collect(
            Collectors.groupingBy(
                currency,
                TreeMap::new,
                Collectors.reducing(BigDecimal.ZERO, number, BigDecimal::add)));
    sums.replaceAll((asset, sum) -> sum.stripTrailingZeros());
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** When the records and the dates of the sale say that something happens. */
  private static List<Instant> happenings(Sale sale, Records records, ZoneId zone) {
    List<Instant> instants = new ArrayList<>();
    records.contributions().forEach(c -> instants.add(c.at()));
    records.refunds().forEach(r -> instants.add(r.at()));
    records.distributions().forEach(d -> instants.add(d.at()));
    for (SaleDate date :
        new SaleDate[] {sale.window().opens(), sale.window().closes(), sale.ending().date()}) {
      if (date != null && !date.first(zone).equals(Instant.MAX)) {
        instants.add(date.first(zone));
        instants.add(date.last(zone));
      }
    }
    return instants;
  }

  /** The first and the last unlock of all records' allocation, and some between. */
  private static List<Instant> unlocks(Sale sale, Records records, ZoneId zone, long seed) {
    Schedule schedule =
        position(sale, records, Instant.MAX, Instant.EPOCH, zone).tokens().schedule();
    List<Unlock> unlocks = new ArrayList<>(schedule.unlocks());
    List<Instant> instants = new ArrayList<>();
    if (!unlocks.isEmpty()) {
      instants.add(unlocks.getFirst().from());
      instants.add(unlocks.getLast().to());
    }
    Collections.shuffle(unlocks, new Random(seed));
    unlocks.stream()
        .limit(MOST_UNLOCKS)
        .forEach(unlock -> instants.addAll(List.of(unlock.from(), unlock.to())));
    return instants;
  }

  private static TreeSet<Instant> around(List<Instant> happenings, List<Instant> others) {
    TreeSet<Instant> instants = new TreeSet<>(others);
    for (Instant instant : happenings) {
      instants.addAll(List.of(instant.minusSeconds(1), instant, instant.plusSeconds(1)));
    }
    return instants;
  }
}
