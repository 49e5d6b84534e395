package icofolio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A copy of the store that a large change set is written to. Nobody else sees it and nothing is
 * lost with it, so it is written fast; when it is whole it takes the store's place in one step.
 */
final class WorkingCopy {

  /** Below this many percent of a file in use it is written anew. */
  private static final int WELL_FILLED = 70;

  private final StoreFiles files;
  private final Workshop workshop;
  private final Path file;
  private final Sql sql;

  private WorkingCopy(StoreFiles files, Workshop workshop, Path file, Sql sql) {
    this.files = files;
    this.workshop = workshop;
    this.file = file;
    this.sql = sql;
  }

  /** Of a store that nobody has open. */
  static WorkingCopy of(StoreFiles files) {
    try {
      Workshop workshop = Workshop.open(files);
      Path file = workshop.file("copy");
      Copies.copy(files.database(), file);
      return new WorkingCopy(
          files, workshop, file, new Sql(Database.forBulk(file), files.database()));
    } catch (IOException e) {
      throw Failures.of(files.database(), e);
    } catch (SQLException e) {
      throw Failures.of(files.database(), e);
    }
  }

  Sql sql() {
    return sql;
  }

  /** Puts it in the place of the store, on disk when this returns. */
  void putInPlace() {
    sql.commit();
    Database.asForWriting(sql);
    sql.force();
    long filled = Compaction.filled(sql);
    sql.closeWhole();
    try {
      Path finished = filled < WELL_FILLED ? Compaction.of(workshop, file, files.database()) : file;
      Copies.putInPlace(finished, files.database());
    } catch (IOException e) {
      throw Failures.of(files.database(), e);
    }
    workshop.clearQuietly();
  }

  /** Throws it away. */
  void discard() {
    sql.close();
    workshop.clearQuietly();
  }
}
