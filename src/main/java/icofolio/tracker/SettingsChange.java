package icofolio.tracker;

import icofolio.book.Settings;

/** A change of the portfolio's settings. */
public record SettingsChange(Settings before, Settings after) {}
