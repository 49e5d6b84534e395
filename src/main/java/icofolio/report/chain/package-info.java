/**
 * What chains say held against what is recorded: every difference named, none judged away.
 *
 * <p>Belongs here: pure comparisons of {@code reading}s and records. May import what {@code report}
 * may.
 */
@NullMarked
package icofolio.report.chain;

import org.jspecify.annotations.NullMarked;
