package icofolio.tui;

import icofolio.tui.widget.Help;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The help and the command palette: both are views of the one table of commands. */
final class Overlays {
  private Overlays() {}

  static Step help(Model model) {
    return Step.of(model.withOverlay(new Overlay.Keys(TextLine.EMPTY, 0)));
  }

  static Step palette(Model model) {
    Step open = Step.of(model.withOverlay(commands(Candidates.of(model), TextLine.EMPTY)));
    return model.commandLine().isEmpty() ? open.and(new Job.ListCommandLine()) : open;
  }

  private static Overlay.Commands commands(List<Candidate> all, TextLine typed) {
    return new Overlay.Commands(typed, Scroll.START, all, Candidate.fitting(all, typed.text()));
  }

  /** The commands of the command line are known now; a palette that is open has them too. */
  static Model knowing(Model model, List<CommandWord> words) {
    Model knowing = model.withCommandLine(words);
    return model.overlay() instanceof Overlay.Commands open
        ? knowing.withOverlay(commands(Candidates.of(knowing), open.typed()))
        : knowing;
  }

  /** Clears what is typed; closes where nothing is. */
  static Step close(Model model) {
    return Step.of(
        switch (model.overlay()) {
          case Overlay.Keys(TextLine typed, int offset) when !typed.isEmpty() ->
              model.withOverlay(new Overlay.Keys(TextLine.EMPTY, 0));
          case Overlay.Commands open when !open.typed().isEmpty() ->
              model.withOverlay(commands(open.all(), TextLine.EMPTY));
          case Overlay.Files files when !files.typed().isEmpty() ->
              model.withOverlay(files.typed(TextLine.EMPTY));
          case Overlay.Prompt prompt when !prompt.typed().isEmpty() ->
              model.withOverlay(prompt.typed(TextLine.EMPTY));
          case Overlay.Keys keys -> model.withOverlay(Overlay.NONE);
          case Overlay.Commands commands -> model.withOverlay(Overlay.NONE);
          case Overlay.Columns columns -> model.withOverlay(Overlay.NONE);
          case Overlay.Confirm confirm -> model.withOverlay(Overlay.NONE);
          case Overlay.Prompt prompt -> model.withOverlay(Overlay.NONE);
          case Overlay.Told told -> model.withOverlay(Overlay.NONE);
          case Overlay.Link link -> model.withOverlay(Overlay.NONE);
          case Overlay.Pick pick -> pick.left().apply(model.withOverlay(Overlay.NONE));
          case Overlay.Files files -> model.withOverlay(Overlay.NONE);
          case Overlay.Choose choose -> model.withOverlay(Overlay.NONE);
          case Overlay.None none -> model;
        });
  }

  /** What Esc does now, in a word. */
  static String closes(Model model) {
    TextLine typed = Typing.field(model);
    return typed == null || typed.isEmpty() ? "close" : "clear";
  }

  /** Runs what is selected in the palette. */
  static Step run(Model model) {
    return model.overlay() instanceof Overlay.Commands open
        ? choose(model, open.scroll().selected())
        : Step.of(model);
  }

  /** Takes one of what is offered: of the palette, or of the answers to a question. */
  static Step choose(Model model, int index) {
    if (!(model.overlay() instanceof Overlay.Commands open)) {
      return Choosing.take(model, index);
    }
    if (index >= open.found().size()) {
      return Step.of(model);
    }
    Candidate chosen = open.found().get(index).candidate();
    return chosen.reason().isEmpty()
        ? chosen.run().apply(model.withOverlay(Overlay.NONE))
        : Notices.answer(model.withOverlay(Overlay.NONE), chosen.reason());
  }

  /** Runs a command by its id, with nothing lying over the screen. */
  static Step run(Model model, String id) {
    Command command = Commands.named(id);
    return command == null ? Step.of(model) : Update.run(model.withOverlay(Overlay.NONE), command);
  }

  /**
   * A press of the mouse on a command: one of what lies over the screen, or one of the screen below
   * that this offers.
   */
  static Step press(Model model, String id) {
    Command command = Commands.named(id);
    if (command != null && command.contexts().contains(model.context())) {
      return Update.run(model, command);
    }
    return Forms.open(model) == null
        ? run(model, id)
        : Forms.leaving(model.withOverlay(Overlay.NONE), left -> run(left, id));
  }

  /** Does what was asked whether to do. */
  static Step confirm(Model model) {
    return model.overlay() instanceof Overlay.Confirm confirm
        ? confirm.then().apply(model.withOverlay(Overlay.NONE))
        : Step.of(model);
  }

  /** What a yes does, in a word. */
  static String yes(Model model) {
    return model.overlay() instanceof Overlay.Confirm confirm ? confirm.yes() : "yes";
  }

  /** Hands on what was typed. */
  static Step answer(Model model) {
    return model.overlay() instanceof Overlay.Prompt prompt
        ? prompt.then().apply(model.withOverlay(Overlay.NONE), prompt.typed().text())
        : Step.of(model);
  }

  /** Something was typed into the search or the palette. */
  static Model typed(Model model, TextLine text) {
    return switch (model.overlay()) {
      case Overlay.Keys keys -> model.withOverlay(new Overlay.Keys(text, 0));
      case Overlay.Commands open -> model.withOverlay(commands(open.all(), text));
      case Overlay.Files files -> model.withOverlay(files.typed(text));
      case Overlay.Choose choose -> model;
      case Overlay.Prompt prompt -> model.withOverlay(prompt.typed(text));
      case Overlay.Columns columns -> model;
      case Overlay.Confirm confirm -> model;
      case Overlay.Told told -> model;
      case Overlay.Pick pick -> model;
      case Overlay.Link link -> model;
      case Overlay.None none -> model;
    };
  }

  /** That many rows down. */
  static Model moved(Model model, int rows) {
    return switch (model.overlay()) {
      case Overlay.Keys(TextLine typed, int offset) -> {
        int lines = Help.lines(about(model, typed), entries(model, typed.text())).size();
        int most = Pane.furthest(lines, Layout.help(model.size()));
        yield model.withOverlay(new Overlay.Keys(typed, Math.clamp(offset + rows, 0, most)));
      }
      case Overlay.Commands(TextLine typed, Scroll scroll, var all, var found) -> {
        Scroll next = scroll.moved(rows, found.size(), Layout.palette(model.size()));
        yield model.withOverlay(new Overlay.Commands(typed, next, all, found));
      }
      case Overlay.Choose choose -> {
        int most = Dialogs.furthest(choose, model.size());
        yield model.withOverlay(choose.at(Math.clamp(choose.offset() + rows, 0, most)));
      }
      case Overlay.Files files -> model;
      case Overlay.Told(String title, List<String> lines, boolean bad, int offset) -> {
        int most = Dialogs.furthest(model, lines);
        int next = Math.clamp(offset + rows, 0, most);
        yield model.withOverlay(new Overlay.Told(title, lines, bad, next));
      }
      case Overlay.Columns columns -> ColumnChoice.moved(model, rows);
      case Overlay.Link link -> model;
      case Overlay.Pick pick -> Picks.to(model, pick, (long) pick.scroll().selected() + rows);
      case Overlay.Confirm confirm -> model;
      case Overlay.Prompt prompt -> model;
      case Overlay.None none -> model;
    };
  }

  /** The commands of the screen below that match what is typed, by key or by words. */
  static List<Help.Entry> entries(Model model, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    Model below = model.withOverlay(Overlay.NONE);
    List<Help.Entry> entries = new ArrayList<>();
    for (Command command : Commands.in(below.context())) {
      String keys = command.shownKeys();
      String text = command.label().toLowerCase(Locale.ROOT);
      boolean hasKey = !command.keys().isEmpty();
      boolean found =
          hasKey && (text.contains(wanted) || keys.toLowerCase(Locale.ROOT).contains(wanted));
      if (found) {
        entries.add(
            new Help.Entry(command.group(), keys, command.label(), command.reason().apply(below)));
      }
    }
    return entries;
  }

  /** What the place below shows, in lines; nothing while something is searched for. */
  static List<String> about(Model model, TextLine typed) {
    return typed.isEmpty()
        ? Wrapped.lines(About.of(model), Help.room(model.size().columns()))
        : List.of();
  }
}
