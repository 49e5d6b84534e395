package icofolio.tracker;

import icofolio.entry.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change set did to one record.
 *
 * @param kind {@code sales}, …, or {@code settings}
 * @param id of the record
 * @param action what was done
 * @param before the record as it was; null where it was added, and for settings
 * @param after the record as it became; null where it was removed, and for settings
 * @param settings before and after, for a change of settings
 */
public record ChangedRecord(
    String kind,
    String id,
    Action action,
    @Nullable Entry before,
    @Nullable Entry after,
    @Nullable SettingsChange settings) {
  /** The fields that it gave another value; none for settings, which are no record. */
  public List<Difference> differences() {
    return Difference.between(before, after);
  }

  /** What takes it back. */
  public ChangedRecord turned() {
    Action turned =
        switch (action) {
          case ADD -> Action.REMOVE;
          case EDIT -> Action.EDIT;
          case REMOVE -> Action.ADD;
        };
    return new ChangedRecord(
        kind,
        id,
        turned,
        /* before= */ after,
        /* after= */ before,
        settings == null ? null : settings.turned());
  }

  /** What was done to a record. */
  public enum Action {
    ADD,
    EDIT,
    REMOVE
  }
}
