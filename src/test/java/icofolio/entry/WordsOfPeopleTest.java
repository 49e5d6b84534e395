package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slugs of names, nearest words, and ids for what has none. */
final class WordsOfPeopleTest {
  private static final List<String> WORDS =
      List.of("amount", "currency", "wallet", "sale", "date", "note", "accepted", "tx_hash");

  @ParameterizedTest
  @CsvSource({
    "Acme Protocol, acme-protocol",
    "'  Äcme — Protócol (Seed) ', acme-protocol-seed",
    "Straße Łódź Ørsted, strasse-lodz-orsted",
    "ＦＵＬＬ　ｗｉｄｔｈ, full-width",
    "'Nature''s Best', natures-best",
    "EOS.io #1, eos-io-1",
    "½ Price ™, 1-2-price-tm",
    "阿尔法 Alpha, alpha",
    "阿尔法, ''",
    "---, ''",
  })
  void slugs(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @Test
  void aLongNameGivesAShortSlugWithoutADashAtItsEnd() {
    assertThat(Slugs.of("acme ".repeat(60))).hasSizeLessThanOrEqualTo(60).endsWith("acme");
  }

  @ParameterizedTest
  @CsvSource({
    "amout, amount",
    "amuont, amount",
    "Amount, amount",
    "curency, currency",
    "currrency, currency",
    "tx-hash, tx_hash",
    "wallets, wallet",
    "dat, date",
    "sael, sale",
  })
  void nearest(String word, String expected) {
    assertThat(Nearest.of(word, WORDS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "''", "transaction", "am"})
  void nothingNear(String word) {
    assertThat(Nearest.of(word, WORDS)).isNull();
    assertThat(Nearest.hint(word, WORDS)).isEmpty();
  }

  @Test
  void anIdIsShortStableAndTellsEqualRecordsApart() {
    Entry one = contribution("100", null);
    assertThat(RecordIds.of(one, 0)).matches("c[0-9a-hjkmnp-tv-z]{12}");
    assertThat(RecordIds.of(one, 0)).isEqualTo(RecordIds.of(contribution("100.00", null), 0));
    assertThat(RecordIds.of(one, 1)).isNotEqualTo(RecordIds.of(one, 0));
    assertThat(RecordIds.of(contribution("101", null), 0)).isNotEqualTo(RecordIds.of(one, 0));
    assertThat(RecordIds.of(one, 0))
        .as("never changes between versions")
        .isEqualTo("csq22y1kdg6ny");
  }

  @Test
  void aTransactionIsKnownByItsHashWhateverElseIsSaidOfIt() {
    Entry sent = contribution("100", "0xabc").with(ContributionFields.NOTE, "first try");
    Entry again = contribution("100", "0xabc").with(ContributionFields.STATUS, "sent");
    assertThat(RecordIds.of(sent, 0)).isEqualTo(RecordIds.of(again, 0));
    assertThat(RecordIds.of(contribution("101", "0xabc"), 0)).isNotEqualTo(RecordIds.of(sent, 0));
  }

  @Test
  void manyRecordsHaveAsManyIds() {
    Set<String> ids = new HashSet<>();
    for (int i = 1; i <= 100_000; i++) {
      ids.add(RecordIds.of(contribution(Integer.toString(i), null), 0));
    }
    assertThat(ids).hasSize(100_000);
  }

  private static Entry contribution(String amount, String hash) {
    Draft draft = new Draft(Kind.CONTRIBUTIONS);
    draft.put(ContributionFields.SALE, "acme");
    draft.put(ContributionFields.DATE, "2024-03-01");
    draft.put(ContributionFields.AMOUNT, amount);
    draft.put(ContributionFields.CURRENCY, "USDC");
    draft.put(ContributionFields.TX_HASH, hash == null ? "" : hash);
    Checked checked = draft.check();
    assertThat(checked.findings()).isEmpty();
    return checked.entry();
  }
}
