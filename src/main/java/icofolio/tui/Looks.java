package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.widget.Picker;
import icofolio.tui.widget.Scroll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changing how things look. */
final class Looks {
  private Looks() {}

  /** The same with that theme as the one that the person chose. */
  static Model chosen(Model model, String theme) {
    return model.withSetup(model.setup().withChosenTheme(theme));
  }

  /** The same where the theme no longer follows the terminal's background. */
  static Model settled(Model model) {
    return model.withSetup(model.setup().withThemeOpen(false));
  }

  static Step nextTheme(Model model) {
    Look look = model.look();
    Theme next = look.themes().after(look.theme());
    return chosen(model, next);
  }

  /** Offers every theme; the screen below shows the selected one. */
  static Step pickTheme(Model model) {
    Themes themes = model.look().themes();
    Theme before = model.look().theme();
    List<Picker.Choice> choices =
        themes.all().stream().map(theme -> new Picker.Choice(theme.name(), "")).toList();
    int at = Math.max(0, themes.all().stream().map(Theme::name).toList().indexOf(before.name()));
    Overlay.Pick pick =
        new Overlay.Pick(
            "Themes",
            "keep",
            choices,
            Scroll.START,
            (seen, row) -> seen.withLook(seen.look().with(at(seen, row, before))),
            (then, row) -> chosen(then, at(then, row, before)),
            left -> left.withLook(left.look().with(named(left, before))));
    return Step.of(Picks.to(model, pick, at));
  }

  /** The files may have changed since the themes were offered. */
  private static Theme at(Model model, int row, Theme otherwise) {
    List<Theme> all = model.look().themes().all();
    return row < all.size() ? all.get(row) : otherwise;
  }

  private static Theme named(Model model, Theme theme) {
    return Objects.requireNonNullElse(model.look().themes().named(theme.name()), theme);
  }

  private static Step chosen(Model model, Theme theme) {
    Model shown = chosen(model.withLook(model.look().with(theme)), theme.name());
    return Notices.say(shown, "Theme " + theme.name(), false);
  }

  /** Theme files have changed: what is shown follows, and what has become bad is told. */
  static Step reread(Model model, Themes fresh) {
    Look look = model.look();
    Themes themes = fresh.keeping(look.themes());
    Theme now = Objects.requireNonNullElse(themes.named(look.theme().name()), look.theme());
    Model read = model.withLook(look.with(themes).with(now));
    Themes.Problem problem = firstNew(look.themes(), themes);
    if (problem != null) {
      return Notices.say(read, problem.brief() + ". It stays as it was.", true);
    }
    return Notices.say(read, "The themes were read anew", false);
  }

  private static Themes.@Nullable Problem firstNew(Themes before, Themes now) {
    for (Themes.Problem problem : now.problems()) {
      if (!before.problems().contains(problem)) {
        return problem;
      }
    }
    return null;
  }

  /** The terminal has said whether it is light, soon enough, and nobody has chosen a theme. */
  static Step background(Model model, boolean light) {
    Theme theme = model.look().themes().named(light ? Themes.LIGHT : Themes.DARK);
    return model.setup().themeOpen() && theme != null
        ? Step.of(settled(model.withLook(model.look().with(theme))))
        : Step.of(model);
  }

  static Step amounts(Model model) {
    Look look = model.look();
    boolean hidden = !look.amountsHidden();
    String text = hidden ? "Amounts are hidden; $ shows them" : "Amounts are shown";
    return Notices.say(model.withLook(look.hiding(hidden)), text, false);
  }
}
