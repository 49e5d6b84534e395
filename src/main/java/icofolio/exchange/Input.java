package icofolio.exchange;

import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, or of standard input, that can be read again from any place. Notices when
 * the file is changed meanwhile, because what a second pass reads must be what the first one
 * judged.
 */
final class Input {
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final @Nullable Path path;
  private final @Nullable FileChannel spool;
  private final BytesRead progress;
  private final Stamp stamp;

  /** What a file looked like from outside when it was first seen. */
  private record Stamp(long size, FileTime changed, @Nullable Object key) {
    static Stamp of(Path path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
    }

    static Stamp of(FileChannel spool) throws IOException {
      return new Stamp(spool.size(), FileTime.fromMillis(0), null);
    }
  }

  private Input(
      String name,
      @Nullable Path path,
      @Nullable FileChannel spool,
      Stamp stamp,
      BytesRead progress) {
    this.name = name;
    this.path = path;
    this.spool = spool;
    this.stamp = stamp;
    this.progress = progress;
  }

  /**
   * The bytes of a file. What is no regular file (a pipe, a terminal) is read to its end first.
   *
   * @throws IOException where it cannot be read
   */
  static Input of(Path path, BytesRead progress) throws IOException {
    String name = Secrets.masked(path.toString());
    if (Files.isDirectory(path)) {
      throw new BadFileException(
          Problems.of(
              name, 0, ProblemCode.UNREADABLE, "this is a folder; name the files in it instead"));
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      try (InputStream pipe = Files.newInputStream(path)) {
        return of(name, pipe, progress);
      }
    }
    return new Input(name, path, null, Stamp.of(path), progress);
  }

  /**
   * The bytes of a stream, read to its end. They are kept in a file that only this user may read
   * and that has no name any more, so that nothing is left of it even after a crash.
   */
  static Input of(String name, InputStream stream, BytesRead progress) throws IOException {
    Path file = Files.createTempFile("icofolio-", ".tmp");
    FileChannel spool = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Some systems keep the name of an open file.
      file.toFile().deleteOnExit();
    }
    stream.transferTo(Channels.newOutputStream(spool));
    return new Input(name, null, spool, Stamp.of(spool), progress);
  }

  String name() {
    return name;
  }

  long size() {
    return stamp.size;
  }

  /** The bytes from an offset on, checked to be UTF-8. */
  Utf8Stream open(long offset) throws IOException {
    return new Utf8Stream(raw(offset), offset, done -> progress.at(name, done, size()));
  }

  private InputStream raw(long offset) throws IOException {
    if (spool != null) {
      spool.position(offset);
      return new Unclosed(Channels.newInputStream(spool));
    }
    FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  private Path file() {
    if (path == null) {
      throw new IllegalStateException("standard input has no path");
    }
    return path;
  }

  /** The first bytes, as they are. */
  byte[] head(int length) throws IOException {
    try (InputStream in = raw(0)) {
      return in.readNBytes(length);
    }
  }

  /** The line, counted from 1, that a byte stands in. */
  long lineAt(long offset) throws IOException {
    long line = 1;
    long left = offset;
    byte[] block = new byte[BLOCK];
    try (InputStream in = raw(0)) {
      while (left > 0) {
        int count = in.read(block, 0, (int) Math.min(left, BLOCK));
        if (count < 0) {
          break;
        }
        for (int i = 0; i < count; i++) {
          line += block[i] == '\n' ? 1 : 0;
        }
        left -= count;
      }
    }
    return line;
  }

  /** Refuses a file that is not the one that was first seen. */
  void checkUnchanged() throws IOException {
    if (path != null && !(Files.exists(path) && stamp.equals(Stamp.of(path)))) {
      throw new BadFileException(changed());
    }
  }

  private Problem changed() {
    return Problems.of(
        name,
        0,
        ProblemCode.UNREADABLE,
        "the file was changed or taken away while it was read; import it again when it is finished");
  }

  /** A view of the spool whose end does not end the spool. */
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
