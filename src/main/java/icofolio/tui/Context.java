package icofolio.tui;

/** What the keys mean: where they go. */
public enum Context {
  /** A list has them. */
  LIST,
  /** The page of a sale has them. */
  SALE,
  /** The page of a budget has them. */
  BUDGET,
  /** The page of a balance has them, or of what went wrong when it was read. */
  BALANCE,
  /** A filter is being typed. */
  FILTER,
  /** The help lies over the screen. */
  HELP,
  /** The command palette lies over the screen. */
  PALETTE,
  /** The terminal has no room for the screens. */
  SMALL
}
