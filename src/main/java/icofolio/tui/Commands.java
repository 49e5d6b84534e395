package icofolio.tui;

import static icofolio.tui.Context.FILTER;
import static icofolio.tui.Context.HELP;
import static icofolio.tui.Context.LIST;
import static icofolio.tui.Context.PALETTE;
import static icofolio.tui.Context.SALE;
import static icofolio.tui.Context.SMALL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every command of the UI; nothing else gives a key a meaning. */
public final class Commands {
  private static final Set<Context> SCREENS = Set.of(LIST, SALE);
  private static final String MOVE = "Moving";
  private static final String LISTS = "Lists";
  private static final String SHOW = "Screens";
  private static final String CHANGE = "Records";
  private static final String PROGRAM = "Program";

  /** Every command, in the order of the help. */
  public static final List<Command> ALL = all();

  private Commands() {}

  /** The command that a key runs in a context; null where the key means nothing there. */
  public static @Nullable Command at(Context context, String key) {
    for (Command command : ALL) {
      if (command.contexts().contains(context) && command.keys().contains(key)) {
        return command;
      }
    }
    return null;
  }

  /** The command of that id, or null. */
  public static @Nullable Command named(String id) {
    for (Command command : ALL) {
      if (command.id().equals(id)) {
        return command;
      }
    }
    return null;
  }

  /** Whether a command only moves about in what is shown. */
  static boolean isMove(String id) {
    Command command = named(id);
    return command != null && command.group().equals(MOVE);
  }

  /** The commands whose keys work in a context. */
  public static List<Command> in(Context context) {
    return ALL.stream().filter(command -> command.contexts().contains(context)).toList();
  }

  /** The commands for the bar at the foot: those that can be used now, the most useful first. */
  public static List<Command> bar(Model model) {
    return in(model.context()).stream()
        .filter(command -> command.rank() > 0 && command.isEnabled(model))
        .sorted(Comparator.comparingInt(Command::rank))
        .toList();
  }

  private static List<Command> all() {
    List<Command> all = new ArrayList<>();
    moving(all);
    lists(all);
    screens(all);
    records(all);
    program(all);
    typing(all);
    return List.copyOf(all);
  }

  private static void moving(List<Command> all) {
    all.add(always("up", "one row up", "", MOVE, SCREENS, 0, m -> Moves.by(m, -1), "up", "k"));
    all.add(always("down", "one row down", "", MOVE, SCREENS, 0, m -> Moves.by(m, 1), "down", "j"));
    all.add(
        always(
            "page-up",
            "one page up",
            "",
            MOVE,
            SCREENS,
            0,
            m -> Moves.pages(m, -1),
            "page-up",
            "ctrl+u"));
    all.add(
        always(
            "page-down",
            "one page down",
            "",
            MOVE,
            SCREENS,
            0,
            m -> Moves.pages(m, 1),
            "page-down",
            "ctrl+d"));
    all.add(always("first", "to the beginning", "", MOVE, SCREENS, 0, Moves::first, "home", "g"));
    all.add(always("last", "to the end", "", MOVE, SCREENS, 0, Moves::last, "end", "G"));
    all.add(
        new Command(
            "open",
            "open the sale of the selected row",
            "open",
            MOVE,
            List.of("enter"),
            Set.of(LIST),
            3,
            Moves::cannotOpen,
            Moves::open));
    all.add(
        new Command(
            "back",
            "back to where you came from; first clears a filter",
            "back",
            MOVE,
            List.of("esc"),
            SCREENS,
            4,
            Moves::cannotGoBack,
            Moves::back));
    all.add(
        always(
            "right",
            "the list to the right; opens where there is none",
            "",
            MOVE,
            Set.of(LIST),
            0,
            Moves::right,
            "right",
            "l"));
    all.add(
        always(
            "left",
            "the list to the left; back where there is none",
            "",
            MOVE,
            SCREENS,
            0,
            Moves::left,
            "left",
            "h"));
    all.add(
        new Command(
            "next-list",
            "the next list of this screen",
            "next list",
            MOVE,
            List.of("tab"),
            Set.of(LIST),
            9,
            Moves::onlyOneList,
            m -> Step.of(Moves.focus(m, 1))));
    all.add(
        new Command(
            "previous-list",
            "the list before on this screen",
            "",
            MOVE,
            List.of("shift+tab"),
            Set.of(LIST),
            0,
            Moves::onlyOneList,
            m -> Step.of(Moves.focus(m, -1))));
  }

  private static void lists(List<Command> all) {
    all.add(
        always(
            "filter",
            "filter the list: words, field:value, -word",
            "filter",
            LISTS,
            Set.of(LIST),
            5,
            Filters::begin,
            "/"));
    all.add(
        always(
            "sort", "sort by the next column", "sort", LISTS, Set.of(LIST), 6, Filters::sort, "s"));
    all.add(
        always(
            "sort-other-way",
            "sort the other way round",
            "",
            LISTS,
            Set.of(LIST),
            0,
            Filters::turn,
            "S"));
    all.add(
        new Command(
            "zoom-in",
            "show less of the timeline, larger",
            "zoom",
            LISTS,
            List.of("+", "="),
            Set.of(SALE),
            6,
            m -> "",
            m -> Moves.zoom(m, 1)));
    all.add(
        new Command(
            "zoom-out",
            "show more of the timeline",
            "",
            LISTS,
            List.of("-"),
            Set.of(SALE),
            0,
            m -> "",
            m -> Moves.zoom(m, -1)));
  }

  private static void screens(List<Command> all) {
    for (Screen screen : Screen.values()) {
      all.add(
          new Command(
              screen.command(),
              screen.title(),
              "",
              SHOW,
              List.of(screen.key()),
              SCREENS,
              0,
              m -> screen.missing(),
              m -> Moves.show(m, screen)));
    }
  }

  private static void records(List<Command> all) {
    all.add(missing("new", "new record", "n", "add"));
    all.add(missing("edit", "edit the record", "e", "edit"));
    all.add(missing("delete", "delete the record", "d", "remove"));
    all.add(
        new Command(
            "undo",
            "undo the last change",
            "",
            CHANGE,
            List.of("u"),
            SCREENS,
            0,
            model -> "Not on a key yet; on the command line: ico undo",
            Step::of));
  }

  private static void program(List<Command> all) {
    all.add(
        always(
            "help", "keys of this screen", "help", PROGRAM, SCREENS, 1, Overlays::help, "?", "f1"));
    all.add(
        always(
            "palette",
            "any command by name",
            "commands",
            PROGRAM,
            SCREENS,
            7,
            Overlays::palette,
            ":",
            "ctrl+p"));
    all.add(
        always(
            "refresh",
            "read the portfolio again",
            "refresh",
            PROGRAM,
            SCREENS,
            8,
            Update::reload,
            "r",
            "f5"));
    all.add(always("theme", "next theme", "theme", PROGRAM, SCREENS, 10, Looks::nextTheme, "t"));
    all.add(
        always(
            "amounts", "hide or show amounts", "hide", PROGRAM, SCREENS, 11, Looks::amounts, "$"));
    all.add(
        always(
            "redraw",
            "paint the screen anew",
            "",
            PROGRAM,
            SCREENS,
            0,
            m -> Step.of(m).and(new Job.Repaint()),
            "ctrl+l"));
    all.add(
        always(
            "suspend",
            "leave the program waiting and go to the shell",
            "",
            PROGRAM,
            SCREENS,
            0,
            m -> Step.of(m).and(new Job.Suspend()),
            "ctrl+z"));
    all.add(
        always(
            "quit",
            "quit",
            "quit",
            PROGRAM,
            Set.of(LIST, SALE, SMALL),
            2,
            m -> Step.of(m.withExit(0)),
            "q"));
    all.add(
        always(
            "interrupt",
            "quit at once",
            "",
            PROGRAM,
            Set.of(Context.values()),
            0,
            m -> Step.of(m.withExit(130)),
            "ctrl+c"));
  }

  private static void typing(List<Command> all) {
    all.add(
        always(
            "keep-filter",
            "keep the filter",
            "keep",
            LISTS,
            Set.of(FILTER),
            1,
            Filters::keep,
            "enter"));
    all.add(
        always(
            "drop-filter",
            "clear the filter; once more leaves it",
            "clear",
            LISTS,
            Set.of(FILTER),
            2,
            Filters::drop,
            "esc"));
    all.add(
        always(
            "close-help",
            "close the help",
            "close",
            PROGRAM,
            Set.of(HELP),
            1,
            Overlays::close,
            "esc"));
    all.add(
        always(
            "run-command",
            "run the command",
            "run",
            PROGRAM,
            Set.of(PALETTE),
            1,
            Overlays::run,
            "enter"));
    all.add(
        always(
            "close-palette",
            "close the palette",
            "close",
            PROGRAM,
            Set.of(PALETTE),
            2,
            Overlays::close,
            "esc"));
  }

  private static Command always(
      String id,
      String label,
      String hint,
      String group,
      Set<Context> contexts,
      int rank,
      Function<Model, Step> action,
      String... keys) {
    return new Command(id, label, hint, group, List.of(keys), contexts, rank, model -> "", action);
  }

  /** A command that has no form yet: it names the one of the command line that does the same. */
  private static Command missing(String id, String label, String key, String verb) {
    return new Command(
        id,
        label,
        "",
        CHANGE,
        List.of(key),
        SCREENS,
        0,
        model -> "Forms come later; on the command line: ico " + record(model) + " " + verb,
        Step::of);
  }

  private static String record(Model model) {
    return switch (model.screen()) {
      case CONTRIBUTIONS -> "contribution";
      case REFUNDS -> "refund";
      case DISTRIBUTIONS -> "distribution";
      case WALLETS -> "wallet";
      case DASHBOARD, SALES, BUDGETS, DIVERSIFICATION, AGENDA -> "sale";
    };
  }
}
