/**
 * The books of a portfolio as text for programs of double-entry bookkeeping: one class writes each
 * format, beside one that says what accounts and commodities are called in it.
 *
 * <p>Belongs here: names, escaping, directives. What is posted where is {@code report}'s to say.
 * Nothing reads these files back. May import: the rooms of the core.
 */
@NullMarked
package icofolio.exchange.ledger;

import org.jspecify.annotations.NullMarked;
