package icofolio.rule;

import icofolio.money.Asset;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money put into a sale, or promised to it, as rules see it: one contribution, or the sum of
 * several that no rule tells apart.
 *
 * @param at when it counts
 * @param commitment whether it is promised and not sent
 * @param amount in its currency
 * @param value in base currency
 * @param returned value of the refunds that belong to it, at its own rate
 */
public record Spending(
    Sale sale,
    Asset currency,
    @Nullable String wallet,
    Instant at,
    boolean commitment,
    BigDecimal amount,
    BigDecimal value,
    BigDecimal returned) {}
