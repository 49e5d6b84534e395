package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a secret, and what is not. No text here is anybody's key. */
final class SecretsTest {
  private static final String HEX = "0123456789abcdef".repeat(4);
  private static final String WIF = "5" + "FakeKey".repeat(8).substring(0, 50);
  private static final String PHRASE = "abandon ".repeat(11) + "about";

  @Test
  void keysAreKnownWhereverTheyStand() {
    assertThat(Secrets.isIn(HEX)).isTrue();
    assertThat(Secrets.isIn("0x" + HEX.toUpperCase(java.util.Locale.ROOT))).isTrue();
    assertThat(Secrets.isIn("key=" + HEX + ", keep it")).isTrue();
    assertThat(Secrets.isIn("see https://example.org/tx/0x" + HEX)).isTrue();
    assertThat(Secrets.isIn(WIF)).isTrue();
    assertThat(Secrets.isIn("(" + WIF + ")")).isTrue();
    assertThat(Secrets.isIn("L" + WIF)).isTrue();
    assertThat(Secrets.isIn("my xprv" + "FakeKey".repeat(4))).isTrue();
    assertThat(Secrets.isIn("zprv" + "FakeKey".repeat(4))).isTrue();
  }

  @Test
  void hashesAddressesAndOrdinaryWordsAreNone() {
    assertThat(Secrets.isIn(HEX.substring(1))).isFalse();
    assertThat(Secrets.isIn(HEX + "0")).isFalse();
    assertThat(Secrets.isIn("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")).isFalse();
    assertThat(Secrets.isIn(WIF + "a".repeat(5))).isFalse();
    assertThat(Secrets.isIn("5".repeat(52))).as("digits of a hash, not of WIF").isFalse();
    assertThat(Secrets.isIn("Improve your sales with our xprv tool")).isFalse();
    assertThat(Secrets.isIn("FakeKey".repeat(12) + "abc")).as("a Solana signature").isFalse();
  }

  @Test
  void whatLooksLikeASecretIsTakenOutOfAMessage() {
    String mask = "(looks like a secret)";
    for (String secret : new String[] {HEX, WIF, "xprv" + "FakeKey".repeat(4), PHRASE}) {
      assertThat(Secrets.masked(secret)).isEqualTo(mask);
      assertThat(Secrets.masked("there is no /tmp/" + secret + ".csv; see " + secret))
          .isEqualTo("there is no /tmp/" + mask + ".csv; see " + mask);
    }
    assertThat(Secrets.masked(PHRASE.replace(' ', '-') + "-able.csv")).isEqualTo(mask + ".csv");
    assertThat(Secrets.masked("there is no folder for a/b.csv"))
        .isEqualTo("there is no folder for a/b.csv");
  }

  @Test
  void onlyHashesAndAddressesMayHoldSixtyFourHexDigits() {
    assertThat(Secrets.isIn(ContributionFields.TX_HASH, HEX)).isFalse();
    assertThat(Secrets.isIn(WalletFields.ADDRESS, HEX)).isFalse();
    assertThat(Secrets.isIn(ContributionFields.NOTE, HEX)).isTrue();
    assertThat(Secrets.isIn(ContributionFields.TX_HASH, WIF)).isTrue();
    assertThat(Secrets.isIn(ContributionFields.TX_HASH, PHRASE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ", ", "\n", " - ", "\t", "-", "; ", " 7. "})
  void aPhraseIsKnownWhateverStandsBetweenItsWords(String between) {
    assertThat(SeedWords.holdsPhrase(PHRASE.replace(" ", between))).isTrue();
  }

  @Test
  void twelveWordsOfTheListInARowAreAPhrase() {
    String[] words = PHRASE.split(" ", -1);
    assertThat(SeedWords.holdsPhrase(PHRASE.toUpperCase(java.util.Locale.ROOT))).isTrue();
    assertThat(SeedWords.holdsPhrase("Seed: " + PHRASE + ". Never tell.")).isTrue();
    assertThat(SeedWords.holdsPhrase(PHRASE + " " + PHRASE)).isTrue();
    assertThat(SeedWords.holdsPhrase(String.join(" ", Arrays.copyOf(words, 11)))).isFalse();
    assertThat(SeedWords.holdsPhrase("abandon ".repeat(6) + "the " + "abandon ".repeat(6)))
        .isFalse();
    assertThat(SeedWords.holdsPhrase("abandonee ".repeat(12))).isFalse();
    assertThat(SeedWords.holdsPhrase("абандон ".repeat(12))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, abandon", "1023, lend", "1024, length", "2047, zoo"})
  void theListIsTheOneOfTheStandard(int index, String word) {
    StringTokenizer words = new StringTokenizer(SeedWordList.WORDS);
    String[] list = new String[words.countTokens()];
    Arrays.setAll(list, i -> words.nextToken());
    assertThat(list).hasSize(2048).isSorted().doesNotHaveDuplicates();
    assertThat(list[index]).isEqualTo(word);
    assertThat(SeedWords.holdsPhrase((word + " ").repeat(12))).isTrue();
  }
}
