/**
 * What the person did: contributions, refunds, distributions and wallets; the additive sums over
 * them (tallies) and the position in one sale that follows from terms, sums and an instant.
 *
 * <p>Belongs here: pure functions of records and an explicit now. May import: {@code money}, {@code
 * sale}, {@code vesting}.
 */
@NullMarked
package icofolio.book;

import org.jspecify.annotations.NullMarked;
