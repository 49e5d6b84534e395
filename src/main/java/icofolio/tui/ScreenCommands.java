package icofolio.tui;

import java.util.ArrayList;
import java.util.List;

/** Going to the screens, and what is done with their records. */
final class ScreenCommands {
  private ScreenCommands() {}

  static List<Command> all(String screens, String records) {
    List<Command> all = new ArrayList<>();
    for (Screen screen : Screen.values()) {
      all.add(
          Command.of(screen.command(), screen.title(), screen.key())
              .under(screens)
              .does(model -> Moves.show(model, screen)));
    }
    all.add(
        Command.of("import", "import files of records", "i")
            .under(records)
            .unless(Tasks::cannotBegin)
            .does(Importing::ask));
    all.add(
        Command.of("export", "export records to a file", "x")
            .under(records)
            .unless(Tasks::cannotBegin)
            .does(Exporting::ask));
    all.add(missing("new", "new record", "n", "add").under(records));
    all.add(missing("edit", "edit the record", "e", "edit").under(records));
    all.add(missing("delete", "delete the record", "d", "remove").under(records));
    all.add(
        Command.of("undo", "undo the last change", "u")
            .under(records)
            .unless(model -> "Not on a key yet; on the command line: ico undo"));
    return all;
  }

  /** A command that has no form yet: it names the one of the command line that does the same. */
  private static Command missing(String id, String label, String key, String verb) {
    return Command.of(id, label, key)
        .unless(model -> "Forms come later; on the command line: ico " + noun(model) + " " + verb);
  }

  private static String noun(Model model) {
    return switch (model.screen()) {
      case CONTRIBUTIONS -> "contribution";
      case REFUNDS -> "refund";
      case DISTRIBUTIONS -> "distribution";
      case WALLETS -> "wallet";
      case BUDGETS -> "budget";
      case DIVERSIFICATION -> "limit";
      case DASHBOARD, SALES, AGENDA -> "sale";
    };
  }
}
