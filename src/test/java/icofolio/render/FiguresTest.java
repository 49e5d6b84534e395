package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Asset;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                                     | 0
          1000                                  | 1,000
          1234567.8                             | 1,234,567.8
          -1234.5                               | -1,234.5
          33.333333333333333333                 | 33.3333
          4849.9733                             | 4,849.97
          123456.789                            | 123,456.79
          9.99999                               | 10
          0.12345678                            | 0.1235
          0.000000012345678                     | 0.00000001235
          0.000000000000000000000000000000000001| 0.000000000000000000000000000000000001
          """)
  void aNumberIsRoundedButNeverToNothing(BigDecimal number, String shown) {
    assertThat(Figures.number(number)).isEqualTo(shown);
  }

  @Test
  void whatIsUnknownIsAQuestionMark() {
    assertThat(Figures.number(null)).isEqualTo("?");
    assertThat(Figures.value(null, 2)).isEqualTo("?");
    assertThat(Figures.exact(null)).isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({"USD, 1234.50", "EUR, 1234.50", "JPY, 1235", "KWD, 1234.500", "DAI, 1234.50"})
  void aValueHasTheDigitsOfItsCurrency(String code, String shown) {
    BaseCurrency base = BaseCurrency.of(new Asset(code));

    assertThat(base.show(new BigDecimal("1234.5")).replace(",", "")).isEqualTo(shown);
  }
}
