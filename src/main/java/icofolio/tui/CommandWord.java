package icofolio.tui;

/**
 * A command of the command line.
 *
 * @param name as it is typed behind {@code ico}: {@code sale add}
 * @param summary what it does, in a line
 */
public record CommandWord(String name, String summary) {}
