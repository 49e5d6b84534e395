package icofolio.tui;

import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.Problem;
import icofolio.tracker.Ruling;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the portfolio that the person asks for, one at a time. */
final class Changes {
  private Changes() {}

  /** Has it made, unless another is still being written. */
  static Step begin(Model model, Job.Change change) {
    return model.writing() == null
        ? Step.of(model.withWriting(change)).and(change)
        : Notices.answer(model, "The change before is still being written");
  }

  /** What came of it is told, and what is shown is read again. */
  static Step done(Model model, Message.Changed changed) {
    Model free = model.withWriting(null);
    boolean typed = Forms.open(free) != null;
    return switch (changed.outcome()) {
      case Outcome.Written written -> written(free, changed.change(), written);
      case Outcome.Blocked(Ruling ruling) ->
          Step.of(free.withOverlay(why(changed.change(), ruling)));
      case Outcome.Refused(List<Problem> problems) when typed -> Forms.refused(free, problems);
      case Outcome.Refused(List<Problem> problems) -> Step.of(free.withOverlay(refused(problems)));
      case Outcome.Failed(String why) -> Step.of(free.withOverlay(told(List.of(why))));
    };
  }

  /** The same that selects a record wherever it is listed, once it is there. */
  private static Model selecting(Model model, @Nullable RecordKey subject) {
    Model selecting = model;
    if (subject != null) {
      for (SheetId id : SheetId.of(subject.kind())) {
        selecting = selecting.withSheet(selecting.sheet(id).wanting(subject.id()));
      }
    }
    return selecting;
  }

  private static Step written(Model open, Job.Change change, Outcome.Written written) {
    Model model = selecting(Forms.close(open).model(), written.subject());
    // What the person answered with a reason need not be told once more.
    List<String> news =
        written.warnings().stream().filter(one -> !change.answered().contains(one)).toList();
    Model told =
        news.isEmpty() ? model : model.withOverlay(new Overlay.Told(written.told(), news, false));
    Step read = Update.reload(told);
    Step said = Notices.say(read.model(), written.told(), false);
    return said.and(read.jobs());
  }

  /** Why nothing was written. */
  static Overlay refused(List<Problem> problems) {
    return told(problems.stream().map(Problem::message).toList());
  }

  private static Overlay told(List<String> lines) {
    return new Overlay.Told("Nothing was written", lines, true);
  }

  /** Asks for the reason for which a rule is to be overridden. */
  private static Overlay.Prompt why(Job.Change change, Ruling ruling) {
    List<String> lines = new ArrayList<>(ruling.sentences());
    lines.add("Nothing was written. To write it all the same, say why: the history keeps it.");
    return new Overlay.Prompt(
        "A rule stands in the way",
        lines,
        "Reason",
        TextLine.EMPTY,
        "",
        (model, text) -> overriding(model, change, ruling, text));
  }

  private static Step overriding(Model model, Job.Change change, Ruling ruling, String reason) {
    String problem = problem(reason);
    return problem == null
        ? begin(model, change.overriding(reason.strip(), ruling.sentences()))
        : Step.of(
            model.withOverlay(why(change, ruling).typed(TextLine.of(reason)).refused(problem)));
  }

  /** A reason is kept for ever, so it is held to what a note is; null where it is good. */
  static @Nullable String problem(String reason) {
    if (reason.isBlank()) {
      return "A reason is needed";
    }
    try {
      ContributionFields.NOTE.type().read(reason.strip());
      return null;
    } catch (BadValueException e) {
      return "The reason " + e.why();
    }
  }
}
