package icofolio.tui;

import icofolio.tui.widget.Picker;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses of what is shown. They come from outside, so nothing is opened that was not shown
 * whole before and agreed to.
 */
final class WebAddresses {
  /** A longer one could not be shown whole. */
  private static final int LONGEST = 500;

  private WebAddresses() {}

  /**
   * A text as the address of a page on the web; null where it is none, or one that hides where it
   * leads, as {@code https://bank.example@elsewhere.example} does.
   */
  static @Nullable URI of(String text) {
    try {
      URI address = new URI(text);
      String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean plain = address.getHost() != null && address.getUserInfo() == null;
      return web && plain && text.length() <= LONGEST ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Why there is nothing to open; empty where there is. */
  static String none(Model model) {
    if (!known(model).isEmpty()) {
      return "";
    }
    return model.place() instanceof Place.Top && model.sheet() != null
        ? "No web address is known of this row; Enter opens it, and its page may have some"
        : "No web address is known of this";
  }

  private static List<Fact> known(Model model) {
    return Facts.of(model).stream().filter(fact -> fact.link() != null).toList();
  }

  /** Shows the address, or which there are to choose from. */
  static Step show(Model model) {
    List<Fact> facts = known(model);
    if (facts.size() == 1) {
      return show(model, facts.getFirst());
    }
    return Step.of(
        model.withOverlay(
            new Overlay.Pick(
                "Look at on the web",
                "show",
                facts.stream()
                    .map(fact -> new Picker.Choice(fact.name(), String.valueOf(fact.link())))
                    .toList(),
                (then, row) -> show(then, facts.get(row)))));
  }

  private static Step show(Model model, Fact fact) {
    URI link = fact.link();
    return link == null
        ? Step.of(model)
        : Step.of(model.withOverlay(new Overlay.Link(fact.name(), link)));
  }

  /** Opens what is shown. */
  static Step open(Model model) {
    return model.overlay() instanceof Overlay.Link(String name, URI address)
        ? Notices.say(model.withOverlay(Overlay.NONE), "Opening " + address, false)
            .and(new Job.Browse(address))
        : Step.of(model);
  }

  /** Copies what is shown. */
  static Step copy(Model model) {
    return model.overlay() instanceof Overlay.Link(String name, URI address)
        ? Copies.copy(model.withOverlay(Overlay.NONE), "", address.toString())
        : Step.of(model);
  }
}
