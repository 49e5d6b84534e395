package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exporting records: what, to which file, and what came of it. */
final class Exporting {
  private Exporting() {}

  /** Asks what is to be written. */
  static Step ask(Model model) {
    List<Overlay.Choose.Answer> answers = new ArrayList<>();
    Exports.Form json = Exports.Form.JSON;
    answers.add(
        answer("Everything, as one JSON document", "portfolio.json", wish(json, List.of(), null)));
    Sheet<?> sheet = model.sheet();
    Kind kind = sheet == null ? null : kind(sheet.id());
    if (sheet != null && kind != null && !sheet.rows().isEmpty() && !sheet.pending()) {
      String label =
          "What this list shows now: %s of %s %s, as CSV"
              .formatted(sheet.rows().size(), sheet.size(), kind.plural());
      answers.add(answer(label, kind.plural() + ".csv", wish(List.of(kind), ids(sheet))));
    }
    for (Kind each : Kind.values()) {
      String label = "All " + each.plural() + ", as CSV";
      answers.add(answer(label, each.plural() + ".csv", wish(List.of(each), null)));
    }
    answers.add(
        answer(
            "The books, for hledger",
            "sales.journal",
            wish(Exports.Form.HLEDGER, List.of(), null)));
    answers.add(
        answer(
            "The books, for beancount",
            "sales.beancount",
            wish(Exports.Form.BEANCOUNT, List.of(), null)));
    return Step.of(model.withOverlay(new Overlay.Choose("Export", false, List.of(), answers)));
  }

  private static Exports.Wish wish(List<Kind> kinds, @Nullable Set<String> only) {
    return wish(Exports.Form.CSV, kinds, only);
  }

  private static Exports.Wish wish(
      Exports.Form form, List<Kind> kinds, @Nullable Set<String> only) {
    return new Exports.Wish(form, kinds, only, "", false);
  }

  private static Overlay.Choose.Answer answer(String label, String file, Exports.Wish wish) {
    return new Overlay.Choose.Answer(
        label, model -> Step.of(model.withOverlay(question(label, file, wish, ""))));
  }

  private static Overlay.Files question(
      String what, String file, Exports.Wish wish, String problem) {
    return new Overlay.Files(
        "Export",
        List.of(what + "."),
        "File",
        TextLine.of(file),
        problem,
        List.of(),
        (model, name) -> begin(model, what, wish.to(name.strip())));
  }

  private static Step begin(Model model, String what, Exports.Wish wish) {
    String reason = Tasks.cannotBegin(model);
    if (!reason.isEmpty()) {
      return Notices.answer(model, reason);
    }
    return Tasks.begin(
        model,
        "Writing " + wish.file().replaceAll("[^ ]*/", ""),
        true,
        (portfolio, pace, _) -> run(portfolio.exports(), what, wish, pace));
  }

  private static Message run(Exports exports, String what, Exports.Wish wish, Pace pace) {
    try {
      return new Message.Exported(what, wish, exports.write(wish, pace));
    } catch (IllegalArgumentException e) {
      return new Message.Misnamed(question(what, wish.file(), wish, Loop.reason(e)));
    }
  }

  /** What came of it; a file that is there is written over only after a yes. */
  static Step done(Model model, Message.Exported exported) {
    Exports.Answer answer = exported.answer();
    if (!answer.written()) {
      Exports.Wish over = exported.wish().over();
      Overlay asked =
          new Overlay.Confirm(
              "The file is there already",
              List.of(answer.file(), "Nothing was written yet."),
              "write over it",
              m -> begin(m, exported.what(), over));
      return Step.of(Tasks.shown(model, asked));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        (answer.records() < 0
                ? "Wrote "
                : "Wrote "
                    + Texts.count(answer.records())
                    + (answer.records() == 1 ? " record to " : " records to "))
            + answer.file()
            + ".");
    lines.addAll(answer.warnings());
    return Step.of(Tasks.shown(model, new Overlay.Told("Exported", lines, false)));
  }

  /** The kind of records that a list shows; null where it shows something computed. */
  private static @Nullable Kind kind(SheetId id) {
    return switch (id) {
      case SALES -> Kind.SALES;
      case CONTRIBUTIONS -> Kind.CONTRIBUTIONS;
      case BUDGETS -> Kind.BUDGETS;
      case REFUNDS -> Kind.REFUNDS;
      case DISTRIBUTIONS -> Kind.DISTRIBUTIONS;
      case DUE_BACK, CLAIMABLE, NEXT, SHARES, LIMITS, RECEIVABLES, ALLOCATIONS, BALANCES, AGENDA ->
          null;
    };
  }

  private static <T> Set<String> ids(Sheet<T> sheet) {
    Set<String> ids = new LinkedHashSet<>();
    for (T row : sheet.rows()) {
      ids.add(sheet.listing().id().apply(row));
    }
    return ids;
  }
}
