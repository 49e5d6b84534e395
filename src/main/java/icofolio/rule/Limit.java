package icofolio.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule on diversification (contract §4).
 *
 * @param id unique among limits
 * @param dimension whose values are held against each other
 * @param maxShare percent of the whole that one value may have; null where that is free
 * @param maxHhi highest Herfindahl index, a fraction of 1; null where that is free
 * @param minCount how many values there should be; null where that is free
 * @param budget id of the budget whose limit is the whole; null where the whole is what is invested
 */
public record Limit(
    String id,
    Dimension dimension,
    @Nullable BigDecimal maxShare,
    @Nullable BigDecimal maxHhi,
    @Nullable BigDecimal minCount,
    @Nullable String budget,
    Mode mode) {}
