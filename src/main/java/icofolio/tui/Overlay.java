package icofolio.tui;

import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;

/** What lies over the screen and takes the keys. */
public sealed interface Overlay {
  /** Nothing does. */
  Overlay NONE = new None();

  /** Nothing. */
  record None() implements Overlay {}

  /** The keys of the screen below; what is typed searches them. */
  record Keys(TextLine typed, int offset) implements Overlay {}

  /** Every command by name. */
  record Commands(TextLine typed, Scroll scroll) implements Overlay {}
}
