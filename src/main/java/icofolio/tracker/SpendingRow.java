package icofolio.tracker;

import icofolio.money.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What rules need of one contribution that is money in a sale, or a commitment to it.
 *
 * @param sale its id
 * @param wallet label, where one is recorded
 * @param at its date as an instant
 * @param commitment whether it is promised and not sent
 * @param value in base currency
 * @param returned Σ value of the refunds that name it, at its own rate
 */
public record SpendingRow(
    String sale,
    Asset currency,
    @Nullable String wallet,
    Instant at,
    boolean commitment,
    BigDecimal amount,
    BigDecimal value,
    BigDecimal returned) {}
