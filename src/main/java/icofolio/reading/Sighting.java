package icofolio.reading;

import java.time.Instant;

/**
 * Where something was read: from whom, as of which block, and when.
 *
 * @param block number of the block as of which it holds
 * @param blockHash {@code 0x} and 64 lower-case hex digits: tells whether that block still stands
 * @param at when it was read, by this machine's clock
 * @param endpoint id of the endpoint that said so
 */
public record Sighting(long block, String blockHash, Instant at, String endpoint) {}
