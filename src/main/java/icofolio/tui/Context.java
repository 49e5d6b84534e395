package icofolio.tui;

import java.util.EnumSet;
import java.util.Set;

/** What the keys mean: where they go. */
public enum Context {
  /** A list has them. */
  LIST("On the screens and their lists"),
  /** The page of a sale has them. */
  SALE("On the page of a sale"),
  /** The page of a budget has them. */
  BUDGET("On the page of a budget"),
  /** The page of a balance has them, or of what went wrong when it was read. */
  BALANCE("On the page of a balance, and of what could not be read"),
  /** A filter is being typed. */
  FILTER("While a filter is typed"),
  /** The help lies over the screen. */
  HELP("In the help"),
  /** The command palette lies over the screen. */
  PALETTE("In the command palette"),
  /** A question of yes or no lies over the screen. */
  CONFIRM("Where a yes or a no is asked for"),
  /** A question that is answered by typing lies over the screen. */
  PROMPT("Where an answer is typed"),
  /** Something that is to be read lies over the screen. */
  TOLD("Where something is to be read"),
  /** A question that is answered by the name of a file lies over the screen. */
  FILES("Where a file is named"),
  /** A question with several answers lies over the screen. */
  CHOOSE("Where one of several answers is chosen"),
  /** The terminal has no room for the screens. */
  SMALL("Where the terminal is too small");

  private final String title;

  Context(String title) {
    this.title = title;
  }

  /** What the manual calls it, where its keys are listed. */
  public String title() {
    return title;
  }

  /** Wherever keys are commands and nothing lies over the screen. */
  static final Set<Context> PAGES = Set.of(LIST, SALE, BUDGET, BALANCE);

  /** The pages and these. */
  static Context[] pagesAnd(Context... more) {
    Set<Context> all = EnumSet.copyOf(PAGES);
    all.addAll(Set.of(more));
    return all.toArray(Context[]::new);
  }
}
