/**
 * Records as named field values: the nine kinds, their fields, what each field takes, and how an
 * entry reads as an object of the domain. A file row, a command line, a form and a table row all
 * become an entry, so the names and rules stand in one place.
 *
 * <p>Belongs here: names, field rules, problems, queries. May import: {@code money}, {@code sale},
 * {@code book}, {@code rule}.
 */
@NullMarked
package icofolio.entry;

import org.jspecify.annotations.NullMarked;
