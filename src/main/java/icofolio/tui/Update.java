package icofolio.tui;

import icofolio.render.theme.Themes;
import icofolio.rule.Dimension;
import icofolio.tui.form.Form;
import icofolio.tui.terminal.Event;
import icofolio.tui.widget.ColumnList;
import icofolio.tui.widget.Picker;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each message makes of the model: a pure function. */
public final class Update {
  private static final int WHEEL = 3;

  private Update() {}

  /** The next model, and what is to be done besides. */
  public static Step apply(Model model, Message message) {
    Step taken = take(model, message);
    Step settled = Elsewhere.settled(Tasks.settled(taken.model()));
    return new Step(settled.model(), taken.and(settled.jobs()).jobs());
  }

  private static Step take(Model model, Message message) {
    return switch (message) {
      case Message.Input(Event.Key key, Target target) -> key(Notices.pressed(model), key);
      case Message.Input(Event.Mouse mouse, Target target) ->
          mouse(Notices.pressed(model), mouse, target);
      case Message.Input(Event.Paste(String text), Target target) -> paste(model, text);
      case Message.Input(Event.Resized resized, Target target) ->
          Step.of(model).and(new Job.Measure());
      case Message.Input(Event.Background(boolean light), Target target) ->
          Looks.background(model, light);
      case Message.Input(Event.Closed closed, Target target) -> Step.of(model.withExit(0));
      case Message.Sized sized -> Step.of(Arrivals.sized(model, sized.size()));
      case Message.Loaded loaded -> Arrivals.loaded(model, loaded);
      case Message.Listed listed -> Arrivals.listed(model, listed);
      case Message.Counted counted -> Step.of(Arrivals.counted(model, counted));
      case Message.Divided divided -> Arrivals.divided(model, divided);
      case Message.Opened opened -> Arrivals.opened(model, opened);
      case Message.PageRead read -> Pages.looked(model, read);
      case Message.Asked(int pressed, Overlay overlay) ->
          Step.of(pressed == model.pressed() ? model.withOverlay(overlay) : model);
      case Message.Balanced balanced -> Balances.read(model, balanced);
      case Message.Aged(int watch) -> Balances.aged(model, watch);
      case Message.Clock clock -> Balances.clock(model, clock);
      case Message.Progressed progressed -> Step.of(Refreshes.progressed(model, progressed));
      case Message.Refreshed refreshed -> Refreshes.done(model, refreshed);
      case Message.Unrefreshed unrefreshed -> Refreshes.failed(model, unrefreshed);
      case Message.Arranged arranged -> Step.of(Arrivals.arranged(model, arranged));
      case Message.Paced paced -> Step.of(Tasks.paced(model, paced));
      case Message.Ended ended -> Tasks.ended(model, ended);
      case Message.Stopped(int task) -> Tasks.stopped(model, task);
      case Message.Broke broke -> Tasks.broke(model, broke);
      case Message.Imported imported -> Importing.done(model, imported);
      case Message.Exported exported -> Exporting.done(model, exported);
      case Message.Misnamed(var question) -> Step.of(Tasks.shown(model, question));
      case Message.Completed completed -> Step.of(FileNames.completed(model, completed));
      case Message.CommandLine(var words) -> Step.of(Overlays.knowing(model, words));
      case Message.Explained(String title, var lines) ->
          Step.of(Tasks.shown(model, new Overlay.Told(title, lines, false)));
      case Message.Looked looked -> Elsewhere.looked(model, looked);
      case Message.Touched touched -> Step.of(Elsewhere.touched(model, touched));
      case Message.Heard heard -> Elsewhere.heard(model, heard);
      case Message.Refused refused -> Step.of(Arrivals.refused(model, refused));
      case Message.Prepared(Form form) -> Forms.prepared(model, form);
      case Message.Recalled recalled -> Step.of(Forms.completed(model, recalled));
      case Message.Tried tried -> Forms.tried(model, tried);
      case Message.Changed changed -> Changes.done(model, changed);
      case Message.Failed(String why) -> Arrivals.failed(model, why);
      case Message.Broken(Throwable cause) ->
          throw new IllegalStateException("a thread of the screen has ended", cause);
      case Message.Themed(Themes themes) -> Looks.reread(model, themes);
      case Message.Said(String text, boolean bad) -> Notices.say(model, text, bad);
      case Message.SampleOpened(Portfolio sample) -> Samples.opened(model, sample);
      case Message.Guessed() -> Step.of(Looks.settled(model));
      case Message.Expired(int notice) -> Step.of(Notices.expired(model, notice));
    };
  }

  private static Step key(Model model, Event.Key key) {
    Command command = Commands.at(model.context(), key.name());
    if (command != null) {
      return run(model, command);
    }
    TextLine text = Typing.field(model);
    return text == null ? Step.of(model) : typed(model, key, text);
  }

  private static Step typed(Model model, Event.Key key, TextLine text) {
    if (model.context() == Context.FORM) {
      return Forms.typed(model, Typing.apply(text, key));
    }
    boolean filters = model.context() == Context.FILTER;
    int rows = filters ? Typing.rows(key) : Typing.rowsOrEnds(key);
    if (rows != 0) {
      return filters ? Moves.by(model, rows) : Step.of(Overlays.moved(model, rows));
    }
    return typed(model, Typing.apply(text, key));
  }

  private static Step typed(Model model, TextLine text) {
    if (model.context() == Context.FORM) {
      return Forms.typed(model, text);
    }
    Sheet<?> sheet = model.sheet();
    return model.context() == Context.FILTER && sheet != null
        ? Filters.typed(model, sheet, text, true)
        : Step.of(Overlays.typed(model, text));
  }

  /** A paste goes into what is being typed; nowhere else does it mean anything. */
  private static Step paste(Model model, String text) {
    TextLine field = Typing.field(model);
    return field == null ? Step.of(model) : typed(model, field.insert(text));
  }

  /** The wheel turns what the pointer is on, whichever list has the keys. */
  private static Step wheel(Model model, Event.Mouse mouse) {
    int rows = mouse.action() == Event.Mouse.Action.WHEEL_UP ? -WHEEL : WHEEL;
    if (!(model.overlay() instanceof Overlay.None)) {
      return Step.of(Overlays.moved(model, rows));
    }
    Sheet<?> focused = model.sheet();
    if (focused == null) {
      return Moves.rolled(model, rows);
    }
    SheetId under = Layout.sheetAt(model, mouse.column(), mouse.row());
    return Moves.rolled(model, under == null ? focused : model.sheet(under), rows);
  }

  private static Step mouse(Model model, Event.Mouse mouse, @Nullable Target target) {
    if (mouse.action() != Event.Mouse.Action.PRESS) {
      return wheel(model, mouse);
    }
    boolean covered = !(model.overlay() instanceof Overlay.None);
    return switch (target) {
      case Target.Run(String command) -> Overlays.press(model, command);
      case Target.Link(int index) -> Pages.press(model, index);
      case Target.Row(String list, int index) when list.equals(ColumnList.NAME) ->
          ColumnChoice.press(model, index);
      case Target.Row(String list, int index) ->
          Moves.press(model, SheetId.valueOf(list), index, mouse);
      case Target.Jump(String list, int top) when list.equals(Picker.NAME) ->
          Step.of(Picks.jumped(model, top));
      case Target.Jump(String list, int top) -> Moves.jump(model, SheetId.valueOf(list), top);
      case Target.Pick(String name) -> Divisions.by(model, Dimension.valueOf(name));
      case Target.Field(int index) -> Forms.press(model, index);
      case Target.Candidate(int index) -> Forms.pick(model, index);
      case Target.Back(int step) -> Forms.leaving(model, left -> Jumps.back(left, step));
      case Target.Choice(int index) ->
          model.overlay() instanceof Overlay.Pick
              ? Picks.press(model, index)
              : Overlays.choose(model, index);
      case Target.Head(String column) -> Filters.head(model, column);
      case null -> covered ? Overlays.close(model) : Step.of(model);
    };
  }

  /** Runs a command, or says why it cannot be run. */
  static Step run(Model model, Command command) {
    String reason = command.reason().apply(model);
    if (!reason.isEmpty()) {
      return Notices.answer(model, reason);
    }
    return command.action().apply(model);
  }

  /** Reads everything again; what is shown stays until the answers are there. */
  static Step reload(Model model) {
    int generation = model.generation() + 1;
    return Step.of(model.withQuestions(generation, model.loading() + 1))
        .and(new Job.Look(generation));
  }

  /** Reads everything that is or was shown, now that it is known which version that will be. */
  static Step read(Model model) {
    int generation = model.generation();
    List<Job> jobs = new ArrayList<>();
    jobs.add(new Job.Load(generation));
    for (SheetId id : SheetId.values()) {
      // Budgets are asked for whatever the screen: the dashboard warns of them.
      boolean loaded = model.sheet(id).isLoaded();
      boolean shown = id.screen() == model.screen() || loaded;
      if (isFetched(id) && (shown || id == SheetId.BUDGETS)) {
        jobs.add(new Job.Fetch(generation, id, !loaded));
      }
    }
    boolean dashboard = model.screen() == Screen.DASHBOARD;
    if (dashboard || model.months() != null) {
      jobs.add(new Job.Count(generation));
    }
    if (dashboard
        || model.screen() == Screen.DIVERSIFICATION
        || model.division().report() != null) {
      jobs.add(new Job.Divide(generation));
    }
    if (model.screen() == Screen.WALLETS || model.holdings().isRead()) {
      jobs.add(new Job.Balance(generation));
    }
    jobs.addAll(Pages.reading(model.place(), generation));
    jobs.add(new Job.Hear(model.seen().change()));
    Model asked = model.withThisContentAlone().withQuestions(generation, jobs.size());
    return new Step(asked, jobs);
  }

  /** Asks for the rows of the screen shown, unless they are there. */
  static Step fetchMissing(Model model) {
    List<Job> jobs = new ArrayList<>();
    for (SheetId id : SheetId.of(model.screen())) {
      if (isFetched(id) && !model.sheet(id).isLoaded()) {
        jobs.add(new Job.Fetch(model.generation(), id, true));
      }
    }
    if (model.screen() == Screen.DASHBOARD && model.months() == null) {
      jobs.add(new Job.Count(model.generation()));
    }
    boolean divides =
        model.screen() == Screen.DASHBOARD || model.screen() == Screen.DIVERSIFICATION;
    if (divides && model.division().report() == null) {
      jobs.add(new Job.Divide(model.generation()));
    }
    if (model.screen() == Screen.WALLETS && !model.holdings().isRead()) {
      jobs.add(new Job.Balance(model.generation()));
    }
    int awaited = model.loading() + jobs.size();
    return new Step(model.withQuestions(model.generation(), awaited), jobs);
  }

  /** Whether a list is read by itself; the others are part of something larger. */
  private static boolean isFetched(SheetId id) {
    return switch (id) {
      case CONTRIBUTIONS, BUDGETS, RECEIVABLES, REFUNDS, DISTRIBUTIONS -> true;
      case DUE_BACK, CLAIMABLE, NEXT, SALES, SHARES, LIMITS, ALLOCATIONS, BALANCES, AGENDA -> false;
    };
  }
}
