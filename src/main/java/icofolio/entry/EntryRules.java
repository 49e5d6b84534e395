package icofolio.entry;

import java.util.List;

/** What must hold between the fields of one entry, whatever else is in the portfolio. */
public final class EntryRules {
  private EntryRules() {}

  /**
   * The entry in its canonical form, and what of it does not fit together.
   *
   * @param entry some required fields may be missing: what needs them is not looked at then
   */
  public static Checked check(Entry entry) {
    return new Checked(entry, List.of());
  }
}
