package icofolio.store;

import icofolio.entry.Kind;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.tracker.Store.Written;
import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.Stored;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * What a test kills: changes a store for ever and says on standard output what it was told is done.
 * Each change set adds {@code size} contributions {@code NAME-CHANGE-0}, {@code NAME-CHANGE-1}, …,
 * a transfer, and a reading of which change it was.
 */
final class KillChild {

  private KillChild() {}

  /**
   * Runs until it is killed, or has made so many changes.
   *
   * @param arguments store, name of this process, number of changes, whether some are large, and
   *     perhaps for how many milliseconds to hold the store each time
   */
  public static void main(String[] arguments) {
    H2Store store =
        new H2Store(
            StoreFiles.of(Path.of(arguments[0])),
            Migrations.OWN,
            Waiting.DEFAULT,
            java.time.InstantSource.system(),
            LARGE);
    String name = arguments[1];
    int changes = Integer.parseInt(arguments[2]);
    boolean large = Boolean.parseBoolean(arguments[3]);
    long hold = arguments.length > 4 ? Long.parseLong(arguments[4]) : 0;
    Random random = new Random();
    System.out.println("ready");
    for (int i = 0; i < changes; i++) {
      int size = large && random.nextInt(4) == 0 ? 2 * LARGE + random.nextInt(LARGE) : 2;
      String change = name + "-" + i;
      try {
        long number = store.change(change, null, work -> write(work, change, size, hold));
        System.out.println(number + " " + change + " " + size);
      } catch (StoreUnavailableException e) {
        System.out.println("refused " + e.reason());
        System.exit(5);
      }
    }
  }

  /** So many records make a change set of these tests large. */
  static final int LARGE = 400;

  /** The reading that counts the changes of a process. */
  static Reading.Subject subject(String name) {
    return new Reading.Subject(ReadingExamples.ETHEREUM, "", name, "changes");
  }

  private static Transfer transfer(String change) {
    return new Transfer(
        change, 0, 1, "0x1", null, "0xToken", "0xFrom", "0xTo", ReadingExamples.LARGEST);
  }

  private static Written<Long> write(
      icofolio.tracker.Changes work, String change, int size, long hold) {
    if (work.find(Kind.SALES, "acme") == null) {
      Examples.add(work, Examples.sale("acme"));
    }
    for (int i = 0; i < size; i++) {
      Stored record = Examples.contribution(change + "-" + i, "acme", "2024-01-01", "1.5");
      Examples.add(work, record);
    }
    int dash = change.lastIndexOf('-');
    Reading.Subject subject = subject(change.substring(0, dash));
    work.readings()
        .keep(
            List.of(
                Reading.good(subject, change.substring(dash + 1), ReadingExamples.sighting(1))));
    work.readings().add(subject.chain(), List.of(transfer(change)));
    if (hold > 0) {
      System.out.println("holding");
      try {
        Thread.sleep(hold);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return new Written<>(work.number(), true);
  }
}
