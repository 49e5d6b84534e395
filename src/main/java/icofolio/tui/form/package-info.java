/**
 * A form of the terminal UI as data: which fields, what is typed into each, what can complete it,
 * and what the program says of it.
 *
 * <p>Belongs here: pure functions of what was typed and what the portfolio answered. No drawing and
 * no keys. May import the core, {@code tracker} for what a change would come to, and the lines of
 * text of {@code tui.widget}.
 */
@NullMarked
package icofolio.tui.form;

import org.jspecify.annotations.NullMarked;
