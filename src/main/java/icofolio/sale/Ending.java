package icofolio.sale;

import org.jspecify.annotations.Nullable;

/**
 * How a sale ended, as the person recorded it.
 *
 * @param outcome absent while open or where the caps tell
 * @param date from when the outcome holds; else from {@code closes}
 */
public record Ending(@Nullable Outcome outcome, @Nullable SaleDate date) {}
