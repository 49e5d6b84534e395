package icofolio.tui;

import java.util.List;

/** Filtering, sorting, and the timeline of a sale. */
final class ListCommands {
  private ListCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("filter", "filter the list: words, field:value, -word", "/")
                .in(Context.LIST)
                .shown("filter", 5)
                .does(Filters::begin),
            Command.of("keep-filter", "keep the filter", "enter")
                .in(Context.FILTER)
                .shown("keep", 1)
                .does(Filters::keep),
            Command.of("drop-filter", "clear the filter; once more leaves it", "esc")
                .in(Context.FILTER)
                .shown(Filters::drops, 2)
                .does(Filters::drop),
            Command.of("sort", "sort by the next column", "s")
                .in(Context.LIST)
                .shown("sort", 6)
                .does(Filters::sort),
            Command.of("sort-other-way", "sort the other way round", "S")
                .in(Context.LIST)
                .does(Filters::turn),
            Command.of("balances-of-nothing", "show or hide balances of nothing", "a")
                .in(Context.LIST)
                .shown(Balances::shows, 6)
                .unless(Balances::cannotToggle)
                .does(Balances::toggle),
            Command.of("problems", "what went wrong when the chains were read", "p")
                .in(Context.LIST, Context.BALANCE)
                .shown("problems", 5)
                .unless(Refreshes::noProblems)
                .does(Refreshes::showProblems),
            Command.of("next-dimension", "divide by the next dimension", "]")
                .in(Context.LIST)
                .shown("divide by", 2)
                .unless(Divisions::isElsewhere)
                .does(m -> Divisions.turn(m, 1)),
            Command.of("previous-dimension", "divide by the dimension before", "[")
                .in(Context.LIST)
                .unless(Divisions::isElsewhere)
                .does(m -> Divisions.turn(m, -1)),
            Command.of("zoom-in", "show less of the timeline, larger", "+", "=")
                .in(Context.SALE, Context.LIST)
                .shown("zoom", 6)
                .unless(Charts::isElsewhere)
                .does(m -> Moves.zoom(m, 1)),
            Command.of("zoom-out", "show more of the timeline", "-")
                .in(Context.SALE, Context.LIST)
                .unless(Charts::isElsewhere)
                .does(m -> Moves.zoom(m, -1)))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
