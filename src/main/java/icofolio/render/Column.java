package icofolio.render;

/**
 * One column of a table.
 *
 * @param heading above it
 * @param align how its cells stand
 * @param rank the column of the lowest rank goes first where a terminal is too narrow
 * @param least columns of the terminal below which its text is not cut
 */
public record Column(String heading, Align align, int rank, int least) {
  /** How cells stand. */
  public enum Align {
    /** At the left. */
    LEFT,
    /** Numbers, their points under each other; what follows a blank (a unit) stands at the left. */
    POINT
  }

  /** A column that never goes and is never cut. */
  public static final int ALWAYS = 100;

  /** Text that may be cut. */
  public static Column text(String heading, int rank, int least) {
    return new Column(heading, Align.LEFT, rank, least);
  }

  /** Words, dates, ids: text that is of no use when it is cut. */
  public static Column word(String heading, int rank) {
    return new Column(heading, Align.LEFT, rank, Integer.MAX_VALUE);
  }

  /** Numbers; never cut, because half a number is another number. */
  public static Column number(String heading, int rank) {
    return new Column(heading, Align.POINT, rank, Integer.MAX_VALUE);
  }
}
