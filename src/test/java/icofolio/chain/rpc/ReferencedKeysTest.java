package icofolio.chain.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ReferencedKeysTest {
  private static final String SECRET = "s3cr3t-K3y";

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();
  private final ReferencedKeys keys =
      new ReferencedKeys(
          Map.of("GOOD", " " + SECRET + "\n", "BLANK", " ", "TWO", "a b")::get,
          Duration.ofSeconds(4),
          warnings::add);

  @Test
  void variables() {
    found("env:GOOD");
    none("env:MISSING", "is not set in the environment");
    none("env:BLANK", "is empty");
    none("env:TWO", "holds something that is no key");
    none("vault:x", "is none of env:NAME, file:PATH and cmd:COMMAND");
    none(SECRET, "is none of env:NAME, file:PATH and cmd:COMMAND");
  }

  @Test
  void files() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, SECRET + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    found("file:" + file);
    assertThat(warnings).isEmpty();
    Path open = Files.copy(file, folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    found("file:" + open);
    assertThat(warnings).hasSize(1).first().asString().contains("chmod 600");
    none("file:" + folder.resolve("none"), "does not exist");
    none("file:" + folder, "is a folder");
    Path large = folder.resolve("large");
    Files.writeString(large, "x".repeat(5000));
    none("file:" + large, "more than 4096 bytes");
  }

  @Test
  void commands() {
    found("cmd:printf ' %s\\n' " + SECRET);
    none("cmd:echo " + SECRET + "; exit 3", "ended with exit code 3");
    none("cmd:true", "is empty");
    none("cmd:sleep 20", "did not end within");
    none("cmd:yes " + SECRET + " | head -c 100000", "more than 4096 bytes");
    found("cmd:(sleep 20; echo late) & echo " + SECRET);
  }

  @Test
  void aReferenceIsLookedUpOnce() {
    Path count = folder.resolve("count");
    String reference = "cmd:echo x >> " + count + "; echo " + SECRET;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(Thread.ofVirtual().start(() -> found(reference)));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(count).hasContent("x");
  }

  private void found(String reference) {
    KeySource.Found found = keys.find(reference);
    assertThat(found).isEqualTo(new KeySource.Key(SECRET));
    assertThat(found.toString()).doesNotContain(SECRET);
  }

  private void none(String reference, String reason) {
    KeySource.Found found = keys.find(reference);
    assertThat(found).isInstanceOf(KeySource.None.class);
    assertThat(((KeySource.None) found).reason()).contains(reason).doesNotContain(SECRET);
  }
}
