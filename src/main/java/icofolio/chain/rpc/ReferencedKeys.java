package icofolio.chain.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keys out of the environment, files and commands: {@code env:NAME}, {@code file:PATH}, {@code
 * cmd:COMMAND}. Each is looked up when it is first needed, and once.
 */
public final class ReferencedKeys implements KeySource {
  private static final int LONGEST = 4096;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final UnaryOperator<@Nullable String> environment;
  private final Duration patience;
  private final Consumer<String> warnings;
  private final Map<String, Found> known = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /**
   * Keys.
   *
   * @param environment value of a variable, or null
   * @param patience for a command
   * @param warnings told, once each, of files that others can read
   */
  public ReferencedKeys(
      UnaryOperator<@Nullable String> environment, Duration patience, Consumer<String> warnings) {
    this.environment = environment;
    this.patience = patience;
    this.warnings = warnings;
  }

  @Override
  public Found find(String reference) {
    ReentrantLock lock = locks.computeIfAbsent(reference, _ -> new ReentrantLock());
    try {
      lock.lockInterruptibly();
      try {
        Found found = known.get(reference);
        if (found == null) {
          found = lookUp(reference);
          known.put(reference, found);
        }
        return found;
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new None("was not looked up: the work was cancelled");
    }
  }

  private Found lookUp(String reference) throws InterruptedException {
    int colon = reference.indexOf(':');
    String what = reference.substring(colon + 1);
    return switch (reference.substring(0, Math.max(0, colon))) {
      case "env" -> variable(what);
      case "file" -> file(what);
      case "cmd" -> command(what);
      default -> new None("is none of env:NAME, file:PATH and cmd:COMMAND");
    };
  }

  private Found variable(String name) {
    String value = environment.apply(name);
    return value == null ? new None("is not set in the environment") : key(value);
  }

  private Found file(String name) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return new None("is a folder; name the file that holds the key");
      }
      warnWhereOthersRead(path);
      try (InputStream file = Files.newInputStream(path)) {
        return key(file.readNBytes(LONGEST + 1));
      }
    } catch (java.nio.file.NoSuchFileException _) {
      return new None("does not exist");
    } catch (java.nio.file.AccessDeniedException _) {
      return new None("may not be read by this user");
    } catch (IOException | java.nio.file.InvalidPathException _) {
      return new None("cannot be read");
    }
  }

  private void warnWhereOthersRead(Path path) throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
      warnings.accept(
          "The key in file:"
              + icofolio.entry.TextRules.shown(path.toString())
              + " can be read by other users; take that away with chmod 600.");
    }
  }

  private Found command(String command) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("sh", "-c", command)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException _) {
      return new None("could not be run");
    }
    try (Output output = new Output(process.getInputStream())) {
      if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return new None("did not end within " + patience.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        return new None("ended with exit code " + process.exitValue());
      }
      return key(output.get());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Found key(byte[] bytes) {
    return bytes.length > LONGEST
        ? new None("holds more than " + LONGEST + " bytes, which is no key")
        : key(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Found key(String text) {
    String key = text.strip();
    if (key.isEmpty()) {
      return new None("is empty");
    }
    return key.chars().allMatch(c -> c > 0x20 && c < 0x7f)
        ? new Key(key)
        : new None("holds something that is no key: white space or characters beyond ASCII");
  }

  /** What a command prints, read beside it so that it never waits for a reader. */
  private static final class Output implements AutoCloseable {
    /** What a command has printed is there when it ends, but for a child that goes on printing. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final InputStream stream;
    private final Thread reader;
    private final byte[] said = new byte[LONGEST + 1];
    private int length;

    Output(InputStream stream) {
      this.stream = stream;
      this.reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
      byte[] piece = new byte[LONGEST];
      try {
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
          keep(piece, read);
        }
      } catch (IOException _) {
        // Closed below: the command was too slow, and what it said does not count.
      }
    }

    private synchronized void keep(byte[] piece, int count) {
      int more = Math.min(count, said.length - length);
      System.arraycopy(piece, 0, said, length, more);
      length += more;
    }

    byte[] get() throws InterruptedException {
      boolean _ = reader.join(REST);
      synchronized (this) {
        return Arrays.copyOf(said, length);
      }
    }

    @Override
    public void close() {
      reader.interrupt();
      try {
        stream.close();
      } catch (IOException _) {
        // The process is gone; there is nothing left to close.
      }
    }
  }
}
