/**
 * The only room that knows Lanterna: it opens the terminal, reads keys, mouse and pastes from it,
 * sends it the difference between two frames, and always gives it back as it was. Imports Lanterna,
 * the JDK, {@code icofolio.render.theme} and {@code icofolio.tui.widget}.
 */
@NullMarked
package icofolio.tui.terminal;

import org.jspecify.annotations.NullMarked;
