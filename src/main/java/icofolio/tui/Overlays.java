package icofolio.tui;

import icofolio.tui.widget.Help;
import icofolio.tui.widget.Palette;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The help and the command palette: both are views of the one table of commands. */
final class Overlays {
  private Overlays() {}

  static Step help(Model model) {
    return Step.of(model.withOverlay(new Overlay.Keys(TextLine.EMPTY, 0)));
  }

  static Step palette(Model model) {
    return Step.of(model.withOverlay(new Overlay.Commands(TextLine.EMPTY, Scroll.START)));
  }

  /** Clears what is typed; closes where nothing is. */
  static Step close(Model model) {
    return Step.of(
        switch (model.overlay()) {
          case Overlay.Keys(TextLine typed, int offset) when !typed.isEmpty() ->
              model.withOverlay(new Overlay.Keys(TextLine.EMPTY, 0));
          case Overlay.Commands(TextLine typed, Scroll scroll) when !typed.isEmpty() ->
              model.withOverlay(new Overlay.Commands(TextLine.EMPTY, Scroll.START));
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
          case Overlay.None none -> model;
        });
  }

  /** What Esc does now, in a word. */
  static String closes(Model model) {
    TextLine typed = Typing.field(model);
    return typed == null || typed.isEmpty() ? "close" : "clear";
  }

  /** Runs the selected command of the palette. */
  static Step run(Model model) {
    if (!(model.overlay() instanceof Overlay.Commands(TextLine typed, Scroll scroll))) {
      return Step.of(model);
    }
    List<Palette.Choice> choices = choices(model, typed.text());
    return scroll.selected() < choices.size()
        ? run(model, choices.get(scroll.selected()).command())
        : Step.of(model);
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
      case Overlay.Commands commands -> model.withOverlay(new Overlay.Commands(text, Scroll.START));
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
        int lines = Help.lines(entries(model, typed.text())).size();
        int most = Pane.furthest(lines, Layout.help(model.size()));
        yield model.withOverlay(new Overlay.Keys(typed, Math.clamp(offset + rows, 0, most)));
      }
      case Overlay.Commands(TextLine typed, Scroll scroll) -> {
        int count = choices(model, typed.text()).size();
        Scroll next = scroll.moved(rows, count, Layout.palette(model.size()));
        yield model.withOverlay(new Overlay.Commands(typed, next));
      }
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

  /** The commands of the screen below whose names hold these letters in this order, best first. */
  static List<Palette.Choice> choices(Model model, String typed) {
    Model below = model.withOverlay(Overlay.NONE);
    Map<Palette.Choice, Integer> spans = new LinkedHashMap<>();
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    for (Command command : Commands.in(below.context())) {
      String label = command.label().toLowerCase(Locale.ROOT);
      Palette.Choice choice =
          new Palette.Choice(
              command.id(), command.label(), command.shownKey(), command.reason().apply(below));
      int span = label.contains(wanted) ? 0 : span(label, wanted);
      if (span >= 0) {
        spans.put(choice, span);
      }
    }
    List<Palette.Choice> choices = new ArrayList<>(spans.keySet());
    // Nobody looks for arrows by name: they come last.
    choices.sort(
        Comparator.<Palette.Choice, Boolean>comparing(each -> Commands.isMove(each.command()))
            .thenComparing(spans::get));
    return choices;
  }

  /**
   * How far apart the first and the last of these letters stand, in this order; -1 if they do not.
   */
  private static int span(String text, String letters) {
    int first = text.indexOf(letters.charAt(0));
    int at = first;
    for (int i = 1; i < letters.length() && at >= 0; i++) {
      at = text.indexOf(letters.charAt(i), at + 1);
    }
    return first < 0 || at < 0 ? -1 : at - first;
  }
}
