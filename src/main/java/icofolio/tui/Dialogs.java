package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Dialog;
import icofolio.tui.widget.KeyBar;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions and messages over the screen, as they are drawn. */
final class Dialogs {
  private static final int OFFERS = 12;

  private Dialogs() {}

  /** The widget of one of them; null where none lies over the screen. */
  static @Nullable Dialog of(Model model) {
    return switch (model.overlay()) {
      case Overlay.Confirm confirm ->
          dialog(model, confirm.title(), false, confirm.lines(), 0, null);
      case Overlay.Prompt prompt ->
          dialog(
              model,
              prompt.title(),
              false,
              prompt.lines(),
              0,
              new Dialog.Input(prompt.label(), prompt.typed(), prompt.problem()));
      case Overlay.Told told ->
          dialog(model, told.title(), told.bad(), told.lines(), told.offset(), null);
      case Overlay.Link(String name, URI address) ->
          // An address is no sentence: it is shown whole, whatever digits it has.
          new Dialog(
              "On the web: " + name,
              false,
              wrapped(List.of(address.toString()), model.size()),
              0,
              null,
              buttons(model));
      case Overlay.Files files ->
          dialog(
              model,
              files.title(),
              false,
              withOffers(files),
              0,
              new Dialog.Input(files.label(), files.typed(), files.problem()));
      case Overlay.Choose choose -> choose(model, choose);
      case Overlay.Keys _, Overlay.Commands _, Overlay.Columns _ -> null;
      case Overlay.Pick _, Overlay.None _ -> null;
    };
  }

  /** How far a message can be scrolled. */
  static int furthest(Model model, List<String> lines) {
    int count = wrapped(Discretion.lines(model, lines), model.size()).size();
    return Pane.furthest(count, Dialog.visible(model.size().rows() - 1, 0));
  }

  /** How far what is told before a choice can be scrolled. */
  static int furthest(Overlay.Choose choose, Surface.Size size) {
    int answers = Dialog.answers(choose.answers().size(), size.rows() - 1);
    return Pane.furthest(
        wrapped(choose.lines(), size).size(), Dialog.visible(size.rows() - 1, answers));
  }

  private static List<String> withOffers(Overlay.Files files) {
    List<String> lines = new ArrayList<>(files.lines());
    if (!files.offers().isEmpty()) {
      boolean more = files.offers().size() > OFFERS;
      List<String> shown = more ? files.offers().subList(0, OFFERS) : files.offers();
      lines.add(String.join("  ", shown) + (more ? "  and more" : ""));
    }
    return lines;
  }

  private static Dialog choose(Model model, Overlay.Choose choose) {
    List<String> labels = choose.answers().stream().map(Overlay.Choose.Answer::label).toList();
    return dialog(model, choose.title(), choose.bad(), choose.lines(), choose.offset(), null)
        .choosing(labels, choose.marked());
  }

  private static Dialog dialog(
      Model model,
      String title,
      boolean bad,
      List<String> lines,
      int offset,
      Dialog.@Nullable Input input) {
    List<Line> shown = wrapped(Discretion.lines(model, lines), model.size());
    return new Dialog(Discretion.text(model, title), bad, shown, offset, input, buttons(model));
  }

  private static List<KeyBar.Hint> buttons(Model model) {
    List<KeyBar.Hint> buttons = new ArrayList<>();
    for (Command command : Commands.bar(model)) {
      buttons.add(new KeyBar.Hint(command.shownKey(), command.hint().apply(model), command.id()));
    }
    return buttons;
  }

  private static List<Line> wrapped(List<String> lines, Surface.Size size) {
    List<Line> all = new ArrayList<>();
    for (String line : lines) {
      // What is set in by blanks stays so, as in the help of a command.
      String blanks = line.substring(0, line.length() - line.stripLeading().length());
      int room = Dialog.room(size.columns());
      String in = blanks.length() < room / 2 ? blanks : "";
      for (String part : Wrapped.lines(line, room - in.length())) {
        all.add(Line.of(in + part, Slot.TEXT));
      }
    }
    return all;
  }
}
