package icofolio.report;

/**
 * A figure that could not be computed. It is never zero, and no sum holds it.
 *
 * @param sale id of the sale whose figure it is
 * @param figure its name, snake_case, as in {@link StatusReport}
 */
public record Unknown(String sale, String figure) {}
