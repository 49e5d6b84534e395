package icofolio.tui;

import icofolio.report.BudgetReport;
import icofolio.sale.Sale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that the palette can find, gathered when it is opened. */
final class Candidates {
  /** A command of the palette's own screen comes before anything that fits as well. */
  private static final int COMMAND = 4;

  private static final int PLACE = 2;

  /** Nobody looks for arrows by name. */
  private static final int MOVE = -6;

  /** What the UI does itself under another name: the screen to go to, and the command there. */
  private static final Map<String, Equal> EQUALS = equals();

  private record Equal(Screen screen, @Nullable String command) {}

  private Candidates() {}

  /** Those of what lies below the palette. */
  static List<Candidate> of(Model model) {
    Model below = model.withOverlay(Overlay.NONE);
    List<Candidate> moves = new ArrayList<>();
    List<Candidate> all = new ArrayList<>();
    for (Command command : Commands.in(below.context())) {
      (Commands.isMove(command.id()) ? moves : all).add(command(command, below));
    }
    sales(below, all);
    for (BudgetReport report : budgets(below)) {
      String id = report.budget().id();
      all.add(place(id, "budget", "", m -> Jumps.budget(m, id)));
    }
    for (CommandWord word : model.commandLine()) {
      all.add(
          new Candidate(
              "ico " + word.name(), word.summary(), word.summary(), "", "", 0, m -> run(m, word)));
    }
    all.addAll(moves);
    return all;
  }

  private static Candidate command(Command command, Model below) {
    boolean moves = Commands.isMove(command.id());
    boolean screen = command.id().startsWith("screen-");
    return new Candidate(
        command.label(),
        screen ? "screen" : "",
        command.id(),
        command.shownKey(),
        command.reason().apply(below),
        moves ? MOVE : COMMAND,
        model -> Update.run(model, command));
  }

  private static void sales(Model model, List<Candidate> all) {
    Overview overview = model.overview();
    if (overview == null) {
      return;
    }
    overview
        .status()
        .positions()
        .forEach(
            position -> {
              Sale sale = position.sale();
              String symbol = Positions.SYMBOL.text().apply(position);
              all.add(
                  place(
                      (sale.name() + "  " + symbol).strip(),
                      "sale",
                      sale.id(),
                      m -> Jumps.sale(m, sale.id())));
            });
  }

  private static List<BudgetReport> budgets(Model model) {
    List<BudgetReport> data = Sheets.budgets(model).data();
    return data == null ? List.of() : data;
  }

  private static Candidate place(
      String label, String kind, String also, Function<Model, Step> run) {
    return new Candidate(label, kind, also, "", "", PLACE, run);
  }

  /** Does what the UI can do itself; else shows what the command line takes. */
  private static Step run(Model model, CommandWord word) {
    Equal equal = EQUALS.get(word.name());
    if (equal == null) {
      return Step.of(model).and(new Job.Explain(word.name()));
    }
    Step shown =
        model.screen() == equal.screen && model.sheet() != null
            ? Step.of(model)
            : Moves.show(model, equal.screen);
    Command command = equal.command == null ? null : Commands.named(equal.command);
    if (command == null) {
      return shown;
    }
    if (!command.isEnabled(shown.model())) {
      return shown.and(new Job.Explain(word.name()));
    }
    Step done = Update.run(shown.model(), command);
    return new Step(done.model(), shown.and(done.jobs()).jobs());
  }

  private static Map<String, Equal> equals() {
    Map<String, Equal> all = new LinkedHashMap<>();
    all.put("status", new Equal(Screen.DASHBOARD, null));
    all.put("agenda", new Equal(Screen.AGENDA, null));
    all.put("diversification", new Equal(Screen.DIVERSIFICATION, null));
    all.put("wallet balances", new Equal(Screen.WALLETS, null));
    all.put("import", new Equal(Screen.DASHBOARD, "import"));
    all.put("export", new Equal(Screen.DASHBOARD, "export"));
    all.put("undo", new Equal(Screen.DASHBOARD, "undo"));
    all.put("history", new Equal(Screen.DASHBOARD, "history"));
    all.put("price add", new Equal(Screen.DASHBOARD, "new-price"));
    all.put("tranche add", new Equal(Screen.DASHBOARD, "new-tranche"));
    records(all, "sale", Screen.SALES);
    records(all, "contribution", Screen.CONTRIBUTIONS);
    records(all, "refund", Screen.REFUNDS);
    records(all, "distribution", Screen.DISTRIBUTIONS);
    records(all, "wallet", Screen.WALLETS);
    records(all, "budget", Screen.BUDGETS);
    records(all, "limit", Screen.DIVERSIFICATION);
    return all;
  }

  private static void records(Map<String, Equal> all, String noun, Screen screen) {
    all.put(noun + " list", new Equal(screen, null));
    all.put(noun + " add", new Equal(screen, "new-" + noun));
  }
}
