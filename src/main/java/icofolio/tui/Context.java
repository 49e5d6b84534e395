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
  /** A form has them. */
  FORM("In a form"),
  /** A page that leads on has them: of a record, of reasons, of the history. */
  RECORD("On the pages of a record, of reasons and of the history"),
  /** A filter is being typed. */
  FILTER("While a filter is typed"),
  /** The help lies over the screen. */
  HELP("In the help"),
  /** The command palette lies over the screen. */
  PALETTE("In the command palette"),
  /** The choice of columns lies over the screen. */
  COLUMNS("Where columns are chosen"),
  /** A question of yes or no lies over the screen. */
  CONFIRM("Where a yes or a no is asked for"),
  /** A question that is answered by typing lies over the screen. */
  PROMPT("Where an answer is typed"),
  /** A choice of one among several lies over the screen. */
  PICK("Where one of several is chosen"),
  /** A web address lies over the screen. */
  LINK("Where a web address is shown"),
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
  static final Set<Context> PAGES = Set.of(LIST, SALE, BUDGET, BALANCE, RECORD);

  /** The pages and these. */
  static Context[] pagesAnd(Context... more) {
    Set<Context> all = EnumSet.copyOf(PAGES);
    all.addAll(Set.of(more));
    return all.toArray(Context[]::new);
  }

  /** What the keys mean in a model. */
  static Context of(Model model) {
    if (model.isTooSmall()) {
      return SMALL;
    }
    return switch (model.overlay()) {
      case Overlay.Keys keys -> HELP;
      case Overlay.Commands commands -> PALETTE;
      case Overlay.Columns columns -> COLUMNS;
      case Overlay.Confirm confirm -> CONFIRM;
      case Overlay.Prompt prompt -> PROMPT;
      case Overlay.Told told -> TOLD;
      case Overlay.Pick pick -> PICK;
      case Overlay.Link link -> LINK;
      case Overlay.Files files -> FILES;
      case Overlay.Choose choose -> CHOOSE;
      case Overlay.None none -> below(model);
    };
  }

  private static Context below(Model model) {
    Sheet<?> sheet = model.sheet();
    return switch (model.place()) {
      case Place.Sale sale -> SALE;
      case Place.Budget budget -> BUDGET;
      case Place.Balance balance -> BALANCE;
      case Place.Problems problems -> BALANCE;
      case Place.Form _ -> FORM;
      case Place.Page page -> RECORD;
      case Place.Top top -> sheet != null && sheet.typing() ? FILTER : LIST;
    };
  }
}
