package icofolio.render.theme;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A name and one style for each slot. */
public final class Theme {
  /**
   * The theme that is always there: it uses the terminal's own sixteen colours and its background.
   */
  public static final Theme TERMINAL = of("terminal", slot -> StyleText.read(slot.usual()));

  private final String name;
  private final Map<Slot, Style> styles;

  private Theme(String name, Map<Slot, Style> styles) {
    this.name = name;
    this.styles = styles;
  }

  /** A theme with the style that {@code choose} gives for each slot. */
  static Theme of(String name, Function<Slot, Style> choose) {
    Map<Slot, Style> styles = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      styles.put(slot, choose.apply(slot));
    }
    return new Theme(name, styles);
  }

  /** The name by which {@code --theme} knows it. */
  public String name() {
    return name;
  }

  /** How that slot looks. */
  public Style style(Slot slot) {
    return styles.getOrDefault(slot, Style.PLAIN);
  }

  /**
   * This theme as a terminal of that depth can show it. Sixteen colours are too few to come near
   * others: backgrounds that are told apart by a shade would become one. So a theme of exact
   * colours then looks as the terminal's own does, and one of greys goes without colour.
   */
  public Theme at(ColourDepth depth) {
    return switch (depth) {
      case TRUECOLOUR -> this;
      case INDEXED -> of(name, slot -> style(slot).at(depth));
      case ANSI -> isExact() ? isGrey() ? colourless() : of(name, TERMINAL::style) : this;
      case NONE -> colourless();
    };
  }

  private Theme colourless() {
    return of(name, slot -> StyleText.read(slot.colourless()));
  }

  private boolean isExact() {
    return colours().anyMatch(colour -> colour.kind() == Colour.Kind.RGB);
  }

  private boolean isGrey() {
    return colours().allMatch(Colour::isGrey);
  }

  private Stream<Colour> colours() {
    return styles.values().stream()
        .flatMap(style -> Stream.of(style.foreground(), style.background()));
  }

  @Override
  public String toString() {
    return name;
  }
}
