package icofolio.tracker;

/**
 * What one change set did to one record.
 *
 * @param set the change set
 * @param record what it did
 */
public record PastChange(ChangeSet set, ChangedRecord record) {}
