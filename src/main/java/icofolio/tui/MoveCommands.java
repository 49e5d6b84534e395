package icofolio.tui;

import java.util.List;

/** Going about: rows, pages, lists, sales, and back. */
final class MoveCommands {
  private MoveCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("up", "one row up", "up", "k").does(m -> Moves.by(m, -1)),
            Command.of("down", "one row down", "down", "j").does(m -> Moves.by(m, 1)),
            Command.of("page-up", "one page up", "page-up", "ctrl+u").does(m -> Moves.pages(m, -1)),
            Command.of("page-down", "one page down", "page-down", "ctrl+d")
                .does(m -> Moves.pages(m, 1)),
            Command.of("first", "to the beginning", "home", "g").does(Moves::first),
            Command.of("last", "to the end", "end", "G").does(Moves::last),
            Command.of("open", "open the selected row", "enter")
                .in(Context.LIST)
                .shown("open", 3)
                .unless(Moves::cannotOpen)
                .does(Moves::open),
            Command.of("back", "back; first stops a task, unmarks, or clears a filter", "esc")
                .shown(Refreshes::stopsOrGoesBack, 4)
                .unless(Refreshes::cannotGoBack)
                .does(Refreshes::stopOrGoBack),
            Command.of("right", "the list to the right; opens where there is none", "right", "l")
                .in(Context.LIST)
                .does(Moves::right),
            Command.of("left", "the list to the left; back where there is none", "left", "h")
                .does(Moves::left),
            Command.of("next-list", "the next list of this screen", "tab")
                .in(Context.LIST)
                .shown("next list", 5)
                .unless(Moves::onlyOneList)
                .does(m -> Step.of(Moves.focus(m, 1))),
            Command.of("previous-list", "the list before on this screen", "shift+tab")
                .in(Context.LIST)
                .unless(Moves::onlyOneList)
                .does(m -> Step.of(Moves.focus(m, -1))))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
