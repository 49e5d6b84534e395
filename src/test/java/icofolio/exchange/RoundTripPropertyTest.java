package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.FieldType;
import icofolio.entry.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a record holds, it goes out and comes in as the same record, in both formats. */
final class RoundTripPropertyTest {
  /** Texts that each field takes, by the label of its type; free texts are made of anything. */
  private static final Map<String, List<String>> SAMPLES =
      Map.ofEntries(
          Map.entry("slug", List.of("acme", "a-1", "0")),
          Map.entry("sale", List.of("acme", "sale-2")),
          Map.entry("symbol", List.of("usdc", "ETH", "$X", "+A", "-B", "1INCH")),
          Map.entry("symbols", List.of("usdc;ETH", "btc", " a ; b ;")),
          Map.entry("countries", List.of("us;CN", "DE")),
          Map.entry("chain", List.of("eip155:1", "Ethereum", "coinlist", "solana")),
          Map.entry("url", List.of("https://example.org/?a=1,2", "http://x")),
          Map.entry("date", List.of("2024-03-01", "2024-03-01T12:00:00Z")),
          Map.entry("day", List.of("2024-02-29")),
          Map.entry("duration", List.of("P6M", "PT12H", "P1Y2M3DT4H")),
          Map.entry("period", List.of("month", "P30D")),
          Map.entry("scope", List.of("all", "chain:ethereum,kind:ido", "category:\"x\"")),
          Map.entry("basis", List.of("invested", "budget:one, two")),
          Map.entry("hash", List.of("0xABCDEF", "=cmd", "@receipt 5")),
          Map.entry("percent", List.of("0.5", "12.50", "33")),
          Map.entry("fraction", List.of("0.25", "1")),
          Map.entry("count", List.of("6", "18")),
          Map.entry("true|false", List.of("yes", "false")));

  @Property(tries = 300)
  void csv(@ForAll("entries") List<Entry> entries) {
    for (Kind kind : Kind.values()) {
      List<Entry> some = entries.stream().filter(entry -> entry.kind() == kind).toList();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (CsvWriter writer = new CsvWriter(out)) {
        writer.begin(kind);
        some.forEach(writer::write);
      }
      Gathered read = Gathered.of(out.toByteArray(), SourceOptions.NONE);
      assertThat(read.failures).isEmpty();
      assertThat(read.problems).isEmpty();
      assertThat(read.entries()).isEqualTo(some);
    }
  }

  @Property(tries = 300)
  void json(@ForAll("entries") List<Entry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Entry> sorted = new ArrayList<>();
    try (JsonWriter writer = new JsonWriter(out, Settings.DEFAULT)) {
      for (Kind kind : Kind.values()) {
        List<Entry> some = entries.stream().filter(entry -> entry.kind() == kind).toList();
        writer.begin(kind);
        some.forEach(writer::write);
        sorted.addAll(some);
      }
    }
    Gathered read = Gathered.of(out.toByteArray(), SourceOptions.NONE);
    assertThat(read.failures).isEmpty();
    assertThat(read.problems).isEmpty();
    assertThat(read.entries()).isEqualTo(sorted);
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Arbitraries.of(Kind.values())
        .flatMap(RoundTripPropertyTest::entry)
        .filter(Checked::isGood)
        .map(Checked::entry)
        .list()
        .ofMaxSize(6);
  }

  private static Arbitrary<Checked> entry(Kind kind) {
    List<Arbitrary<String>> texts = new ArrayList<>();
    for (Field field : kind.fields()) {
      boolean needed = field.required() || kind == Kind.LIMITS;
      Arbitrary<String> text = text(field);
      // Addresses ask for a chain and fit it or not: they are tried elsewhere.
      boolean never = field.type().label().equals("address") && !field.required();
      texts.add(never ? Arbitraries.just("") : needed ? text : text.injectNull(0.6));
    }
    return Combinators.combine(texts).as(values -> checked(kind, values));
  }

  private static Checked checked(Kind kind, List<String> values) {
    Draft draft = new Draft(kind);
    for (Field field : kind.fields()) {
      String text = values.get(field.index());
      if (text != null) {
        draft.put(field, text);
      }
    }
    return draft.check();
  }

  private static Arbitrary<String> text(Field field) {
    FieldType type = field.type();
    if (!type.words().isEmpty()) {
      return Arbitraries.of(type.words());
    }
    if (type.isFreeText()) {
      return Arbitraries.frequencyOf(
          net.jqwik.api.Tuple.of(3, free()),
          net.jqwik.api.Tuple.of(1, Arbitraries.of("'", "''", "'=1", "=1+1", "-x", "'twas", "\"")));
    }
    if (type.label().equals("amount")) {
      return Arbitraries.bigDecimals()
          .between(java.math.BigDecimal.ONE, new java.math.BigDecimal("1e30"))
          .ofScale(12)
          .map(java.math.BigDecimal::toString);
    }
    if (type.label().equals("address")) {
      return Arbitraries.of("any address", "=1", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }
    List<String> samples = SAMPLES.get(type.label());
    assertThat(samples).as(type.label()).isNotNull();
    return Arbitraries.of(samples);
  }

  private static Arbitrary<String> free() {
    return Arbitraries.strings()
        .withChars("ab ,;\"'=+-@\n\r\t|:/\\{}[]")
        .withChars('é', '€', '阿')
        .withChars(' ')
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }
}
