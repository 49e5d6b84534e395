package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;

/**
 * A record as it stands in the store.
 *
 * @param entry its fields, with its id
 * @param derived what follows from them and from others
 */
public record Stored(Entry entry, Derived derived) {
  /** Which kind of record. */
  public Kind kind() {
    return entry.kind();
  }

  /** What it is known by within its kind. */
  public String id() {
    return entry.id();
  }
}
