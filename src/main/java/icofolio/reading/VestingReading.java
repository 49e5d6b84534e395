package icofolio.reading;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract that holds tokens for a wallet says, as of one block: a vesting wallet, a stream,
 * a plan, a claim. Null is "the contract does not say". Amounts are base units of the token.
 *
 * @param family of contracts that it belongs to, a word with dashes
 * @param contract that was asked
 * @param part which stream, plan or claim of the contract; null where it has one alone
 * @param wallet whose tokens they are, EIP-55
 * @param token contract of the token; null where it holds the chain's own coin
 * @param total all that was and will be the wallet's
 * @param vested of it by the block's time
 * @param delivered of it to the wallet
 * @param claimable now
 * @param starts first second of vesting
 * @param cliff nothing vests before
 * @param ends when all has vested, or the claim ends
 * @param state the contract's own word: {@code streaming}, {@code revoked}, {@code claimed} …
 * @param notes what a person ought to know of this reading, each a sentence
 */
public record VestingReading(
    String family,
    Sighting sighting,
    String contract,
    @Nullable String part,
    String wallet,
    @Nullable String token,
    @Nullable BigInteger total,
    @Nullable BigInteger vested,
    @Nullable BigInteger delivered,
    @Nullable BigInteger claimable,
    @Nullable Instant starts,
    @Nullable Instant cliff,
    @Nullable Instant ends,
    @Nullable String state,
    List<String> notes) {}
