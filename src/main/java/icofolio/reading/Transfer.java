package icofolio.reading;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that moved, by the token's own log. Within a chain known by transaction and position.
 *
 * @param transaction its hash, {@code 0x} and 64 lower-case hex digits
 * @param logIndex position of the log within its block
 * @param blockHash of the block: where it no longer stands, neither does the transfer
 * @param at time of the block; null where it was not read
 * @param token contract whose log it is, EIP-55
 * @param from EIP-55; the zero address where tokens were made
 * @param to EIP-55
 * @param units base units of the token
 */
public record Transfer(
    String transaction,
    long logIndex,
    long block,
    String blockHash,
    @Nullable Instant at,
    String token,
    String from,
    String to,
    BigInteger units) {}
