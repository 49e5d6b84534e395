/**
 * What was read of a chain beside what is on record: verdicts, differences field by field with a
 * reason in words, and what could be written.
 *
 * <p>Belongs here: comparisons. They write nothing and ask nobody. May import: the rooms of the
 * core.
 */
@NullMarked
package icofolio.report.chain;

import org.jspecify.annotations.NullMarked;
