/**
 * The terminal UI: an immutable model, the messages that reach it, a pure update and a pure view,
 * with one thread for both; and its commands and keys as described data, from which the bar at the
 * foot, the help, the palette and the manual are made.
 *
 * <p>Belongs here: what is shown and what keys do. No sums: figures come computed from the reports.
 * May import the rooms of the core, {@code tracker} and {@code render}.
 */
@NullMarked
package icofolio.tui;

import org.jspecify.annotations.NullMarked;
