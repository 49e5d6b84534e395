package icofolio.sale;

import org.jspecify.annotations.Nullable;

/**
 * How vested tokens are had.
 *
 * @param opens from when they can be claimed
 * @param deadline to its last second
 * @param forfeitsRefund whether taking tokens gives up the refund
 * @param delivery claimed by the person, or sent
 */
public record ClaimTerms(
    @Nullable SaleDate opens,
    @Nullable SaleDate deadline,
    boolean forfeitsRefund,
    Delivery delivery) {}
