package icofolio.tracker;

import icofolio.book.Settings;

/** A change of the portfolio's settings. */
public record SettingsChange(Settings before, Settings after) {
  /** The same the other way round. */
  public SettingsChange turned() {
    return new SettingsChange(/* before= */ after, /* after= */ before);
  }
}
