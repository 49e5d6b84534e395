package icofolio.store;

import icofolio.entry.Kind;
import icofolio.tracker.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of a whole store, opened and checked before they are relied on. */
record Backup(StoreFiles files, Opening opening, Waiting waiting) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Writes a copy; others wait only while the file itself is copied. */
  long write(Path target) {
    // The database takes no path that depends on where the program was started.
    Path unfinished =
        target.toAbsolutePath().resolveSibling("." + target.getFileName() + StoreFiles.SUFFIX);
    try {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      try (var _ = Turn.take(files, waiting)) {
        // Brings it up to date and sweeps it, and leaves the file closed and whole.
        opening.forReading().close();
        Copies.copy(files.database(), unfinished);
      }
      long records = checked(unfinished, files.database());
      Files.move(unfinished, target);
      return records;
    } catch (IOException e) {
      throw Failures.of(target, e);
    } finally {
      delete(unfinished);
    }
  }

  /** Puts a copy in place, by whoever has the turn; says where what it replaced is kept. */
  @Nullable Path restore(Path source, Instant now) {
    Path next = files.kept("restoring");
    try {
      FileHeader.check(source, false);
      Copies.copy(source, next);
      if (schema(next, source) < opening.migrations().latest()) {
        Database.build(next, opening.migrations());
      }
      checked(next, source);
      Path kept = null;
      if (Files.exists(files.database())) {
        kept = files.kept("replaced-" + WHEN.format(now));
        Copies.keep(files.database(), kept);
      }
      Files.deleteIfExists(files.version());
      Copies.putInPlace(next, files.database());
      return kept;
    } catch (IOException e) {
      throw Failures.of(source, e);
    } catch (StoreUnavailableException e) {
      throw Failures.notABackup(e);
    } finally {
      delete(next);
    }
  }

  /** The schema of a copy: its records can be read only once it is brought up to date. */
  private int schema(Path copy, Path name) {
    try (Sql sql = new Sql(Database.forReading(copy), name)) {
      return portfolio(sql, name).schemaVersion();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    } catch (NeedsRepairException e) {
      throw Failures.damaged(name, "it needs repair", e);
    }
  }

  private Portfolio portfolio(Sql sql, Path name) {
    Portfolio portfolio = Portfolio.read(sql);
    if (portfolio == null) {
      throw Failures.damaged(name, "it does not say what it is", null);
    }
    if (portfolio.schemaVersion() > opening.migrations().latest()) {
      throw Failures.newer(name, "schema " + portfolio.schemaVersion());
    }
    return portfolio;
  }

  /** Opens a copy, reads all of it, and counts its records. */
  private long checked(Path copy, Path name) {
    try (Sql sql = new Sql(Database.forReading(copy), name)) {
      Portfolio portfolio = portfolio(sql, name);
      SqlRecords records = new SqlRecords(sql, portfolio);
      List<String> findings = new Check(records).damage();
      if (!findings.isEmpty()) {
        throw Failures.damaged(name, findings.getFirst(), null);
      }
      long count = 0;
      for (Kind kind : Kind.values()) {
        count += records.count(kind);
      }
      return count;
    } catch (SQLException e) {
      throw Failures.of(name, e);
    } catch (NeedsRepairException e) {
      throw Failures.damaged(name, "it needs repair", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A leftover costs room, nothing else; the next backup replaces it.
    }
  }
}
