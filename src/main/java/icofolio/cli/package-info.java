/**
 * The command line: a class per command that parses, calls the tracker, chooses a renderer and
 * returns an exit code. The only room that knows Picocli; it may import every room below it.
 */
@NullMarked
package icofolio.cli;

import org.jspecify.annotations.NullMarked;
