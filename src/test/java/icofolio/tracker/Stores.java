package icofolio.tracker;

import icofolio.store.H2Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The stores that every suite of this room runs on. */
enum Stores {
  MEMORY {
    @Override
    Store open() {
      return new MemoryStore(() -> Folio.NOW);
    }
  },
  H2 {
    @Override
    Store open() {
      return H2Store.at(folder().resolve("store"));
    }
  };

  /** An empty store of its own. */
  abstract Store open();

  /** A folder that is gone when the tests are over. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("ico-tracker");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
