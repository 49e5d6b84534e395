package icofolio.tui;

import java.util.List;

/** What is done with single records, and the ways between them. */
final class RecordCommands {
  private static final Context[] OF_A_SALE = {Context.SALE, Context.RECORD};

  private RecordCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("follow", "go where the selected line leads", "enter", "right", "l")
                .in(Context.RECORD)
                .shown("open", 3)
                .unless(Pages::cannotFollow)
                .does(Pages::follow),
            Command.of("next-link", "the next line that leads on", "tab")
                .in(Context.RECORD)
                .does(m -> Pages.toLink(m, 1)),
            Command.of("previous-link", "the line before that leads on", "shift+tab")
                .in(Context.RECORD)
                .does(m -> Pages.toLink(m, -1)),
            Command.of("why", "why the figures of the sale are what they are", "w")
                .in(Context.LIST, Context.SALE, Context.RECORD)
                .shown("why", 6)
                .unless(Records::noSale)
                .does(RecordCommands::why),
            Command.of("delete", "delete what is chosen", "d")
                .shown("delete", 3)
                .unless(Records::noneChosen)
                .does(Deletion::begin),
            follow("contributions", "C", SheetId.CONTRIBUTIONS),
            follow("refunds", "R", SheetId.REFUNDS),
            follow("distributions", "D", SheetId.DISTRIBUTIONS),
            Command.of("undo", "take the newest change back; in the history, the selected", "u")
                .shown("undo", 9)
                .does(Undoing::begin),
            Command.of("history", "history: every change, the newest first", "H")
                .shown("history", 9)
                .unless(RecordCommands::isInHistory)
                .does(m -> Pages.go(m, new Place.History(0, 0))))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }

  private static Command follow(String what, String key, SheetId sheet) {
    return Command.of("its-" + what, "the " + what + " of this sale", key)
        .in(OF_A_SALE)
        .shown(what, 6)
        .unless(Records::noSale)
        .does(model -> Follow.to(model, sheet));
  }

  private static Step why(Model model) {
    String sale = Records.sale(model);
    return sale == null ? Step.of(model) : Pages.go(model, new Place.Why(sale, 0, 0));
  }

  private static String isInHistory(Model model) {
    return model.place() instanceof Place.History ? "The history is shown already" : "";
  }
}
