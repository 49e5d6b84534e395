package icofolio.tui;

import icofolio.tui.terminal.Requests;
import icofolio.tui.widget.Picker;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Copying what is shown into the clipboard, through the terminal. */
final class Copies {
  private Copies() {}

  /** Why there is nothing to copy; empty where there is. */
  static String none(Model model) {
    return Facts.of(model).isEmpty() ? "There is nothing here to copy" : "";
  }

  /** Copies what identifies a row; of a page, what is chosen. */
  static Step identity(Model model) {
    List<Fact> facts = Facts.of(model);
    if (facts.isEmpty()) {
      return Step.of(model);
    }
    if (facts.size() == 1 || model.place() instanceof Place.Top) {
      return copy(model, facts.getFirst());
    }
    return Step.of(
        model.withOverlay(
            new Overlay.Pick(
                "Copy",
                "copy",
                facts.stream().map(fact -> new Picker.Choice(fact.name(), fact.text())).toList(),
                (then, row) -> copy(then, facts.get(row)))));
  }

  /** Copies every field of the selected row, in full; not the amounts where they are hidden. */
  static Step row(Model model) {
    Sheet<?> sheet = model.sheet();
    Object row = sheet == null ? null : sheet.selected();
    if (row == null) {
      return Step.of(model);
    }
    boolean hidden = model.look().amountsHidden();
    String text = Rows.text(row, hidden);
    String what = hidden ? "the row without its amounts, which are hidden" : "the whole row";
    return copy(model, what, text);
  }

  private static Step copy(Model model, Fact fact) {
    return copy(model, "", fact.text());
  }

  /**
   * Copies a text.
   *
   * @param what to call it; empty for the text itself
   */
  static Step copy(Model model, String what, String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > Requests.MOST_COPIED) {
      return Notices.answer(model, "This is too long for the clipboard of a terminal");
    }
    return Notices.say(model, "Copied " + (what.isEmpty() ? text : what), false)
        .and(new Job.Copy(text));
  }
}
