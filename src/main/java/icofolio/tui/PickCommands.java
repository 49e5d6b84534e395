package icofolio.tui;

import java.util.List;

/** Choosing one of several, and scrolling a message. */
final class PickCommands {
  private PickCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("pick", "take the selected one", "enter")
                .in(Context.PICK)
                .shown(Picks::chooses, 1)
                .does(Picks::choose),
            Command.of("pick-none", "take none", "esc", "q")
                .in(Context.PICK)
                .shown("leave", 2)
                .does(Picks::leave),
            Command.of("choice-up", "up", "up", "k")
                .in(Context.PICK, Context.TOLD)
                .does(Picks.by(-1)),
            Command.of("choice-down", "down", "down", "j")
                .in(Context.PICK, Context.TOLD)
                .does(Picks.by(1)),
            Command.of("choice-first", "to the beginning", "home", "g")
                .in(Context.PICK, Context.TOLD)
                .does(Picks.first()),
            Command.of("choice-last", "to the end", "end", "G")
                .in(Context.PICK, Context.TOLD)
                .does(Picks.last()))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
