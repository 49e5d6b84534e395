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
      case Overlay.Keys _, Overlay.Commands _, Overlay.Columns _ -> null;
      case Overlay.Pick _, Overlay.None _ -> null;
    };
  }

  /** How far a message can be scrolled. */
  static int furthest(Model model, List<String> lines) {
    int count = wrapped(Discretion.lines(model, lines), model.size()).size();
    return Pane.furthest(count, Dialog.visible(model.size().rows() - 1, false));
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
      for (String part : Wrapped.lines(line, Dialog.room(size.columns()))) {
        all.add(Line.of(part, Slot.TEXT));
      }
    }
    return all;
  }
}
