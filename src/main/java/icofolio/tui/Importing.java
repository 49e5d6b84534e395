package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Importing files: which ones, what would come of it, how to go on, and what came of it. Nothing is
 * written before the person has seen what would be.
 */
final class Importing {
  private static final ImportOptions TRY = new ImportOptions(true, false, false, false);

  /** The kinds whose headers can be taken for each other's. */
  private static final List<Kind> AMONG =
      List.of(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS);

  private Importing() {}

  /** Asks which files. */
  static Step ask(Model model) {
    return Step.of(model.withOverlay(question("", "")));
  }

  private static Overlay.Files question(String typed, String problem) {
    List<String> lines =
        List.of(
            "CSV and JSON files of records. Blanks separate several; * stands for anything.",
            "Nothing is written before you have seen what would be.");
    return new Overlay.Files(
        "Import", lines, "Files", TextLine.of(typed), problem, List.of(), Importing::tryOut);
  }

  private static Step tryOut(Model model, String line) {
    return begin(model, new Imports.Wish(line, TRY, null, null, false));
  }

  private static Step begin(Model model, Imports.Wish wish) {
    String reason = Tasks.cannotBegin(model);
    if (!reason.isEmpty()) {
      return Notices.answer(model, reason);
    }
    // Folders say little, and a line at the head has little room.
    String names = wish.line().strip().replaceAll("[^ ]*/", "");
    String title = (wish.options().dryRun() ? "Looking at " : "Importing ") + names;
    return Tasks.begin(
        model, title, true, (portfolio, pace, _) -> run(portfolio.imports(), wish, pace));
  }

  private static Message run(Imports imports, Imports.Wish wish, Pace pace) {
    try {
      return new Message.Imported(wish, imports.run(wish, pace));
    } catch (IllegalArgumentException e) {
      String why = Loop.reason(e);
      return new Message.Misnamed(
          wish.options().dryRun()
              ? question(wish.line(), why)
              : rejects(wish, String.valueOf(wish.rejects()), why));
    }
  }

  /** What came of it, or would, lies over the screen until it was looked at. */
  static Step done(Model model, Message.Imported imported) {
    Imports.Wish wish = imported.wish();
    Imports.Answer answer = imported.answer();
    if (answer.exists() != null) {
      return Step.of(Tasks.shown(model, overwrite(wish, answer.exists())));
    }
    if (wish.options().dryRun()) {
      return Step.of(Tasks.shown(model, choices(wish, answer)));
    }
    String title = answer.committed() ? "Imported" : "Nothing was written";
    boolean bad = !answer.committed() || answer.refused() > 0;
    Model told = Tasks.shown(model, new Overlay.Told(title, answer.lines(), bad));
    return answer.committed() ? Update.reload(told) : Step.of(told);
  }

  private static Overlay choices(Imports.Wish wish, Imports.Answer answer) {
    List<Overlay.Choose.Answer> answers = new ArrayList<>();
    boolean clean = answer.refused() == 0 && !answer.over();
    answers.add(new Overlay.Choose.Answer("Import nothing", Step::of));
    if (clean && answer.changes() > 0) {
      String label = "Import " + records(answer.changes());
      answers.add(going(label, wish, options(wish, false, OverLimit.REJECT)));
    }
    if (answer.unclear()) {
      for (Kind kind : AMONG) {
        answers.add(
            new Overlay.Choose.Answer(
                "The rows are " + kind.plural(), m -> begin(m, wish.of(kind))));
      }
    }
    if (answer.conflicts()) {
      Imports.Wish again = wish.with(new ImportOptions(true, true, false, false), null);
      answers.add(
          new Overlay.Choose.Answer(
              "See what would be if the files replace what is there", m -> begin(m, again)));
    }
    if (!clean && answer.changes() > 0) {
      answers.add(
          new Overlay.Choose.Answer(
              "Leave out what is refused, and keep it in a file",
              m -> Step.of(m.withOverlay(rejects(wish, "rejects.csv", "")))));
    }
    if (answer.over() && answer.refused() == 0) {
      answers.add(
          going(
              "Import it all the same: it has already happened",
              wish,
              options(wish, false, OverLimit.RECORD)));
    }
    if (!clean) {
      answers.add(
          new Overlay.Choose.Answer(
              "Name other files", m -> Step.of(m.withOverlay(question(wish.line(), "")))));
    }
    String title = clean ? "What would be imported" : "Something stands in the way";
    return new Overlay.Choose(title, !clean, answer.lines(), answers);
  }

  private static Overlay.Choose.Answer going(
      String label, Imports.Wish wish, ImportOptions options) {
    return new Overlay.Choose.Answer(label, model -> begin(model, wish.with(options, null)));
  }

  private static ImportOptions options(Imports.Wish wish, boolean skip, OverLimit over) {
    return new ImportOptions(false, wish.options().update(), skip, false, over);
  }

  private static Overlay.Files rejects(Imports.Wish wish, String file, String problem) {
    List<String> lines =
        List.of("The rows that are left out go to a file, with the reason, to be mended.");
    return new Overlay.Files(
        "What is left out",
        lines,
        "File",
        TextLine.of(file),
        problem,
        List.of(),
        (m, name) -> begin(m, wish.with(options(wish, true, OverLimit.SKIP), name)));
  }

  private static Overlay overwrite(Imports.Wish wish, String file) {
    Imports.Wish over = wish.over();
    return new Overlay.Confirm(
        "The file is there already",
        List.of(file, "Nothing was imported yet. What is left out would be written over it."),
        "write over it",
        model -> begin(model, over));
  }

  private static String records(long number) {
    return Texts.count(number) + (number == 1 ? " record" : " records");
  }
}
