package icofolio.render;

import icofolio.entry.Words;
import icofolio.rule.Forecast;
import java.math.BigDecimal;
import java.util.function.Function;

/** What a budget's period comes to at the pace so far, in words and figures. */
public final class ForecastSentence {
  private ForecastSentence() {}

  /**
   * One sentence: {@code at this pace 1,240.00 of 1,000.00 USD by 2026-11-30: over}.
   *
   * @param money writes an amount without its currency
   * @param currency that amounts are in
   */
  public static String of(Forecast forecast, Function<BigDecimal, String> money, String currency) {
    return "at this pace %s of %s %s by %s: %s"
        .formatted(
            money.apply(forecast.use()),
            money.apply(forecast.limit()),
            currency,
            forecast.lastDay(),
            Words.of(forecast.state()));
  }
}
