package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.money.Amount;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.form.Completion;
import icofolio.tui.form.Form;
import icofolio.tui.form.Wish;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Typing a record: new ones and changes of those that are there. */
final class Forms {
  private Forms() {}

  /** The form that has the keys; null where none has. */
  static @Nullable Form open(Model model) {
    return model.place() instanceof Place.Form ? model.form() : null;
  }

  /** Opens a form for a new record. */
  static Step add(Model model, Kind kind, Map<Field, String> given) {
    return Step.of(model).and(new Job.Prepare(new Job.Prepare.New(kind, given)));
  }

  /** Opens a form for a record that is there. */
  static Step edit(Model model, RecordKey key) {
    return Step.of(model).and(new Job.Prepare(new Job.Prepare.There(key)));
  }

  /** What the form needs has been read. */
  static Step prepared(Model model, Form form) {
    if (open(model) != null) {
      return Step.of(model);
    }
    List<Place> trail = new ArrayList<>(model.trail());
    trail.add(new Place.Form());
    return asking(model.withTrail(trail).withOverlay(Overlay.NONE), form);
  }

  /** Other records to complete it with. */
  static Model completed(Model model, Message.Recalled completed) {
    Form form = open(model);
    Entry sale = form == null ? null : form.sale();
    boolean same = sale != null && sale.id().equals(completed.sale());
    return form != null && same ? model.withForm(form.with(completed.known())) : model;
  }

  /** What it would come to. */
  static Step tried(Model model, Message.Tried tried) {
    Form form = open(model);
    if (form == null) {
      return Step.of(model);
    }
    if (tried.asked() == form.asked()) {
      return Step.of(model.withForm(form.with(tried.trial())));
    }
    // What was typed meanwhile is asked only now, so that fast typing asks no more than it must.
    Wish wish = form.preview();
    return wish == null || !form.pending()
        ? Step.of(model)
        : Step.of(model).and(new Job.Try(form.asked(), wish));
  }

  /** Another text in the field that has the keys. */
  static Step typed(Model model, TextLine line) {
    Form form = open(model);
    return form == null || form.isLocked(form.field())
        ? Step.of(model)
        : changed(model, form, form.with(form.field(), line));
  }

  private static Step changed(Model model, Form before, Form form) {
    Step step = asking(model, form);
    Entry sale = form.sale();
    boolean other = sale != null && !sale.equals(before.sale());
    // Only refunds name a contribution, and only those of the sale can be meant.
    return sale != null && other && form.kind() == Kind.REFUNDS
        ? step.and(new Job.Recall(sale.id()))
        : step;
  }

  private static Step asking(Model model, Form form) {
    Wish wish = form.preview();
    if (wish == null) {
      return Step.of(model.withForm(form.askingNothing()));
    }
    Form asking = form.asking();
    Step step = Step.of(model.withForm(asking));
    return form.pending() ? step : step.and(new Job.Try(asking.asked(), wish));
  }

  /** Gives the keys to the field that is so many further down; the last one's next is the first. */
  static Step move(Model model, int step) {
    Form form = open(model);
    if (form == null) {
      return Step.of(model);
    }
    Form left = Completion.of(form).leave();
    int count = form.fields().size();
    int at = form.focus();
    do {
      at = Math.floorMod(at + step, count);
    } while (form.isLocked(form.fields().get(at)) && at != form.focus());
    return left.text(form.field()).equals(form.text(form.field()))
        ? Step.of(model.withForm(left.withFocus(at)))
        : changed(model, form, left.withFocus(at));
  }

  /** Gives the keys to the field that was pressed. */
  static Step press(Model model, int index) {
    Form form = open(model);
    if (form == null || form.isLocked(form.fields().get(index))) {
      return Step.of(model);
    }
    return move(model.withForm(form), index - form.focus());
  }

  /** Takes a candidate that was pressed. */
  static Step pick(Model model, int index) {
    Form form = open(model);
    if (form == null) {
      return Step.of(model);
    }
    Completion completion = Completion.of(form);
    return index < completion.candidates().size()
        ? changed(model, form, completion.take(completion.candidates().get(index)))
        : Step.of(model);
  }

  /** The next of the candidates, or the one before. */
  static Step turn(Model model, int step) {
    Form form = open(model);
    return form == null || form.isLocked(form.field())
        ? Step.of(model)
        : changed(model, form, Completion.of(form).turn(step));
  }

  /** To the right: completes, or takes the next of a field's words, or goes one character on. */
  static Step right(Model model) {
    Form form = open(model);
    if (form == null) {
      return Step.of(model);
    }
    if (!Completion.of(form).rest().isEmpty() && !form.isLocked(form.field())) {
      return changed(model, form, Completion.of(form).complete());
    }
    return sideways(model, form, 1);
  }

  /** To the left: the word before of a field that takes only some, or one character back. */
  static Step left(Model model) {
    Form form = open(model);
    return form == null ? Step.of(model) : sideways(model, form, -1);
  }

  private static Step sideways(Model model, Form form, int step) {
    Field field = form.field();
    return field.type().words().isEmpty()
        ? Step.of(model.withForm(form.with(field, form.line(field).moved(step))))
        : turn(model, step);
  }

  static String noLargest(Model model) {
    Form form = open(model);
    Amount largest = form == null ? null : form.largest();
    if (largest == null) {
      return form != null && form.pending()
          ? "Budgets and limits are still being asked"
          : "No budget or limit names an amount";
    }
    return largest.signum() == 0 ? "No amount would pass" : "";
  }

  /** Takes the largest amount that no rule blocks. */
  static Step largest(Model model) {
    Form form = open(model);
    Amount largest = form == null ? null : form.largest();
    return form == null || largest == null
        ? Step.of(model)
        : changed(model, form, form.with(largest));
  }

  /** Has it written, if nothing is wrong with it by itself. */
  static Step save(Model model) {
    Form form = open(model);
    if (form == null) {
      return Step.of(model);
    }
    Form left = Completion.of(form).leave();
    Wish wish = left.wish();
    if (wish == null) {
      return unfinished(model, left);
    }
    if (wish.edited() != null && wish.changed().isEmpty()) {
      return closed(model, before -> Notices.say(before, "Nothing was changed", false));
    }
    return save(model.withForm(left), wish);
  }

  private static Step save(Model model, Wish wish) {
    String what = "Saving the " + wish.entry().kind().singular();
    return Changes.begin(
        model,
        new Job.Change(what, (portfolio, override) -> portfolio.editing().write(wish, override)));
  }

  private static Step unfinished(Model model, Form form) {
    List<Field> wrong = form.checked().findings().stream().map(Finding::field).distinct().toList();
    String names = wrong.stream().map(FieldNames::of).collect(Collectors.joining(", "));
    Form told = form.withAllTold().withFocus(form.fields().indexOf(wrong.getFirst()));
    return Notices.answer(
        model.withForm(told),
        "Not saved yet: "
            + names
            + (wrong.size() == 1 ? " is" : " are")
            + " to be filled in or mended");
  }

  /** Back to where the person came from, which may have to be read again. */
  static Step close(Model model) {
    if (open(model) == null) {
      return Step.of(model);
    }
    Step back = Moves.back(model);
    return new Step(back.model().withForm(null), back.jobs());
  }

  private static Step closed(Model model, Function<Model, Step> then) {
    Step left = close(model);
    return then.apply(left.model()).and(left.jobs());
  }

  /** It was refused: all that was typed stays, with what is wrong beside it. */
  static Step refused(Model model, List<Problem> problems) {
    Form form = Objects.requireNonNull(open(model));
    Form told = form.askingNothing().with(Trial.refused(problems)).withAllTold();
    Wish wish = form.wish();
    boolean forfeits = problems.stream().allMatch(p -> p.code() == ProblemCode.FORFEITS_REFUND);
    if (forfeits && wish != null) {
      return Step.of(model.withForm(form).withOverlay(giveUp(problems, wish.forfeiting())));
    }
    for (Problem problem : problems) {
      Field field = problem.column() == null ? null : form.kind().field(problem.column());
      if (field != null && !form.isLocked(field)) {
        Model at = model.withForm(told.withFocus(form.fields().indexOf(field)));
        return Notices.answer(at, "Not saved: " + problem.message());
      }
    }
    return Step.of(model.withForm(told).withOverlay(Changes.refused(problems)));
  }

  /** Taking the tokens ends the claim to the money: that is for the person to say. */
  private static Overlay giveUp(List<Problem> problems, Wish wish) {
    List<String> lines = new ArrayList<>(problems.stream().map(Problem::message).toList());
    lines.add("y writes it and gives up the refund, n goes back to what was typed.");
    return new Overlay.Confirm(
        "This gives up the refund", lines, "take the tokens", sure -> save(sure, wish));
  }

  /** What would be lost, in a sentence. */
  static String unsaved(Form form) {
    String what = form.before() == null ? "The new " : "The changed ";
    return what + form.kind().singular() + " is not saved.";
  }

  /** Leaves the form; asks where something was typed that would be lost. */
  static Step leave(Model model) {
    return leaving(model, left -> Step.of(left));
  }

  /** Does something that leaves the form, once the person is sure. */
  static Step leaving(Model model, Function<Model, Step> then) {
    Form form = open(model);
    if (form == null || !form.isChanged()) {
      return closed(model, then);
    }
    return Step.of(
        model.withOverlay(
            new Overlay.Confirm(
                "Leave without saving?",
                List.of(unsaved(form), "y throws away what was typed, n goes back to it."),
                "throw away",
                sure -> closed(sure, then))));
  }
}
