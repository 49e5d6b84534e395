/**
 * Themes as plain data: which colour and weight each part of a screen or table has, and the files
 * they are read from. Both faces use them, so nothing here knows a terminal library; imports the
 * JDK only.
 */
@NullMarked
package icofolio.render.theme;

import org.jspecify.annotations.NullMarked;
