/**
 * From vesting terms and an allocation to unlocks: what has vested when.
 *
 * <p>Belongs here: the formulas of vesting. May import: {@code money}, {@code sale}.
 */
@NullMarked
package icofolio.vesting;

import org.jspecify.annotations.NullMarked;
