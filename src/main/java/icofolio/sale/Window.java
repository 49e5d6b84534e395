package icofolio.sale;

import org.jspecify.annotations.Nullable;

/**
 * When a sale takes money.
 *
 * @param opens from its first instant; absent where unknown
 * @param closes to its last second; absent where it stays open
 * @param kycDeadline last moment to prove who one is
 */
public record Window(
    @Nullable SaleDate opens, @Nullable SaleDate closes, @Nullable SaleDate kycDeadline) {}
