package icofolio.render.theme;

/** How one piece of text looks. */
public record Style(
    Colour foreground,
    Colour background,
    boolean bold,
    boolean italic,
    boolean underline,
    boolean reverse) {

  /** The terminal's own look. */
  public static final Style PLAIN =
      new Style(Colour.DEFAULT, Colour.DEFAULT, false, false, false, false);

  /** The same on another background. */
  public Style on(Colour colour) {
    return new Style(foreground, colour, bold, italic, underline, reverse);
  }

  /** The same in the nearest colours that a terminal of that depth can show. */
  Style at(ColourDepth depth) {
    return new Style(foreground.at(depth), background.at(depth), bold, italic, underline, reverse);
  }
}
