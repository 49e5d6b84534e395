/**
 * What chains and their nodes have said: readings, each with the block, the time and the endpoint
 * it came from, and the endpoints themselves.
 *
 * <p>Belongs here: facts as they were read, in base units, and never a judgement on them; what they
 * mean beside the records is {@code report}'s. A reading that failed is a fact too and never a
 * zero. May import: {@code money}, {@code sale}, {@code book}.
 */
@NullMarked
package icofolio.reading;

import org.jspecify.annotations.NullMarked;
