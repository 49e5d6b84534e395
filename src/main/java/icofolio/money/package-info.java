/**
 * Exact amounts, assets, named rounding and prices by day. No binary floating point anywhere.
 *
 * <p>Belongs here: what is true of any figure of money, whatever it was spent on. May import: the
 * JDK alone.
 */
@NullMarked
package icofolio.money;

import org.jspecify.annotations.NullMarked;
