/**
 * A token sale and its terms: dates that may be vague, caps, offer, refund, claim and vesting
 * terms, outcome, and the stage it is in at a given instant.
 *
 * <p>Belongs here: what a launchpad's page says of a sale. May import: {@code money}.
 */
@NullMarked
package icofolio.sale;

import org.jspecify.annotations.NullMarked;
