/**
 * Budgets and limits, and the verdicts on a change before it is recorded.
 *
 * <p>Belongs here: rules the person has set, where money stands against them, judged as pure
 * functions. May import: {@code money}, {@code sale}, {@code book}.
 */
@NullMarked
package icofolio.rule;

import org.jspecify.annotations.NullMarked;
