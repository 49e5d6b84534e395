package icofolio.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of an asset cost on a day.
 *
 * @param date the day, in the portfolio's zone
 * @param asset what was priced
 * @param currency what the price is in
 * @param price above zero
 * @param source where it was read; absent for the person's own
 */
public record Price(
    LocalDate date, Asset asset, Asset currency, BigDecimal price, @Nullable String source) {}
