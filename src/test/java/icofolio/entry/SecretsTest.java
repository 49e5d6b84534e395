package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What looks like a secret, and above all what does not. */
final class SecretsTest {

  /** One in seven hundred has 51 or 52 digits without a zero in a row that begin like a WIF key. */
  @Test
  void noHashOfATransactionIsAKey() {
    Field hash = Kind.CONTRIBUTIONS.field("tx_hash");
    var random = new SplittableRandom(7);
    byte[] bytes = new byte[32];
    for (int i = 0; i < 50_000; i++) {
      random.nextBytes(bytes);
      String text = "0x" + HexFormat.of().formatHex(bytes);
      assertThat(Secrets.isIn(hash, text)).as(text).isFalse();
    }
  }

  @Test
  void aWifKeyIsOneWhereverItStands() {
    // The example of Bitcoin's own wiki: known to all, worth nothing.
    String key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    assertThat(Secrets.isIn(key)).isTrue();
    assertThat(Secrets.isIn("see " + key + ", please")).isTrue();
  }
}
