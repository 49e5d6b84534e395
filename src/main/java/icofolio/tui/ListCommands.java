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
            Command.of("sort-right", "sort by the column to the right", ">")
                .in(Context.LIST)
                .does(m -> Filters.sortBeside(m, 1)),
            Command.of("sort-left", "sort by the column to the left", "<")
                .in(Context.LIST)
                .does(m -> Filters.sortBeside(m, -1)),
            Command.of("mark", "mark the row, or take its mark away", "space")
                .in(Context.LIST)
                .shown("mark", 9)
                .unless(Marking::cannot)
                .does(Marking::turn),
            Command.of("mark-range", "mark all from the last mark to this row", "v")
                .in(Context.LIST)
                .unless(Marking::cannotReach)
                .does(Marking::reach),
            Command.of("mark-all", "mark all rows shown; once more none", "A")
                .in(Context.LIST)
                .unless(Marking::cannot)
                .does(Marking::all),
            Command.of(
                    "mark-others", "mark the rows shown that have no mark, unmark the others", "*")
                .in(Context.LIST)
                .unless(Marking::cannot)
                .does(Marking::invert),
            Command.of("columns", "choose the columns", "c")
                .in(Context.LIST)
                .shown("columns", 9)
                .unless(ColumnChoice::cannot)
                .does(ColumnChoice::begin),
            Command.of("column-up", "the column above", "up", "k")
                .in(Context.COLUMNS)
                .does(m -> Step.of(ColumnChoice.moved(m, -1))),
            Command.of("column-down", "the column below", "down", "j")
                .in(Context.COLUMNS)
                .does(m -> Step.of(ColumnChoice.moved(m, 1))),
            Command.of("column-turn", "show the column, or hide it", "space")
                .in(Context.COLUMNS)
                .shown("show/hide", 2)
                .does(ColumnChoice::turn),
            Command.of("column-right", "move the column to the right", "+", "=")
                .in(Context.COLUMNS)
                .shown("move right", 3)
                .does(m -> ColumnChoice.shift(m, 1)),
            Command.of("column-left", "move the column to the left", "-")
                .in(Context.COLUMNS)
                .shown("move left", 4)
                .does(m -> ColumnChoice.shift(m, -1)),
            Command.of("columns-reset", "every column where it was at first", "0")
                .in(Context.COLUMNS)
                .shown("as at first", 5)
                .does(ColumnChoice::reset),
            Command.of("columns-close", "close the choice of columns", "esc", "enter", "c")
                .in(Context.COLUMNS)
                .shown("close", 1)
                .does(Overlays::close),
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
