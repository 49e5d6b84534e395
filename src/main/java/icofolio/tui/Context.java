package icofolio.tui;

/** What the keys mean: where they go. */
public enum Context {
  /** A list has them. */
  LIST,
  /** The page of a sale has them. */
  SALE,
  /** The page of a budget has them. */
  BUDGET,
  /** A filter is being typed. */
  FILTER,
  /** The help lies over the screen. */
  HELP,
  /** The command palette lies over the screen. */
  PALETTE,
  /** The terminal has no room for the screens. */
  SMALL
}
