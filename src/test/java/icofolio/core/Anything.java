package icofolio.core;

import icofolio.book.Contribution;
import icofolio.book.ContributionStatus;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.book.RefundReason;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import icofolio.sale.Tranche;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Anything that a portfolio may hold, for properties. */
final class Anything {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final int DAYS = 1_000;
  private static final List<Asset> CURRENCIES =
      List.of(new Asset("USDC"), new Asset("ETH"), new Asset("BTC"));

  private Anything() {}

  /** An exact number from zero: small and round, tiny, or of the most digits that are taken. */
  static Arbitrary<BigDecimal> number() {
    Arbitrary<BigDecimal> round = Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> plain =
        Arbitraries.longs().between(0, 10_000_000).map(n -> BigDecimal.valueOf(n, 4));
    Arbitrary<BigDecimal> long78 =
        Combinators.combine(
                Arbitraries.bigIntegers()
                    .between(BigInteger.ZERO, BigInteger.TEN.pow(78).subtract(BigInteger.ONE)),
                Arbitraries.integers().between(0, 36))
            .as(BigDecimal::new);
    return Arbitraries.frequencyOf(Tuple.of(2, round), Tuple.of(5, plain), Tuple.of(1, long78));
  }

  static Arbitrary<BigDecimal> positive() {
    return number().filter(n -> n.signum() > 0);
  }

  static Arbitrary<Instant> instant() {
    return Arbitraries.longs().between(0, DAYS * 86_400L).map(FIRST::plusSeconds);
  }

  static Arbitrary<ZoneId> zone() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Etc/GMT+12")
        .map(ZoneId::of);
  }

  static Arbitrary<Contribution> contribution() {
    Arbitrary<BigDecimal> percent = Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
    return Combinators.combine(
            instant(),
            positive(),
            Arbitraries.of(CURRENCIES),
            number(),
            percent.injectNull(0.5),
            number().injectNull(0.3),
            Arbitraries.of(ContributionStatus.values()))
        .as(Anything::contribution);
  }

  private static Contribution contribution(
      Instant at,
      BigDecimal amount,
      Asset currency,
      BigDecimal value,
      BigDecimal acceptedPercent,
      BigDecimal tokens,
      ContributionStatus status) {
    BigDecimal accepted =
        acceptedPercent == null ? null : amount.multiply(acceptedPercent).movePointLeft(2);
    return new Contribution(
        "c",
        "acme",
        at,
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        new Amount(amount, currency),
        value,
        accepted,
        tokens,
        BigDecimal.ZERO,
        null,
        status);
  }

  /** A refund: in the second number's percent it names the contribution of that place. */
  static Arbitrary<Refund> refund() {
    return Combinators.combine(
            instant(),
            positive(),
            Arbitraries.of(CURRENCIES),
            Arbitraries.integers().between(0, 9).map(i -> "c" + i).injectNull(0.5),
            Arbitraries.of(RefundReason.class).injectNull(0.5))
        .as(
            (at, amount, currency, of, reason) ->
                new Refund(
                    "r",
                    "acme",
                    of,
                    at,
                    new Amount(amount, currency),
                    new Amount(amount, currency),
                    reason));
  }

  /**
   * The records of one sale: ids made unique, refunds of a contribution in its currency and after.
   */
  static Arbitrary<Records> records() {
    return Combinators.combine(
            contribution().list().ofMaxSize(10),
            refund().list().ofMaxSize(6),
            Combinators.combine(instant(), positive())
                .as((at, tokens) -> new Distribution("d", "acme", at, tokens))
                .list()
                .ofMaxSize(4))
        .as(Anything::records);
  }

  private static Records records(
      List<Contribution> contributions, List<Refund> refunds, List<Distribution> distributions) {
    List<Contribution> sent = new ArrayList<>();
    for (Contribution c : contributions) {
      sent.add(
          new Contribution(
              "c" + sent.size(),
              c.sale(),
              c.at(),
              c.day(),
              c.amount(),
              c.value(),
              c.accepted(),
              c.tokens(),
              c.bonusPercent(),
              c.wallet(),
              c.status()));
    }
    List<Refund> back = refunds.stream().map(refund -> fitting(refund, sent)).toList();
    return new Records(sent, back, distributions);
  }

  private static Refund fitting(Refund r, List<Contribution> sent) {
    return sent.stream()
        .filter(c -> c.id().equals(r.contribution()) && c.status().isMoney())
        .findFirst()
        .map(
            c -> {
              Amount amount = new Amount(r.amount().number(), c.currency());
              Instant at = r.at().isBefore(c.at()) ? c.at() : r.at();
              return new Refund(r.id(), r.sale(), c.id(), at, amount, amount, r.reason());
            })
        .orElse(new Refund(r.id(), r.sale(), null, r.at(), r.amount(), r.settles(), r.reason()));
  }

  /** What a person did in one sale. */
  record Records(
      List<Contribution> contributions, List<Refund> refunds, List<Distribution> distributions) {
    /** The same, where each contribution entitles to some number of tokens. */
    Records allocated() {
      return new Records(
          contributions.stream().map(Records::allocated).toList(), refunds, distributions);
    }

    private static Contribution allocated(Contribution c) {
      return new Contribution(
          c.id(),
          c.sale(),
          c.at(),
          c.day(),
          c.amount(),
          c.value(),
          c.accepted(),
          c.tokens() == null ? c.amount().number() : c.tokens(),
          c.bonusPercent(),
          c.wallet(),
          c.status());
    }
  }

  /** Terms by formula, or by a table. */
  static Arbitrary<VestingTerms> terms() {
    return Arbitraries.frequencyOf(Tuple.of(4, formula()), net.jqwik.api.Tuple.of(1, table()));
  }

  private static Arbitrary<VestingTerms> formula() {
    Arbitrary<SaleDate> tge =
        Arbitraries.of(
                "2011-12-29",
                "2024-01-31",
                "2024-02-29",
                "2024-03-30",
                "2024-10-05",
                "2024-02",
                "2024-Q1",
                "2024",
                "2024-03-30T01:30:00Z",
                "2024-10-27T00:30:00Z")
            .map(SaleDate::parse);
    Arbitrary<Span> cliff = spans("P0D", "P10D", "P1M", "P6M", "PT36H", "P1Y", "P1M1D");
    Arbitrary<Span> vesting = spans("P0D", "P1D", "P10D", "P6M", "P10M", "P2Y", "PT100H");
    Arbitrary<Span> period = spans("P0D", "P1D", "P1M", "P3M", "PT7H", "P1Y", "P1W");
    Arbitrary<Integer> percent = Arbitraries.integers().between(0, 50);
    return Combinators.combine(
            tge,
            percent,
            cliff,
            percent,
            vesting.injectNull(0.1),
            period.injectNull(0.4),
            Arbitraries.of(VestingConvention.values()))
        .as(
            (date, tgePercent, cliffSpan, cliffPercent, over, step, convention) ->
                new VestingTerms(
                    date,
                    BigDecimal.valueOf(tgePercent),
                    cliffSpan,
                    BigDecimal.valueOf(cliffPercent),
                    over,
                    step,
                    convention,
                    List.of()));
  }

  private static Arbitrary<Span> spans(String... texts) {
    return Arbitraries.of(texts).map(Span::parse);
  }

  private static Arbitrary<VestingTerms> table() {
    Arbitrary<SaleDate> date =
        Arbitraries.of(
                "2024-01-01", "2024-02", "2024-Q2", "2024", "2025-01-01", "2024-12-31T23:00:00Z")
            .map(SaleDate::parse);
    return Combinators.combine(Arbitraries.integers().between(1, 98), date.list().ofSize(3))
        .as(
            (first, dates) ->
                new VestingTerms(
                    null,
                    BigDecimal.ZERO,
                    Span.ZERO,
                    BigDecimal.ZERO,
                    null,
                    null,
                    VestingConvention.AFTER_CLIFF,
                    List.of(
                        new Tranche(dates.get(0), BigDecimal.valueOf(first)),
                        new Tranche(dates.get(1), new BigDecimal("0.5")),
                        new Tranche(
                            dates.get(2),
                            new BigDecimal("99.5").subtract(BigDecimal.valueOf(first))))));
  }
}
