/**
 * Files in and out: readers make entries and problems of text, writers make text of entries. A
 * format is one class for each direction; what a field takes is {@code entry}'s to say.
 *
 * <p>Belongs here: bytes, characters, rows, documents. May import: the rooms of the core, {@code
 * tracker}, and Jackson.
 */
@NullMarked
package icofolio.exchange;

import org.jspecify.annotations.NullMarked;
