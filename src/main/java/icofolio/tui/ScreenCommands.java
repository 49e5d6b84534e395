package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.money.BadNumberException;
import icofolio.tracker.SettleSale.Accepted;
import icofolio.tui.widget.TextLine;
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
    all.add(
        Command.of("new", "new record", "n")
            .under(records)
            .shown(NewRecord::noun, 3)
            .does(NewRecord::begin));
    for (Kind kind : Kind.values()) {
      all.add(
          Command.of("new-" + kind.singular(), "new " + kind.singular())
              .under(records)
              .does(model -> NewRecord.of(model, kind)));
    }
    all.add(
        Command.of("edit", "edit the record", "e")
            .under(records)
            .shown("edit", 3)
            .unless(ScreenCommands::notOne)
            .does(ScreenCommands::edit));
    all.add(
        Command.of("settle", "settle: what the sale accepted of every contribution")
            .under(records)
            .unless(Records::noSale)
            .does(ScreenCommands::settle));
    all.addAll(RecordCommands.all(records));
    return all;
  }

  private static final String PART = "Accepted part";

  /** Asks what part of each contribution the sale accepted. */
  private static Step settle(Model model) {
    String sale = Records.sale(model);
    return sale == null ? Step.of(model) : Step.of(model.withOverlay(settling(sale)));
  }

  private static Overlay.Prompt settling(String sale) {
    return new Overlay.Prompt(
        "What did " + sale + " accept?",
        List.of(
            "The same part of every contribution to it, as 0.375 or 37.5%; the rest is due back."),
        PART,
        TextLine.EMPTY,
        "",
        (model, text) -> settled(model, sale, text.strip()));
  }

  private static Step settled(Model model, String sale, String text) {
    try {
      Accepted.Ratio accepted = Accepted.Ratio.parse(text);
      return Changes.begin(
          model,
          new Job.Change(
              "Recording what " + sale + " accepted",
              (portfolio, override) -> portfolio.editing().settle(sale, accepted, override)));
    } catch (BadNumberException e) {
      String why = "It " + e.getMessage();
      return Step.of(model.withOverlay(settling(sale).typed(TextLine.of(text)).refused(why)));
    }
  }

  private static String notOne(Model model) {
    Sheet<?> sheet = model.sheet();
    return sheet != null && sheet.marks().count() > 1
        ? "Several are marked; one is edited at a time"
        : Records.noneChosen(model);
  }

  private static Step edit(Model model) {
    return Forms.edit(model, Records.chosen(model).getFirst());
  }
}
