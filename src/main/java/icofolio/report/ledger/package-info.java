/**
 * The money and tokens of each sale as a bookkeeper writes them down: balanced transactions between
 * accounts, with the cost of every token that arrived.
 *
 * <p>Belongs here: what is posted where, and at what cost. Not here: how accounts and commodities
 * are called in a file, which is {@code exchange}'s to say. May import: the rooms of the core.
 */
@NullMarked
package icofolio.report.ledger;

import org.jspecify.annotations.NullMarked;
