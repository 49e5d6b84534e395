package icofolio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a store is opened by whoever has the turn: what wrote it is looked at before anything is
 * touched, an older one is brought up to date (and kept).
 */
record Opening(StoreFiles files, Migrations migrations, Waiting waiting) {

  /** Whether there is a store. An empty file is none: it may have been made to hold one. */
  boolean isThere() {
    Path file = files.database();
    try {
      if (Files.readAttributes(file, BasicFileAttributes.class).size() > 0) {
        return true;
      }
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw Failures.unreadable(file, e);
    }
    if (Stamp.read(files) != null) {
      throw Failures.damaged(file, "it is empty", null);
    }
    return false;
  }

  /** A portfolio without records, in memory. */
  Opened empty() {
    try {
      Sql sql = new Sql(Database.inMemory(), files.database());
      migrations.run(sql, 0);
      return new Opened(sql, need(Portfolio.read(sql)));
    } catch (SQLException e) {
      throw Failures.of(files.database(), e);
    }
  }

  /** For reading; only where something must be put in order first is anything written. */
  Opened forReading() {
    try {
      Look look = look();
      return look.isOutdated(migrations) ? forWriting() : open(Database::forReading, look);
    } catch (NeedsRepairException e) {
      return forWriting();
    }
  }

  /** For writing; makes the store where there is none. */
  Opened forWriting() {
    new Workshop(files.workshop()).clearQuietly();
    if (!isThere()) {
      build(0);
    }
    Look look = look();
    if (!Files.isWritable(files.database())) {
      throw Failures.readOnly(files.database(), null);
    }
    if (look.isOutdated(migrations)) {
      build(look.stamp.schema());
      look = look();
    }
    return open(Database::forWriting, look);
  }

  private Opened open(Database.Opener opener, Look look) {
    Sql sql = Database.open(opener, files.database(), waiting.begin(files));
    try {
      // Of damaged ends the database says nothing: it goes back to an older state.
      if (Database.version(sql) < look.version) {
        throw Failures.damaged(files.database(), "its latest part cannot be read", null);
      }
      Portfolio portfolio = need(Portfolio.read(sql));
      if (portfolio.schemaVersion() > migrations.latest()) {
        throw Failures.newer(files.database(), "schema " + portfolio.schemaVersion());
      }
      return new Opened(sql, portfolio);
    } catch (RuntimeException e) {
      sql.abandon();
      throw e;
    }
  }

  private Portfolio need(@Nullable Portfolio portfolio) {
    if (portfolio == null) {
      throw Failures.damaged(files.database(), "it does not say what it is", null);
    }
    return portfolio;
  }

  /**
   * What a store says of itself before it is opened.
   *
   * @param stamp which versions wrote it
   * @param version of its content by the database's own count, when it was last closed
   */
  private record Look(Stamp stamp, long version) {
    boolean isOutdated(Migrations migrations) {
      return stamp.schema() < migrations.latest() || stamp.isOfOlderDatabase();
    }
  }

  /** Looks at the files; what has no stamp is opened for a moment, without touching it. */
  private Look look() {
    Stamp stamp = Stamp.read(files);
    long version = FileHeader.check(files.database(), stamp != null);
    if (stamp == null) {
      Look unknown = new Look(new Stamp(0, Stamp.H2), version);
      try (Opened opened = open(Database::forReading, unknown)) {
        stamp = new Stamp(opened.portfolio().schemaVersion(), Stamp.H2);
        stamp.writeQuietly(files);
      } catch (NeedsRepairException e) {
        // The file is this program's or H2's own; opening it for writing shows which schema it has.
        stamp = new Stamp(migrations.latest(), Stamp.H2);
      }
    }
    if (stamp.isNewer(migrations.latest())) {
      throw Failures.newer(
          files.database(), "schema " + stamp.schema() + ", database " + stamp.h2());
    }
    return new Look(stamp, version);
  }

  /**
   * Makes the store, or one of the latest schema out of an older one, and puts it in place whole.
   */
  private void build(int from) {
    try {
      Workshop workshop = Workshop.open(files);
      Path next = workshop.file("new");
      if (from > 0) {
        Copies.copy(files.database(), next);
        Path kept = files.kept("before-schema-" + migrations.latest() + "-database-" + Stamp.H2);
        if (!Files.exists(kept)) {
          Copies.keep(files.database(), kept);
        }
      }
      Database.build(next, migrations);
      Copies.putInPlace(Compaction.of(workshop, next, files.database()), files.database());
      new Stamp(migrations.latest(), Stamp.H2).write(files);
      workshop.clearQuietly();
    } catch (IOException e) {
      throw Failures.of(files.database(), e);
    }
  }
}
