package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.report.chain.KnownAddress;
import icofolio.report.chain.KnownAddress.Owner;
import icofolio.report.chain.PaymentTarget;
import icofolio.report.chain.PaymentTarget.Finding;
import icofolio.sale.Chain;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address is to a sale, before money is sent there. */
final class PaymentTargetTest {
  private static final Chain ETHEREUM = new Chain("eip155:1");
  private static final Chain BASE = new Chain("eip155:8453");

  private static final List<KnownAddress> KNOWN =
      List.of(
          sale("0xAbc1000000000000000000000000000000000Def", ETHEREUM, "acme"),
          sale("0xBbb2000000000000000000000000000000000222", ETHEREUM, "other"),
          sale("0xCcc3000000000000000000000000000000000333", BASE, "based"),
          new KnownAddress(
              "0xFff6000000000000000000000000000000000666", ETHEREUM, Owner.TOKEN, "acme", true),
          new KnownAddress(
              "0xDdd4000000000000000000000000000000000444", ETHEREUM, Owner.WALLET, "main", false));

  private static KnownAddress sale(String address, Chain chain, String id) {
    return new KnownAddress(address, chain, Owner.SALE, id, true);
  }

  @ParameterizedTest
  @CsvSource({
    "0xAbc1000000000000000000000000000000000Def, SALE_ADDRESS",
    "0xAbc1900000000000000000000000000000000Def, LOOK_ALIKE",
    "0xabc1111111111111111111111111111111111def, LOOK_ALIKE",
    "0xAbc1000000000000000000000000000000000Dee, UNKNOWN",
    "0xAbd1000000000000000000000000000000000Def, UNKNOWN",
    "0xBbb2000000000000000000000000000000000222, OTHER_SALE",
    "0xBbb2200000000000000000000000000000000222, LOOK_ALIKE",
    "0xCcc3000000000000000000000000000000000333, ANOTHER_CHAIN",
    "0xDdd4000000000000000000000000000000000444, OWN_WALLET",
    "0xFff6000000000000000000000000000000000666, TOKEN_CONTRACT",
    "0xEee5000000000000000000000000000000000555, UNKNOWN"
  })
  void isFoundToBe(String address, Finding finding) {
    PaymentTarget target = PaymentTarget.of(address, "acme", ETHEREUM, KNOWN);
    assertThat(target.finding()).isEqualTo(finding);
    assertThat(target.finding().blocks())
        .isEqualTo(finding != Finding.SALE_ADDRESS && finding != Finding.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "0xAbc1000000000000000000000000000000000Def, NO_CODE",
    "0xEee5000000000000000000000000000000000555, UNKNOWN"
  })
  void withoutAContractTheSalesOwnIsNotToBePaid(String address, Finding finding) {
    assertThat(PaymentTarget.of(address, "acme", ETHEREUM, KNOWN).withoutCode().finding())
        .isEqualTo(finding);
  }
}
