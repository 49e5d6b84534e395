import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Watches how much disk a store takes while something is written to it. */
final class Disk {

  private final Thread watcher;
  private volatile boolean over;
  private volatile long peak;

  Disk(Path store) {
    watcher =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over) {
                    peak = Math.max(peak, size(store));
                    pause();
                  }
                });
  }

  /** Ends the watch and gives the most it saw, in bytes. */
  long peak() throws InterruptedException {
    over = true;
    watcher.join();
    return peak;
  }

  /** All files whose names begin like the store's. */
  static long size(Path store) {
    String name = store.getFileName().toString();
    long sum = 0;
    try (var files = Files.newDirectoryStream(store.getParent(), name + "*")) {
      for (Path file : files) {
        sum += sizeOf(file);
      }
    } catch (IOException e) {
      return sum;
    }
    return sum;
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // Removed between two looks.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
