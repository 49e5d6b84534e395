package icofolio.tui;

import icofolio.entry.Entry;
import java.util.List;

/**
 * What deleting records would come to.
 *
 * @param records that would go
 * @param warnings what a rule says to it, and what else is worth a second look
 */
public record Removing(List<Entry> records, List<String> warnings) {
  /** Copies the lists. */
  public Removing {
    records = List.copyOf(records);
    warnings = List.copyOf(warnings);
  }
}
