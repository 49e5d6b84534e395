package icofolio.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a token's contract says of itself. Its symbol is a claim and not who it is: that is the
 * address alone.
 *
 * @param contract EIP-55
 * @param decimals 0 to 36; null where it does not say, or says what cannot be
 * @param symbol made harmless, 1 to 40 characters; null where it does not say
 */
public record TokenFacts(String contract, @Nullable Integer decimals, @Nullable String symbol) {}
