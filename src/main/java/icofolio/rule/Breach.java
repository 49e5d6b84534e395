package icofolio.rule;

import java.math.BigDecimal;

/**
 * A rule that a change stands against.
 *
 * @param rule id of the budget or limit
 * @param kind {@code budget} or {@code limit}
 * @param limit what it allows, in its own unit
 * @param before the use before the change
 * @param after the use after it
 * @param message one sentence
 */
public record Breach(
    String rule,
    String kind,
    BigDecimal limit,
    BigDecimal before,
    BigDecimal after,
    String message) {}
