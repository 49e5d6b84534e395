package icofolio.cli;

import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What the program and its libraries print while the terminal UI has the screen: a file that only
 * its owner may read, made when there is a first line for it. What looks like a secret is masked. A
 * log that cannot be written is done without: it must not end what it tells of.
 */
final class ScreenLog extends OutputStream {
  private static final long MOST = 1 << 20;
  private static final int LONGEST = 10_000;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean begun;

  ScreenLog(Path file) {
    this.file = file;
  }

  /** Where it is. */
  Path file() {
    return file;
  }

  /** Keeps all that is known of a fault, and gives what tells the person. */
  ScreenFaultException fault(Throwable fault) {
    PrintStream out = new PrintStream(this, true, StandardCharsets.UTF_8);
    out.println("a fault in the program");
    fault.printStackTrace(out);
    return new ScreenFaultException(begun ? file : null, fault);
  }

  @Override
  public synchronized void write(int one) {
    if (one == '\n' || line.size() == LONGEST) {
      keep(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
    if (one != '\n' && one != '\r') {
      line.write(one);
    }
  }

  private void keep(String text) {
    try {
      if (!begun) {
        begin();
      }
      if (Files.size(file) < MOST) {
        append(TextRules.visibleLines(Secrets.masked(text)));
      }
    } catch (IOException | SecurityException e) {
      begun = false;
    }
  }

  /** A log that has grown large is begun anew: faults of long ago help nobody. */
  private void begin() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent(), own("rwx------"));
    if (Files.exists(file) && Files.size(file) > MOST / 2) {
      Files.delete(file);
    }
    append("--- %s, Java %s".formatted(Version.text(), Runtime.version()));
    begun = true;
  }

  private void append(String text) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (var channel = Files.newByteChannel(file, options, own("rw-------"));
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static FileAttribute<?>[] own(String rights) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
