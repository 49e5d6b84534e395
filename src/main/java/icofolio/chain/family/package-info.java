/**
 * The families of sale, vesting and claim contracts: each is one class and one table of signatures,
 * and turns one block's answers into a reading.
 *
 * <p>May import: the core, {@code chain} and what that may.
 */
@NullMarked
package icofolio.chain.family;

import org.jspecify.annotations.NullMarked;
