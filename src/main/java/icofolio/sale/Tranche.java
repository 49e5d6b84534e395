package icofolio.sale;

import java.math.BigDecimal;

/**
 * One line of a vesting table.
 *
 * @param date when it unlocks
 * @param percent of the allocation, above 0
 */
public record Tranche(SaleDate date, BigDecimal percent) {}
