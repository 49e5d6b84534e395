/**
 * One record per question a user asks, each figure with the trail of how it came to be.
 *
 * <p>Belongs here: answers as data, without display text or layout. May import: the rooms of the
 * core.
 */
@NullMarked
package icofolio.report;

import org.jspecify.annotations.NullMarked;
