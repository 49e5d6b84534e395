package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/**
 * What holds of any sequence of changes: sums and derived figures are those of a recount (looked at
 * after each change), a refused change has changed nothing, and a change that is taken back never
 * was.
 */
final class PropertiesTest {
  private static final ImportOptions UPDATE = new ImportOptions(false, true, false, true);

  private static final String BEGIN =
      """
      sales
      id,name,kind,price,price_currency,token_decimals
      a,A,ICO,0.3,USD,2
      b,B,IDO,0.7,EUR,18

      wallets
      id,address,chain
      w,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

      prices
      date,asset,currency,price
      2024-01-01,ETH,USD,2000
      2024-01-01,EUR,USD,1.25
      """;

  /** A thing to do, in the words of {@link Folio}. */
  private record Deed(String what, String text) {
    void to(Folio folio) {
      String[] words = text.split(" ");
      switch (what) {
        case "add" -> folio.add(text);
        case "edit" -> {
          if (folio.find(kind(words[0]), words[1]) != null) {
            folio.edit(text);
          }
        }
        case "remove" -> folio.remove(kind(words[0]), words[1]);
        case "set" -> folio.set(words[0], words[1]);
        case "undo" -> folio.undo(Long.valueOf(words[0]));
        default -> folio.load(UPDATE, Rows.of(text));
      }
    }

    private static Kind kind(String word) {
      Kind kind = Kind.of(word);
      if (kind == null) {
        throw new IllegalArgumentException(word);
      }
      return kind;
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void anyChangesKeepThePortfolioSound(@ForAll("deeds") List<Deed> deeds) {
    walk(new Folio(Stores.MEMORY.open()), deeds);
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void anyChangesKeepTheRealStoreSound(@ForAll("deeds") List<Deed> deeds) {
    Folio real = new Folio(Stores.H2.open());
    Folio reference = new Folio(Stores.MEMORY.open());
    walk(real, deeds);
    walk(reference, deeds);
    assertThat(real.picture()).isEqualTo(reference.picture());
    assertThat(history(real)).isEqualTo(history(reference));
  }

  private static void walk(Folio folio, List<Deed> deeds) {
    folio.given(BEGIN);
    for (Deed deed : deeds) {
      String before = folio.picture();
      int changes = folio.history().size();
      if (refused(folio, deed) != null || folio.history().size() == changes) {
        assertThat(folio.picture()).as(deed.toString()).isEqualTo(before);
      } else {
        thereAndBack(folio, before);
      }
    }
  }

  private static @Nullable RefusedException refused(Folio folio, Deed deed) {
    try {
      deed.to(folio);
      return null;
    } catch (RefusedException e) {
      return e;
    }
  }

  private static void thereAndBack(Folio folio, String before) {
    String after = folio.picture();
    folio.undo(folio.history().getFirst().number());
    assertThat(folio.picture()).isEqualTo(before);
    folio.undo(folio.history().getFirst().number());
    assertThat(folio.picture()).isEqualTo(after);
  }

  private static List<String> history(Folio folio) {
    List<String> lines = new ArrayList<>();
    for (ChangeSet set : folio.history()) {
      lines.add(set.number() + " " + set.command() + " " + set.records() + " " + set.undoes());
      folio.changed(set.number()).stream()
          .map(c -> c.kind() + c.id() + c.action() + c.before() + c.after() + c.settings())
          .sorted()
          .forEach(lines::add);
    }
    return lines;
  }

  @Property(tries = 60)
  void importingAgainAddsNothingAndTheOrderOfFilesDoesNotMatter(
      @ForAll("contributions") List<String> contributions,
      @ForAll("refunds") List<String> refunds,
      @ForAll Random random) {
    List<Source> files =
        new ArrayList<>(
            List.of(
                Rows.of("begin.json", BEGIN),
                file(
                    "c.csv",
                    Kind.CONTRIBUTIONS,
                    "sale,date,amount,currency,tx_hash",
                    contributions),
                file("r.csv", Kind.REFUNDS, "sale,date,amount,currency,tx_hash", refunds)));
    Folio one = new Folio(Stores.MEMORY.open());
    ImportAnswer first = one.load(files.toArray(Source[]::new));
    assertThat(first.problems()).isEmpty();
    assertThat(first.added()).isEqualTo(5 + contributions.size() + refunds.size());
    Collections.shuffle(files, random);
    ImportAnswer again = one.load(files.toArray(Source[]::new));
    assertThat(again.unchanged()).isEqualTo(first.added());
    assertThat(one.history()).hasSize(1);
    Folio other = new Folio(Stores.MEMORY.open());
    other.load(files.toArray(Source[]::new));
    assertThat(other.picture()).isEqualTo(one.picture());
  }

  private static Rows file(String name, Kind kind, String columns, List<String> rows) {
    return Rows.of(name, kind, columns, rows);
  }

  private static final Arbitrary<String> SALE = Arbitraries.of("a", "b");
  private static final Arbitrary<String> DATE =
      Arbitraries.of(
          "2023-12-31", "2024-01-01T20:00:00Z", "2024-01-04", "2024-01-09", "2025-01-01");
  private static final Arbitrary<String> AMOUNT = Arbitraries.of("1", "3", "0.07");
  private static final Arbitrary<String> CURRENCY = Arbitraries.of("USD", "USD", "ETH", "EUR");

  @Provide
  Arbitrary<List<String>> contributions() {
    return rows();
  }

  @Provide
  Arbitrary<List<String>> refunds() {
    return rows();
  }

  /** Few different rows, so that many are equal. */
  private static Arbitrary<List<String>> rows() {
    return Combinators.combine(
            SALE,
            Arbitraries.of("2024-01-02", "2024-01-03"),
            AMOUNT,
            CURRENCY,
            Arbitraries.of("", "0x" + "a".repeat(64), "0x" + "b".repeat(64)))
        .as((sale, date, amount, currency, hash) -> row(sale, date, amount, currency, hash))
        .list()
        .ofMaxSize(12)
        // Another date for the same transaction would be a conflict.
        .map(rows -> rows.stream().filter(r -> !r.contains("0x") || r.contains("-02,")).toList());
  }

  private static String row(String... cells) {
    return String.join(",", cells);
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, contribution("add")),
            net.jqwik.api.Tuple.of(3, refund()),
            net.jqwik.api.Tuple.of(2, simple("add", distributions())),
            net.jqwik.api.Tuple.of(2, simple("add", prices())),
            net.jqwik.api.Tuple.of(4, simple("edit", edits())),
            net.jqwik.api.Tuple.of(3, simple("remove", removals())),
            net.jqwik.api.Tuple.of(2, simple("set", settings())),
            net.jqwik.api.Tuple.of(4, simple("import", imports())),
            net.jqwik.api.Tuple.of(
                4, simple("undo", Arbitraries.integers().between(1, 12).map(String::valueOf))))
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }

  private static Arbitrary<Deed> simple(String what, Arbitrary<String> text) {
    return text.map(t -> new Deed(what, t));
  }

  private static Arbitrary<Deed> contribution(String what) {
    return Combinators.combine(
            Arbitraries.of("c0", "c1", "c2"),
            SALE,
            DATE,
            AMOUNT,
            CURRENCY,
            Arbitraries.of(
                "",
                "",
                " value=5",
                " accepted=0.05",
                " tokens=9.5",
                " status=planned",
                " status=failed",
                " wallet=w",
                " bonus_percent=10"))
        .as(
            (id, sale, date, amount, currency, more) ->
                new Deed(
                    what,
                    "contribution id=%s sale=%s date=%s amount=%s currency=%s%s"
                        .formatted(id, sale, date, amount, currency, more)));
  }

  private static Arbitrary<Deed> refund() {
    return Combinators.combine(
            Arbitraries.of("r0", "r1"),
            SALE,
            Arbitraries.of("", " contribution=c0", " contribution=c1"),
            DATE,
            AMOUNT,
            CURRENCY)
        .as(
            (id, sale, named, date, amount, currency) ->
                new Deed(
                    "add",
                    "refund id=%s sale=%s%s date=%s amount=%s currency=%s"
                        .formatted(id, sale, named, date, amount, currency)));
  }

  private static Arbitrary<String> distributions() {
    return Combinators.combine(Arbitraries.of("d0", "d1"), SALE, DATE, AMOUNT)
        .as(
            (id, sale, date, tokens) ->
                "distribution id=%s sale=%s date=%s tokens=%s".formatted(id, sale, date, tokens));
  }

  private static Arbitrary<String> prices() {
    return Combinators.combine(
            Arbitraries.of("2023-12-30", "2024-01-02", "2024-01-08", "2024-12-31"),
            Arbitraries.of(
                "asset=ETH currency=USD",
                "asset=EUR currency=USD",
                "asset=USD currency=EUR",
                "asset=ETH currency=EUR"),
            Arbitraries.of("2", "0.9"))
        .as((date, pair, price) -> "price date=%s %s price=%s".formatted(date, pair, price));
  }

  private static Arbitrary<String> edits() {
    return Arbitraries.of(
        "sale a price=0.11",
        "sale a price=2 price_currency=EUR",
        "sale b price= price_currency=",
        "sale b token_decimals=1",
        "sale a token_decimals=0",
        "price 2024-01-01/ETH/USD price=3000",
        "price 2024-01-01/EUR/USD price=1.5",
        "contribution c0 amount=2",
        "contribution c0 value=7",
        "contribution c0 value=",
        "contribution c0 sale=b",
        "contribution c1 currency=EUR",
        "contribution c1 date=2024-01-05",
        "contribution c1 status=cancelled",
        "refund r0 amount=0.02",
        "refund r0 contribution=c1",
        "refund r0 contribution=",
        "refund r1 sale=b",
        "distribution d0 tokens=4",
        "distribution d0 sale=b",
        "wallet w note=x");
  }

  private static Arbitrary<String> removals() {
    return Arbitraries.of(
        "contribution c0",
        "contribution c1",
        "refund r0",
        "distribution d0",
        "price 2024-01-01/ETH/USD",
        "price 2024-01-01/EUR/USD",
        "price 2024-01-02/ETH/USD",
        "sale b",
        "wallet w");
  }

  private static Arbitrary<String> settings() {
    return Arbitraries.of("USD UTC", "EUR UTC", "USD Asia/Tokyo", "USD America/New_York");
  }

  private static Arbitrary<String> imports() {
    return Arbitraries.of(
        Stream.of(
                """
                contributions
                id,sale,date,amount,currency,value
                c0,b,2024-01-03,2,EUR,
                c3,b,2024-01-03,2,ETH,
                """,
                """
                sales
                id,name,kind,price,price_currency
                a,A,ICO,0.5,ETH
                c,C,ICO,1,USD

                contributions
                id,sale,date,amount,currency
                c0,c,2024-01-04,5,USD

                refunds
                id,sale,contribution,date,amount,currency
                r0,c,c0,2024-02-04,1,USD
                """,
                """
                prices
                date,asset,currency,price
                2024-01-03,ETH,USD,2500
                2024-01-03,EUR,USD,1.1

                tranches
                sale,date,percent
                a,2025-01-01,60
                a,2025-06-01,40

                distributions
                id,sale,date,tokens
                d0,a,2025-02-01,3
                """,
                """
                tranches
                sale,date,percent
                a,2025-06-01,50
                a,2025-12-01,50

                refunds
                sale,date,amount,currency
                a,2024-03-01,1,USD
                b,2024-03-01,1,EUR
                """)
            .toList());
  }
}
