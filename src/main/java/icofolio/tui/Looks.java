package icofolio.tui;

import icofolio.render.theme.Theme;

/** Changing how things look. */
final class Looks {
  private Looks() {}

  static Step nextTheme(Model model) {
    Model.Look look = model.look();
    Theme next = look.themes().after(look.theme());
    Model.Look other = new Model.Look(look.themes(), next, look.ascii(), look.amountsHidden());
    return Notices.say(model.withLook(other), "Theme " + next.name(), false);
  }

  static Step amounts(Model model) {
    Model.Look look = model.look();
    boolean hidden = !look.amountsHidden();
    Model.Look other = new Model.Look(look.themes(), look.theme(), look.ascii(), hidden);
    String text = hidden ? "Amounts are hidden; $ shows them" : "Amounts are shown";
    return Notices.say(model.withLook(other), text, false);
  }
}
