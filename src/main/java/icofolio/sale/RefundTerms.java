package icofolio.sale;

import org.jspecify.annotations.Nullable;

/**
 * When money may be asked back.
 *
 * @param opens from when
 * @param deadline to its last second; what is outstanding then is overdue
 * @param writtenOff from when the person expects nothing any more
 */
public record RefundTerms(
    @Nullable SaleDate opens, @Nullable SaleDate deadline, @Nullable SaleDate writtenOff) {}
