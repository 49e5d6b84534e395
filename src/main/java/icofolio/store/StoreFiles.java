package icofolio.store;

import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.StoreUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one store, all in one folder: {@code NAME.mv.db} holds everything, {@code
 * NAME.version} says who may open it, {@code NAME.lock} whose turn it is.
 *
 * @param database absolute, ends in {@value #SUFFIX}
 */
record StoreFiles(Path database) {

  /** How H2 wants the name of its file to end; added to a name that does not. */
  static final String SUFFIX = ".mv.db";

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final String[] SCHEMES = {"jdbc:h2:file:", "file:"};

  /** A file path, or a {@code file:} or {@code jdbc:h2:file:} URL without options. */
  static StoreFiles of(String place) {
    String path = place;
    for (String scheme : SCHEMES) {
      if (path.startsWith(scheme)) {
        path = path.substring(scheme.length()).replaceFirst("^///", "/");
        break;
      }
    }
    if (path.equals(place) && SCHEME.matcher(place).matches()) {
      throw notAPlace("a store is a file here, not " + shown(place));
    }
    try {
      return of(Path.of(path));
    } catch (InvalidPathException e) {
      throw notAPlace(shown(place) + " is not a file name");
    }
  }

  /** That file; {@value #SUFFIX} is added to a name that lacks it. */
  static StoreFiles of(Path file) {
    if (file.toString().isBlank() || file.getFileName() == null) {
      throw notAPlace("no file is named");
    }
    // What follows a semicolon would be options to the database, and options can run code.
    if (file.toString().indexOf(';') >= 0) {
      throw notAPlace("a store's path must not hold a semicolon");
    }
    Path whole = whole(file);
    if (Files.isDirectory(file) && (whole.equals(file) || !Files.exists(whole))) {
      throw notAPlace(file + " is a folder");
    }
    if (!whole.equals(file) && Files.exists(file) && !Files.exists(whole)) {
      throw FileHeader.looksLikeStore(file)
          ? notAPlace(file + " is a store without the ending " + SUFFIX + "; rename it to " + whole)
          : Failures.notAStore(file);
    }
    return new StoreFiles(real(whole.toAbsolutePath().normalize()));
  }

  /** The name itself, or with {@value #SUFFIX} added where it lacks it. */
  static Path whole(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) ? file : file.resolveSibling(name + SUFFIX);
  }

  /** One file, one name: so that two names of it meet at one lock. */
  private static Path real(Path file) {
    try {
      Path folder = file.getParent();
      if (Files.exists(file)) {
        return file.toRealPath();
      }
      return folder != null && Files.exists(folder)
          ? folder.toRealPath().resolve(String.valueOf(file.getFileName()))
          : file;
    } catch (IOException e) {
      return file;
    }
  }

  private static StoreUnavailableException notAPlace(String message) {
    return new StoreUnavailableException(
        Reason.NOT_A_STORE,
        message,
        "Name a file, such as --store portfolio" + SUFFIX + " (or file:/path/to/it).",
        null);
  }

  private static String shown(String place) {
    int options = place.indexOf(';');
    return options < 0 ? place : place.substring(0, options);
  }

  /** The folder that holds them. */
  Path folder() {
    return database.resolveSibling("").toAbsolutePath().normalize();
  }

  /** The path as H2 wants it: without the ending. */
  static String base(Path database) {
    String text = database.toString();
    return text.substring(0, text.length() - SUFFIX.length());
  }

  Path lock() {
    return Path.of(base(database) + ".lock");
  }

  Path version() {
    return Path.of(base(database) + ".version");
  }

  /** The folder where files are made that will take the store's place. */
  Path workshop() {
    return Path.of(base(database) + ".work");
  }

  /**
   * Whether that file, by whatever name, is one of these; or is to be, where they are not there.
   */
  boolean owns(Path file) {
    Path named = real(file.toAbsolutePath().normalize());
    return named.startsWith(workshop())
        || Stream.of(database, lock(), version())
            .anyMatch(own -> own.equals(named) || isSame(own, named));
  }

  private static boolean isSame(Path own, Path other) {
    try {
      return Files.exists(own) && Files.exists(other) && Files.isSameFile(own, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Where a former state of this store is kept. */
  Path kept(String why) {
    return Path.of(base(database) + "." + why + SUFFIX);
  }
}
