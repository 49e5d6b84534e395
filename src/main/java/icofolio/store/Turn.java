package icofolio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to work with a store's files, held by one thread of one process at a time: a lock among
 * the threads of this process, and a lock on the file beside the store among processes. The kernel
 * takes the latter back when a process ends in whatever way.
 */
final class Turn implements AutoCloseable {

  private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
  private static final int LONGEST_PAUSE_MILLIS = 20;

  private final ReentrantLock thread;
  private final @Nullable FileChannel channel;

  private Turn(ReentrantLock thread, @Nullable FileChannel channel) {
    this.thread = thread;
    this.channel = channel;
  }

  /**
   * Waits for the turn. Without the right to make or write the lock file there is nothing to wait
   * for.
   */
  static Turn take(StoreFiles files, Waiting waiting) {
    ReentrantLock thread = THREADS.computeIfAbsent(files.lock(), path -> new ReentrantLock(true));
    if (thread.isHeldByCurrentThread()) {
      throw new IllegalStateException("the store is already being worked with by this thread");
    }
    waitFor(thread, files, waiting);
    try {
      return new Turn(thread, lock(files, waiting));
    } catch (IOException e) {
      thread.unlock();
      throw Failures.of(files.lock(), e);
    } catch (RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  private static void waitFor(ReentrantLock thread, StoreFiles files, Waiting waiting) {
    try {
      if (thread.tryLock(waiting.longest().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Failures.locked(files.database(), "this process", waiting.longest().toSeconds());
  }

  private static @Nullable FileChannel lock(StoreFiles files, Waiting waiting) throws IOException {
    FileChannel channel = open(files.lock());
    if (channel == null) {
      return null;
    }
    try {
      Waiting.Clock clock = waiting.begin(files);
      while (true) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          sign(channel);
          return channel;
        }
        clock.pause(LONGEST_PAUSE_MILLIS);
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileChannel open(Path lock) throws IOException {
    try {
      Permissions.create(lock);
      return FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      return null;
    } catch (FileSystemException e) {
      if (String.valueOf(e.getReason()).contains("Read-only")) {
        return null;
      }
      throw e;
    }
  }

  /** Fails where the store can be read only. */
  Turn mustBeHeld(StoreFiles files) {
    if (channel == null) {
      close();
      throw Failures.readOnly(files.lock(), null);
    }
    return this;
  }

  /** Leaves the number of this process in the lock file, for whoever waits to read. */
  private static void sign(FileChannel channel) throws IOException {
    byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(text), 0);
    if (channel.size() > text.length) {
      channel.truncate(text.length);
    }
  }

  /** Who holds the turn, in words. */
  static String holder(Path lock) {
    try {
      String pid = Files.readString(lock).strip();
      return pid.matches("[0-9]{1,10}") ? "process " + pid : "another process";
    } catch (IOException e) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock is gone with the channel in any case.
    } finally {
      thread.unlock();
    }
  }
}
