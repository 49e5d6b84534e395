package icofolio.store;

import static icofolio.store.Examples.add;
import static icofolio.store.Examples.contribution;
import static icofolio.store.Examples.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.entry.Kind;
import icofolio.rule.Breach;
import icofolio.rule.Measure;
import icofolio.tracker.Records;
import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.StoreUnavailableException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a store cannot be opened or written: its reason, and nothing is changed. */
final class BadStoreTest {

  @TempDir Path folder;
  private Path file;
  private H2Store store;

  @BeforeEach
  void place() {
    file = folder.resolve("portfolio.mv.db");
    store = H2Store.at(file);
  }

  private void fill() {
    H2StoreTest.change(
        store,
        changes -> {
          add(changes, sale("acme"));
          for (int i = 0; i < 200; i++) {
            add(changes, contribution("c" + i, "acme", "2024-01-0" + (1 + i % 9), "" + (i + 1)));
          }
        });
    var first = contribution("c1", "acme", "2024-01-02", "2");
    var other = contribution("c1", "acme", "2024-01-02", "9");
    H2StoreTest.change(
        store,
        changes -> {
          changes.replace(first, other);
          changes.addToTally("acme", Examples.tally(other).minus(Examples.tally(first)));
          changes.breaches(
              List.of(
                  new Breach(
                      "year",
                      Measure.USE,
                      BigDecimal.ONE,
                      BigDecimal.ZERO,
                      BigDecimal.TEN,
                      "year would stand at 10 of 1")));
        });
  }

  private static Reason reading(H2Store store) {
    return refused(() -> store.read(records -> records.count(Kind.SALES)));
  }

  private static Reason writing(H2Store store) {
    return refused(() -> H2StoreTest.change(store, changes -> add(changes, sale("more"))));
  }

  private static Reason refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var refusal = catchThrowableOfType(StoreUnavailableException.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.getMessage()).doesNotContain("\n").doesNotContain("Exception");
    assertThat(refusal.hint()).isNotBlank();
    return refusal.reason();
  }

  private void assertRefusedUntouched(Reason reason) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThat(reading(store)).isEqualTo(reason);
    assertThat(writing(store)).isEqualTo(reason);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aTextFileIsNoStore() throws Exception {
    Files.writeString(file, "date,amount\n2024-01-01,5\n".repeat(1_000));
    assertRefusedUntouched(Reason.NOT_A_STORE);
  }

  @Test
  void anotherProgramsDatabaseIsNoStore() throws Exception {
    try (var connection =
            new org.h2.Driver().connect("jdbc:h2:file:" + StoreFiles.base(file), user());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE other (id INT)");
    }
    assertRefusedUntouched(Reason.NOT_A_STORE);
  }

  private static java.util.Properties user() {
    var user = new java.util.Properties();
    user.setProperty("user", "sa");
    user.setProperty("password", "");
    return user;
  }

  @Test
  void whatCannotBeAPlaceIsRefusedBeforeAnythingIsOpened() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
    for (String place :
        List.of(
            "",
            folder.toString(),
            file + ";INIT=RUNSCRIPT FROM 'x'",
            "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=3",
            "jdbc:h2:tcp://localhost/x",
            "jdbc:postgresql://localhost/x",
            "http://example.com/x",
            text.toString())) {
      assertThat(refused(() -> H2Store.at(place))).as(place).isEqualTo(Reason.NOT_A_STORE);
    }
    assertThat(Files.list(folder)).containsExactly(text);
    for (String place : List.of(file.toString(), "file:" + file, "jdbc:h2:file:" + file)) {
      assertThat(H2Store.at(place).location())
          .isEqualTo(folder.toRealPath().resolve("portfolio.mv.db").toString());
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAlone() throws Exception {
    fill();
    Path stamp = folder.resolve("portfolio.version");
    Files.writeString(stamp, "schema=99\nh2=2.5.252\n");
    assertRefusedUntouched(Reason.NEWER);
    Files.writeString(stamp, "schema=2\nh2=3.0.0\n");
    assertRefusedUntouched(Reason.NEWER);
  }

  @Test
  void aNewerVersionIsSeenWithoutItsStampToo() throws Exception {
    fill();
    try (var connection = Database.forWriting(file);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE \"portfolio\" SET \"schema_version\" = 99");
      connection.commit();
    }
    Files.delete(folder.resolve("portfolio.version"));
    assertRefusedUntouched(Reason.NEWER);
  }

  @Test
  void aLostStampIsMadeAgain() throws Exception {
    fill();
    Files.delete(folder.resolve("portfolio.version"));
    assertThat(store.<Long>read(records -> records.count(Kind.CONTRIBUTIONS))).isEqualTo(200);
    assertThat(folder.resolve("portfolio.version")).exists();
  }

  @Test
  void anEmptiedStoreIsDamagedAndAnEmptyFileIsNone() throws Exception {
    Files.createFile(file);
    assertThat(store.<Long>read(records -> records.count(Kind.SALES))).isZero();
    fill();
    Files.write(file, new byte[0]);
    assertRefusedUntouched(Reason.DAMAGED);
  }

  @Test
  void aStoreThatLostItsEndIsDamaged() throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length - 1; length > 0; length -= whole.length / 12) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefusedUntouched(Reason.DAMAGED);
    }
  }

  @Test
  void aFlippedBitIsNoticedOrChangesNothing() throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(file);
    String content = store.read(BadStoreTest::content);
    Random random = new Random(20261124);
    int noticed = 0;
    for (int i = 0; i < 80; i++) {
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      try {
        String now = store.read(BadStoreTest::content);
        assertThat(difference(content, now)).as("byte " + at).isEmpty();
      } catch (StoreUnavailableException e) {
        assertThat(e.reason()).as("byte " + at).isEqualTo(Reason.DAMAGED);
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan(10);
  }

  private static String difference(String wanted, String found) {
    int at = Arrays.mismatch(wanted.toCharArray(), found.toCharArray());
    return at < 0 ? "" : found.substring(Math.max(0, at - 80), Math.min(found.length(), at + 80));
  }

  /** All that a store holds. */
  private static String content(Records records) {
    StringBuilder all = new StringBuilder().append(records.settings());
    for (Kind kind : Kind.values()) {
      records.each(kind, all::append);
    }
    all.append(new java.util.TreeMap<>(records.keptTallies()));
    records.eachChange(
        set -> {
          all.append(set);
          records.eachChanged(set.number(), all::append);
          all.append(records.breaches(set.number()));
        });
    return all.toString();
  }

  @Test
  void aDamagedBackupIsRefusedAndTheStoreStays() throws Exception {
    fill();
    Path backup = folder.resolve("copy");
    store.backUp(backup);
    byte[] whole = Files.readAllBytes(backup);
    byte[] before = Files.readAllBytes(file);
    Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(() -> store.restore(backup))).isEqualTo(Reason.DAMAGED);
    Files.writeString(backup, "no backup at all");
    assertThat(refused(() -> store.restore(backup))).isEqualTo(Reason.NOT_A_STORE);
    assertThat(refused(() -> store.restore(folder.resolve("missing"))))
        .isEqualTo(Reason.UNREADABLE);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(store.check()).isEmpty();
  }

  @Test
  void aBackupReplacesADamagedStoreAndKeepsIt() throws Exception {
    fill();
    Path backup = folder.resolve("copy");
    store.backUp(backup);
    Files.writeString(file, "broken");
    assertThat(store.restore(backup)).hasContent("broken");
    assertThat(store.check()).isEmpty();
    assertThat(refused(() -> store.backUp(backup))).isEqualTo(Reason.READ_ONLY);
  }

  @Test
  void whoWaitsTooLongIsToldForWhom() throws Exception {
    fill();
    Process holder = child(List.of(), "holder", 1, 20_000);
    try (BufferedReader lines = holder.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("ready");
      assertThat(lines.readLine()).isEqualTo("holding");
      List<String> told = new ArrayList<>();
      H2Store patient = store.waiting(Duration.ofMillis(1_500), told::add);
      assertThatThrownBy(() -> patient.read(records -> 0))
          .isInstanceOfSatisfying(
              StoreUnavailableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED))
          .hasMessageContaining("process " + holder.pid());
      assertThat(told).containsExactly("process " + holder.pid());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(store.check()).isEmpty();
  }

  @Test
  void aFullDiskKeepsWhatWasThere() throws Exception {
    fill();
    String content = store.read(BadStoreTest::content);
    long blocks = Files.size(file) / 512 + 40;
    Process child =
        child(
            List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"), "full", 100_000, 0);
    List<String> said;
    try (BufferedReader lines = child.inputReader()) {
      said = lines.lines().toList();
    }
    assertThat(child.waitFor()).isEqualTo(5);
    assertThat(said).last().isEqualTo("refused DISK_FULL");
    assertThat(store.check()).isEmpty();
    long acknowledged = said.stream().filter(line -> line.contains("full-")).count();
    assertThat(store.<Long>read(records -> records.count(Kind.CONTRIBUTIONS)))
        .isEqualTo(200 + 2 * acknowledged);
    assertThat(content).isNotEmpty();
  }

  private Process child(List<String> shell, String name, int changes, long hold)
      throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            KillChild.class.getName(),
            file.toString(),
            name,
            String.valueOf(changes),
            "false",
            String.valueOf(hold)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
