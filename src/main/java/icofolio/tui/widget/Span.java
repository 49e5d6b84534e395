package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/** A piece of text in one look. */
public record Span(String text, Slot slot) {}
