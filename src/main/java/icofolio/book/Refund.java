package icofolio.book;

import icofolio.money.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came back from a sale.
 *
 * @param id unique among refunds
 * @param sale id of the sale
 * @param contribution id of the one that it belongs to; absent: spread over all in its currency
 * @param at its date as an instant
 * @param amount what arrived
 * @param settles what of the debt it settles: the amount itself, unless another currency was paid
 * @param reason why it came back; null where the person did not say
 */
public record Refund(
    String id,
    String sale,
    @Nullable String contribution,
    Instant at,
    Amount amount,
    Amount settles,
    @Nullable RefundReason reason) {}
