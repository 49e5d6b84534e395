package icofolio.tracker;

import java.util.List;

/**
 * What came of adding, editing or removing a record.
 *
 * @param taken what became of it
 * @param warnings about it
 */
public record RecordChange(Taken taken, List<Warning> warnings) {}
