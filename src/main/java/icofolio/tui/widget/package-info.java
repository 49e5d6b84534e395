/**
 * What is drawn: a frame of cells, the canvas that draws on it, and the widgets. A widget is a
 * record that draws itself on a canvas and nothing else: it knows no terminal, no clock and no
 * portfolio. Imports the JDK and {@code icofolio.render.theme}.
 */
@NullMarked
package icofolio.tui.widget;

import org.jspecify.annotations.NullMarked;
