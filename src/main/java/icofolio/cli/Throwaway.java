package icofolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of this user's own that is gone when the program ends, in whatever way. */
final class Throwaway implements AutoCloseable {
  private final Path path;
  private final Thread atTheEnd = new Thread(this::delete);

  private Throwaway(Path path) {
    this.path = path;
  }

  /** A new one. */
  static Throwaway make() throws IOException {
    Throwaway folder = new Throwaway(Files.createTempDirectory("icofolio-"));
    Runtime.getRuntime().addShutdownHook(folder.atTheEnd);
    return folder;
  }

  Path path() {
    return path;
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // The system empties its folder of temporary files in its own time.
    }
  }

  @Override
  public void close() {
    delete();
  }
}
