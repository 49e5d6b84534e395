package icofolio.store;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.tracker.ChangeSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on one store: killed at random moments nothing acknowledged is lost and nothing is
 * half done; several at once all get their turn.
 */
final class KillTest {

  /** A change set that a process said was done. */
  private record Done(long number, String change, int size) {
    static Done read(String line) {
      String[] parts = line.split(" ", -1);
      return new Done(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }
  }

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostInSixKills() throws Exception {
    kill(6);
  }

  @Test
  @Tag("slow")
  void nothingAcknowledgedIsLostInTwoHundredKills() throws Exception {
    kill(200);
  }

  private void kill(int rounds) throws Exception {
    Path file = folder.resolve("portfolio.mv.db");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Done> acknowledged = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      acknowledged.addAll(killed(file, "r" + round, round % 5, random.nextInt(400)));
      verify(file, acknowledged, "seed " + seed + ", round " + round);
    }
    assertThat(acknowledged).as("changes that were seen to be done").isNotEmpty();
  }

  /**
   * Starts a process, kills it a moment after it has said so often that something is done, and
   * gives all that it had said by then.
   */
  private static List<Done> killed(Path file, String name, int after, int millis) throws Exception {
    Process process = start(file, name, 1_000_000, true);
    Thread killer =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  try {
                    Thread.sleep(millis);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  // By its handle: the other way also closes what is still to be read.
                  process.toHandle().destroyForcibly();
                });
    List<Done> done = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");
      // A line that was cut short by the kill was not said.
      StringBuilder said = new StringBuilder();
      for (int c = 0; c >= 0; c = output.read()) {
        if (c == '\n') {
          done.add(Done.read(said.toString()));
          said.setLength(0);
        } else if (c > 0) {
          said.append((char) c);
        }
        if (done.size() == after && killer.getState() == Thread.State.NEW) {
          killer.start();
        }
      }
    }
    killer.join();
    process.waitFor();
    return done;
  }

  private static Process start(Path file, String name, int changes, boolean large)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            KillChild.class.getName(),
            file.toString(),
            name,
            String.valueOf(changes),
            String.valueOf(large))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void verify(Path file, List<Done> acknowledged, String when) {
    H2Store store = H2Store.at(file);
    Map<String, Long> found = new HashMap<>();
    Map<Long, ChangeSet> history = new HashMap<>();
    store.read(
        records -> {
          records.each(
              Kind.CONTRIBUTIONS,
              record -> found.merge(record.id().replaceFirst("-[0-9]+$", ""), 1L, Long::sum));
          records.eachChange(set -> history.put(set.number(), set));
          return 0;
        });
    for (Done done : acknowledged) {
      assertThat(found.get(done.change)).as(done + ", " + when).isEqualTo(done.size);
      assertThat(history.get(done.number).command()).as(when).isEqualTo(done.change);
    }
    // What was not acknowledged is there whole, with its entry in the history, or not at all.
    Map<String, Long> entered = new HashMap<>();
    history
        .values()
        .forEach(set -> entered.put(set.command(), set.records() - (set.number() == 1 ? 1 : 0)));
    assertThat(found).as(when).isEqualTo(entered);
    verifyReadings(store, found.keySet(), when);
    assertThat(store.check()).as(when).isEmpty();
  }

  /** What was read stands with the change set that kept it. */
  private static void verifyReadings(H2Store store, Set<String> changes, String when) {
    Set<String> transfers = new HashSet<>();
    Map<String, Integer> last = new HashMap<>();
    store.read(
        records -> {
          records
              .readings()
              .transfers(ReadingExamples.ETHEREUM, "0xToken")
              .forEach(transfer -> transfers.add(transfer.transaction()));
          records
              .readings()
              .readings("changes")
              .forEach(
                  reading ->
                      last.put(
                          reading.subject().holder(),
                          Integer.valueOf(Objects.requireNonNull(reading.value()))));
          return 0;
        });
    assertThat(transfers).as(when).isEqualTo(changes);
    Map<String, Integer> highest = new HashMap<>();
    for (String change : changes) {
      int dash = change.lastIndexOf('-');
      int number = Integer.parseInt(change.substring(dash + 1));
      highest.merge(change.substring(0, dash), number, Math::max);
    }
    assertThat(last).as(when).isEqualTo(highest);
  }

  @Test
  void eightProcessesAtOnceAllSucceed() throws Exception {
    Path file = folder.resolve("portfolio.mv.db");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      processes.add(start(file, "p" + i, 3, false));
    }
    List<Done> done = new ArrayList<>();
    for (Process process : processes) {
      try (BufferedReader lines = process.inputReader()) {
        lines.lines().filter(line -> !line.equals("ready")).map(Done::read).forEach(done::add);
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(done).hasSize(24);
    assertThat(done).extracting(Done::number).doesNotHaveDuplicates();
    verify(file, done, "eight processes");
  }
}
