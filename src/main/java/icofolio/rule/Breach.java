package icofolio.rule;

import java.math.BigDecimal;

/**
 * A rule that a change stood against when it was written, as the history keeps it.
 *
 * @param rule id of the budget or limit
 * @param measure what of it
 * @param limit what it allowed, in the unit of the measure
 * @param before the figure without the change
 * @param after the figure with it
 * @param message one sentence that names all of this
 */
public record Breach(
    String rule,
    Measure measure,
    BigDecimal limit,
    BigDecimal before,
    BigDecimal after,
    String message) {}
