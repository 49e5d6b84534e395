/**
 * The portfolio in one H2 file: opening and locking it, its migrations, the only SQL, kept sums,
 * history, backup, restore and checks.
 *
 * <p>Belongs here: how records, sums and history lie on disk and stay there whatever happens to the
 * process. Nothing here decides what a record means. May import: the core and {@code tracker}
 * (whose port it is), JDBC and H2. Standard SQL wherever H2 offers it.
 */
@NullMarked
package icofolio.store;

import org.jspecify.annotations.NullMarked;
