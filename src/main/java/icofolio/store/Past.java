package icofolio.store;

import icofolio.entry.Kind;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.PastChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The past of one record. The history is kept by row, and a record that was removed and brought
 * back has another one: from the undo that brought it back the way leads to the row that it had.
 */
final class Past {
  private final SqlRecords records;
  private final Kind kind;
  private final String id;

  Past(SqlRecords records, Kind kind, String id) {
    this.records = records;
    this.kind = kind;
    this.id = id;
  }

  /** What change sets did to it, newest first; none where it is not there. */
  List<PastChange> all() {
    History history = new History(records);
    List<PastChange> past = new ArrayList<>();
    Long row =
        row(
            "SELECT \"row\" FROM " + Table.of(kind).name() + " WHERE \"id\" = ?",
            records.settled(kind),
            id);
    while (row != null) {
      past.addAll(history.changesOf(row));
      PastChange origin = history.origin(kind, row);
      past.add(origin);
      row = before(origin);
    }
    return past;
  }

  /** The row that it had before the undo that brought it back; null where nothing has. */
  private @Nullable Long before(PastChange origin) {
    Long undoes = origin.set().undoes();
    return undoes == null
        ? null
        : row(
            "SELECT \"row\" FROM \"changed\""
                + " WHERE \"change_set\" = ? AND \"kind\" = ? AND \"id\" = ? AND \"action\" = ?",
            records.settled(),
            undoes,
            kind.name(),
            id,
            Action.REMOVE.name());
  }

  private static @Nullable Long row(String text, Sql sql, Object... arguments) {
    return sql.first(text, row -> row.getLong(1), arguments);
  }
}
