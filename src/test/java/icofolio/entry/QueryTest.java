package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One record, asked in many ways. */
final class QueryTest {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "symbol",
          "note",
          "amount",
          "status",
          "date",
          "tge",
          "accepts",
          "wallet",
          "claim_forfeits_refund",
          "refund_status");

  private static final Map<String, Object> ROW =
      Map.of(
          "id", "acme-seed",
          "name", "Acme Protocol",
          "symbol", "ACME",
          "note", "Sent from the old wallet, 100 of it",
          "amount", new BigDecimal("1000.50"),
          "status", "overdue",
          "date", "2024-03-31T22:30:00Z",
          "tge", "2024-Q2",
          "accepts", List.of("USDC", "ETH"),
          "claim_forfeits_refund", true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme              | true",
        "ACME protocol     | true",
        "protocol old      | true",
        "protocol missing  | false",
        "\"acme protocol\" | true",
        "\"protocol acme\" | false",
        "'-acme'           | false",
        "-missing          | true",
        "1000              | false",
        "status:overdue    | true",
        "status:OVERDUE    | true",
        "status:due        | false",
        "-status:overdue   | false",
        "-status:due       | true",
        "name:proto        | true",
        "name:\"acme prot\"| true",
        "id:acme           | false",
        "id:acme-seed      | true",
        "amount:1000.5     | true",
        "amount:1.0005e3   | true",
        "amount:1000       | false",
        "amount:>1000      | true",
        "amount:>1000.50   | false",
        "amount:>=1000.5   | true",
        "amount:<1000.51   | true",
        "amount:<=1000     | false",
        "amount:500..2000  | true",
        "amount:..1000     | false",
        "amount:1000..     | true",
        "accepts:eth       | true",
        "accepts:btc       | false",
        "wallet:           | true",
        "status:           | false",
        "-wallet:          | false",
        "claim_forfeits_refund:true  | true",
        "claim-forfeits-refund:false | false",
        "date:2024         | true",
        "date:2024-04      | true",
        "date:2024-04-01   | true",
        "date:2024-03-31   | false",
        "date:2024-01..2024-03 | false",
        "date:2024-01..2024-06 | true",
        "date:>2024-03     | true",
        "date:>=2024-04-01 | true",
        "date:<2024-04     | false",
        "date:<=2024-03-31T22:30:00Z | true",
        "tge:2024          | true",
        "tge:2024-05       | true",
        "tge:2024-Q2       | true",
        "tge:2024-07       | false",
        "tge:>2024-03      | true",
        "tge:>2024-04      | false",
        "tge:2024-04..2024-06 | true",
        "tge:2024-05..2024-12 | false",
        "status:>5         | false",
        "acme status:overdue -tge:2025 | true",
        "''                | true",
      })
  void matches(String line, boolean expected) throws BadQueryException {
    Query query = Query.parse(Query.words(line), FIELDS, ZoneId.of("Europe/Berlin"));
    assertThat(query.matches(ROW::get)).isEqualTo(expected);
  }

  @Test
  void aShellHasCutTheWordsAlready() throws BadQueryException {
    Query query = Query.parse(List.of("acme protocol", "note:x"), FIELDS, ZoneId.of("UTC"));
    assertThat(query.matches(ROW::get)).isFalse();
    assertThat(Query.parse(List.of("Acme Protocol"), FIELDS, ZoneId.of("UTC")).matches(ROW::get))
        .isTrue();
  }

  @Test
  void anUnannouncedDateIsOnNoSide() throws BadQueryException {
    for (String word : List.of("tge:>2024", "tge:<2024", "tge:2024", "tge:2024..2030")) {
      assertThat(query(word).matches(field -> "TBA")).as(word).isFalse();
    }
    assertThat(query("tge:tba").matches(field -> "TBA")).isTrue();
    assertThat(query("-tge:2024").matches(field -> "TBA")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ammount:5   | There is no field ammount here; did you mean amount?",
        "-staus:due  | There is no field staus here; did you mean status?",
        "amount:>abc | amount:>abc compares with neither a number nor a date; write amount:>100 or date:2024-01..2024-06",
        "amount:1..x | amount:1..x compares with neither a number nor a date; write amount:>100 or date:2024-01..2024-06",
      })
  void mistakesAreNamed(String line, String sentence) {
    BadQueryException bad = catchThrowableOfType(BadQueryException.class, () -> query(line));
    assertThat(bad.sentence()).isEqualTo(sentence);
  }

  @Test
  void anUnknownFieldThatIsNearToNoneGetsTheList() {
    BadQueryException bad = catchThrowableOfType(BadQueryException.class, () -> query("zzz:1"));
    assertThat(bad.sentence()).startsWith("There is no field zzz here; there are: accepts amount");
  }

  @Test
  void textThatOnlyLooksLikeAFieldIsText() throws BadQueryException {
    assertThat(query("12:30").matches(field -> "at 12:30 sharp")).isTrue();
    assertThat(query("\"note:x\"").matches(field -> "a note:x there")).isTrue();
  }

  private static Query query(String line) throws BadQueryException {
    return Query.parse(Query.words(line), FIELDS, ZoneId.of("UTC"));
  }
}
