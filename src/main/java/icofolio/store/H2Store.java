package icofolio.store;

import icofolio.tracker.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio in one H2 file, {@code NAME.mv.db}, with two small files beside it. One process works
 * with it at a time: each call takes its turn, opens the file, and has closed it when it returns.
 * Nothing listens on a socket.
 *
 * <p>A store that is not there yet reads as an empty portfolio; the first change makes it, for its
 * owner's eyes only.
 */
public final class H2Store implements Store {

  private final StoreFiles files;
  private final Opening opening;
  private final Waiting waiting;
  private final InstantSource clock;
  private final int large;

  H2Store(
      StoreFiles files, Migrations migrations, Waiting waiting, InstantSource clock, int large) {
    this.files = files;
    this.waiting = waiting;
    this.clock = clock;
    this.large = large;
    this.opening = new Opening(files, migrations, waiting);
  }

  /**
   * The store of that place: a file path, or a {@code file:} or {@code jdbc:h2:file:} URL without
   * options. {@code .mv.db} is added to a name that lacks it.
   *
   * @throws icofolio.tracker.StoreUnavailableException where that cannot be a store
   */
  public static H2Store at(String place) {
    return at(StoreFiles.of(place));
  }

  /** The store of that file; {@code .mv.db} is added to a name that lacks it. */
  public static H2Store at(Path file) {
    return at(StoreFiles.of(file));
  }

  /** The name of a store's file: with {@code .mv.db}, which is added where it is not there. */
  public static Path file(Path name) {
    return StoreFiles.whole(name);
  }

  private static H2Store at(StoreFiles files) {
    return new H2Store(files, Migrations.OWN, Waiting.DEFAULT, InstantSource.system(), Draft.LARGE);
  }

  /**
   * The same store, waited for in another way.
   *
   * @param longest how long a call waits for others at most; two minutes if not said
   * @param told hears once, after a second, who is being waited for: {@code process 4711}
   */
  public H2Store waiting(Duration longest, Consumer<String> told) {
    return new H2Store(files, opening.migrations(), new Waiting(longest, told), clock, large);
  }

  @Override
  public <T> T read(Question<T> question) {
    if (!opening.isThere()) {
      try (Opened opened = opening.empty()) {
        return question.ask(new SqlRecords(opened.sql(), opened.portfolio()));
      }
    }
    try (var _ = Turn.take(files, waiting);
        Opened opened = opening.forReading()) {
      return question.ask(new SqlRecords(opened.sql(), opened.portfolio()));
    } catch (NeedsRepairException e) {
      throw Failures.damaged(files.database(), "it needs repair", e);
    }
  }

  @Override
  public <T> T change(String command, @Nullable String reason, Work<T> work) {
    try (var _ = turnToWrite();
        Opened opened = opening.forWriting()) {
      SqlChanges changes = new SqlChanges(files, opened, large);
      try {
        Written<T> written = work.write(changes);
        if (written.keep()) {
          changes.keep(command, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } else {
          changes.drop();
        }
        return written.answer();
      } catch (RuntimeException | Error e) {
        drop(changes, e);
        throw e;
      }
    }
  }

  /** What cannot be taken back now is swept at the next opening. */
  private static void drop(SqlChanges changes, Throwable cause) {
    try {
      changes.drop();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private Turn turnToWrite() {
    try {
      Permissions.createFolder(files.folder());
    } catch (IOException e) {
      throw Failures.of(files.folder(), e);
    }
    return Turn.take(files, waiting).mustBeHeld(files);
  }

  @Override
  public long backUp(Path target) {
    if (!opening.isThere()) {
      throw Failures.missing(files.database(), null);
    }
    // H2 takes no path that leans on the working folder.
    return new Backup(files, opening, waiting).write(target.toAbsolutePath());
  }

  @Override
  public @Nullable Path restore(Path source) {
    try (var _ = turnToWrite()) {
      return new Backup(files, opening, waiting).restore(source.toAbsolutePath(), clock.instant());
    }
  }

  @Override
  public List<String> check() {
    return read(records -> new Check((SqlRecords) records).findings());
  }

  @Override
  public boolean guards(Path file) {
    return files.owns(file) || FileHeader.looksLikeStore(file);
  }

  @Override
  public String location() {
    return files.database().toString();
  }
}
