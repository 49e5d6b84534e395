package icofolio.store;

import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.StoreUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a person is told when the store cannot be opened, read or written. */
final class Failures {

  private static final Set<Integer> FOREIGN =
      Set.of(
          ErrorCode.WRONG_USER_OR_PASSWORD,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.COLUMN_NOT_FOUND_1);

  private static final long SMALLEST_WRITE = 8 * 1024;

  private Failures() {}

  static StoreUnavailableException notAStore(Path file) {
    return new StoreUnavailableException(
        Reason.NOT_A_STORE,
        file + " is not a store of Icofolio",
        "Name another file with --store; this one was left as it is.",
        null);
  }

  /** The same failure of a file that was to be restored: the store itself is none the worse. */
  static StoreUnavailableException notABackup(StoreUnavailableException e) {
    return switch (e.reason()) {
      case NOT_A_STORE, DAMAGED ->
          new StoreUnavailableException(
              e.reason(),
              String.valueOf(e.getMessage()),
              "Name another backup to restore; your portfolio was left as it is.",
              e);
      default -> e;
    };
  }

  static StoreUnavailableException damaged(Path file, String what, @Nullable Throwable cause) {
    return new DamagedException(file, what, cause);
  }

  static StoreUnavailableException newer(Path file, String what) {
    return new StoreUnavailableException(
        Reason.NEWER,
        file + " was written by a newer version of Icofolio (" + what + ")",
        "Use that version; the store was left as it is.",
        null);
  }

  static StoreUnavailableException locked(Path file, String holder, long seconds) {
    return new StoreUnavailableException(
        Reason.LOCKED,
        file + " is in use by " + holder + ", and was not free within " + seconds + " s",
        "Wait until it is done, or end it; then try again.",
        null);
  }

  static StoreUnavailableException readOnly(Path file, @Nullable Throwable cause) {
    return new StoreUnavailableException(
        Reason.READ_ONLY,
        file + " cannot be written",
        "Give yourself the right to write the file and its folder, or name another with --store.",
        cause);
  }

  static StoreUnavailableException unreadable(Path file, @Nullable Throwable cause) {
    return new StoreUnavailableException(
        Reason.UNREADABLE,
        file + " cannot be read",
        "Give yourself the right to read the file and its folder, or name another with --store.",
        cause);
  }

  private static StoreUnavailableException full(Path file, @Nullable Throwable cause) {
    return new StoreUnavailableException(
        Reason.DISK_FULL,
        "there is no room left on the disk of " + file,
        "Free some space and do it again: nothing of this change was kept.",
        cause);
  }

  static StoreUnavailableException missing(Path file, @Nullable Throwable cause) {
    Path folder = file.toAbsolutePath().getParent();
    return new StoreUnavailableException(
        Reason.UNREADABLE,
        "there is no " + file,
        folder == null || Files.isDirectory(folder)
            ? "Look at the path; what there is lies in the folder " + folder + "."
            : "Make the folder " + folder + " first, or name another.",
        cause);
  }

  /** A failure of the file system. */
  static StoreUnavailableException of(Path file, IOException e) {
    if (isFull(e, file)) {
      return full(file, e);
    }
    if (e instanceof NoSuchFileException) {
      return missing(file, e);
    }
    boolean readable = Files.isReadable(file) || !Files.exists(file);
    return readable ? readOnly(file, e) : unreadable(file, e);
  }

  /** A failure of the database. */
  static RuntimeException of(Path file, SQLException e) {
    int code = e.getErrorCode();
    if (isFull(e, file)) {
      return full(file, e);
    }
    if (FOREIGN.contains(code)) {
      // What has a stamp was a store.
      return Files.exists(new StoreFiles(file).version())
          ? damaged(file, "its tables are missing", e)
          : notAStore(file);
    }
    if (code == ErrorCode.DATABASE_IS_READ_ONLY) {
      return new NeedsRepairException(e);
    }
    if (isDenied(e)) {
      return Files.isReadable(file) ? readOnly(file, e) : unreadable(file, e);
    }
    if (code == ErrorCode.FILE_VERSION_ERROR_1) {
      return newer(file, "another file format");
    }
    // What breaks a rule of the schema is a fault of the program, not of the file.
    if (code / 1000 == 23 || code == ErrorCode.SYNTAX_ERROR_1) {
      return new IllegalStateException(e);
    }
    return damaged(
        file,
        e instanceof DamagedRowException
            ? String.valueOf(e.getMessage())
            : "the database cannot read it (H2 error " + code + ")",
        e);
  }

  /** A failure of the database below its SQL. */
  static StoreUnavailableException ofDatabase(Path file, RuntimeException e) {
    return isFull(e, file) ? full(file, e) : damaged(file, "it cannot be copied", e);
  }

  /** Whether somebody else has the file open. */
  static boolean isInUse(SQLException e) {
    return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  private static boolean isFull(Throwable failure, Path file) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (text.contains("no space left")
          || text.contains("quota exceeded")
          || text.contains("file too large")
          || text.contains("not enough space")) {
        return true;
      }
    }
    return hasNoRoom(file);
  }

  /** The database does not always say why it could not write. */
  private static boolean hasNoRoom(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return folder != null
          && Files.isDirectory(folder)
          && Files.getFileStore(folder).getTotalSpace() > 0
          && Files.getFileStore(folder).getUsableSpace() < SMALLEST_WRITE;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isDenied(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (t instanceof AccessDeniedException
          || (t instanceof FileSystemException && text.contains("read-only"))
          || text.contains("permission denied")) {
        return true;
      }
    }
    return false;
  }
}
