package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Asset;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaseCurrencyTest {
  @ParameterizedTest
  @CsvSource({
    "USD, 1, 1.00",
    "USD, 0.005, 0.005",
    "USD, 1E+3, 1000.00",
    "USD, 259.9740, 259.974",
    "JPY, 1000, 1000",
    "JPY, 0.5, 0.5",
    "USD, 0.3333333333333333333333333333333333333333, 0.333333333333333333333333333333333333",
  })
  void aProgramGetsEveryDigit(String currency, BigDecimal value, String text) {
    assertThat(BaseCurrency.of(new Asset(currency)).exact(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"USD, 0.005, 0.01", "JPY, 1000.5, '1,001'", "USD, 1234.5, '1,234.50'"})
  void aPersonGetsItRounded(String currency, BigDecimal value, String text) {
    assertThat(BaseCurrency.of(new Asset(currency)).show(value)).isEqualTo(text);
  }
}
