package icofolio.book;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Tokens that arrived.
 *
 * @param id unique among distributions
 * @param sale id of the sale
 * @param at its date as an instant
 * @param tokens above zero
 */
public record Distribution(String id, String sale, Instant at, BigDecimal tokens) {}
