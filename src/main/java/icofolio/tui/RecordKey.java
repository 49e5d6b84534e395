package icofolio.tui;

import icofolio.entry.Kind;

/** Which record of the portfolio. */
public record RecordKey(Kind kind, String id) {}
