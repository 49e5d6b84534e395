package icofolio.report.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.report.chain.Payee.Known;
import icofolio.report.chain.Payee.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address is the sale's, or it is not, however like it is. */
final class PayeeTest {
  private static final List<Known> KNOWN =
      List.of(
          new Known(Facts.DEPOSIT, Word.SALE, "deposit_address of acme"),
          new Known(Facts.TOKEN, Word.TOKEN, "token_contract of acme"),
          new Known(Facts.CONTRACT, Word.OTHER_SALE, "sale_contract of globex"),
          new Known("bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", Word.WALLET, "wallet btc"));

  @ParameterizedTest
  @CsvSource({
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB, SALE, deposit_address of acme",
    "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb, SALE, deposit_address of acme",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, TOKEN, token_contract of acme",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb, OTHER_SALE, sale_contract of globex",
    "0xdbf03b407c01e7cd3cbea99509d93f8dddc9c6fb, LOOK_ALIKE, deposit_address of acme",
    "0xDBF0000000000000000000000000000000c6FB, UNKNOWN, ",
    "0xdbf000000000000000000000000000000000c6fb, LOOK_ALIKE, deposit_address of acme",
    "0xd122000000000000000000000000000000009adb, LOOK_ALIKE, sale_contract of globex",
    "0xdbf000000000000000000000000000000000c6fa, UNKNOWN, ",
    "0xdbe000000000000000000000000000000000c6fb, UNKNOWN, ",
    "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359, UNKNOWN, ",
  })
  void anAddressIsLookedUp(String address, Word word, String what) {
    Payee payee = Payee.of(address, KNOWN);
    assertThat(payee.word()).isEqualTo(word);
    assertThat(payee.known() == null ? null : payee.known().what()).isEqualTo(what);
  }
}
