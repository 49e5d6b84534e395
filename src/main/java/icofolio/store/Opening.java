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
      return Files.readAttributes(file, BasicFileAttributes.class).size() > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw Failures.of(file, e);
    }
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
    Stamp stamp = stamp();
    if (stamp.schema() < migrations.latest()) {
      return forWriting();
    }
    Sql sql = open(Database::forReading);
    return new Opened(sql, portfolio(sql));
  }

  /** For writing; makes the store where there is none. */
  Opened forWriting() {
    if (!isThere()) {
      build(0);
    } else {
      int schema = stamp().schema();
      if (!Files.isWritable(files.database())) {
        throw Failures.readOnly(files.database(), null);
      }
      if (schema < migrations.latest()) {
        build(schema);
      }
    }
    Sql sql = open(Database::forWriting);
    return new Opened(sql, portfolio(sql));
  }

  private Sql open(Database.Opener opener) {
    return Database.open(opener, files.database(), waiting.begin(files));
  }

  private Portfolio portfolio(Sql sql) {
    try {
      Portfolio portfolio = need(Portfolio.read(sql));
      if (portfolio.schemaVersion() > migrations.latest()) {
        throw Failures.newer(files.database(), "schema " + portfolio.schemaVersion());
      }
      return portfolio;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  private Portfolio need(@Nullable Portfolio portfolio) {
    if (portfolio == null) {
      throw Failures.damaged(files.database(), "it does not say what it is", null);
    }
    return portfolio;
  }

  /** What wrote the store; one without a stamp is looked into, without touching it. */
  private Stamp stamp() {
    Stamp stamp = Stamp.read(files);
    FileHeader.check(files.database(), stamp != null);
    if (stamp == null) {
      try (Sql sql = open(Database::forReading)) {
        stamp = new Stamp(portfolio(sql).schemaVersion(), Stamp.H2);
      }
      try {
        stamp.write(files);
      } catch (IOException e) {
        // It saves a look; a store that cannot be written does without.
      }
    }
    if (stamp.isNewer(migrations.latest())) {
      throw Failures.newer(
          files.database(), "schema " + stamp.schema() + ", database " + stamp.h2());
    }
    return stamp;
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
        Path kept = files.kept("before-schema-" + migrations.latest());
        if (!Files.exists(kept)) {
          Copies.keep(files.database(), kept);
        }
      }
      Database.build(next, migrations, from);
      Copies.putInPlace(next, files.database());
      new Stamp(migrations.latest(), Stamp.H2).write(files);
      workshop.clearQuietly();
    } catch (IOException e) {
      throw Failures.of(files.database(), e);
    }
  }
}
