/**
 * The use cases, and the ports they need. The only room that owns the clock.
 *
 * <p>Belongs here: recording, importing, undoing, asking. May import: the rooms of the core.
 */
@NullMarked
package icofolio.tracker;

import org.jspecify.annotations.NullMarked;
