/**
 * Answers as text: tables that fit a terminal, CSV and JSON, and the look of each word by the
 * theme.
 *
 * <p>Belongs here: everything that decides how a report is written, for both faces; nothing here
 * knows what a stream or a terminal library is. May import: the rooms of the core; Jackson for
 * JSON.
 */
@NullMarked
package icofolio.render;

import org.jspecify.annotations.NullMarked;
