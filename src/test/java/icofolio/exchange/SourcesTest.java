package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are missing, closed, changing or far too large, and standard input. */
final class SourcesTest {
  private static final String HEADER = "id,sale,date,amount,currency,status,note\n";

  @TempDir private Path folder;

  @Test
  void aMissingFileAFolderAndAClosedOneAreUnreadable() throws IOException {
    assertThat(failure(folder.resolve("none.csv"))).isEqualTo("there is no such file");
    assertThat(failure(folder)).startsWith("this is a folder; name the files in it");
    Path closed = Files.writeString(folder.resolve("closed.csv"), HEADER);
    Files.setPosixFilePermissions(closed, Set.of());
    Assumptions.assumeFalse(Files.isReadable(closed), "root reads everything");
    assertThat(failure(closed)).isEqualTo("you may not read this file");
  }

  private static String failure(Path path) {
    Gathered read = Gathered.of(path);
    assertThat(read.failures).hasSize(1);
    assertThat(read.failures.getFirst().code()).isEqualTo(ProblemCode.UNREADABLE);
    assertThat(read.failures.getFirst().place().file()).isEqualTo(path.toString());
    return read.failures.getFirst().message();
  }

  @Test
  void aFileThatGrowsBetweenPassesIsRefused() throws IOException {
    for (String name : List.of("growing.csv", "growing.json")) {
      Path file = folder.resolve(name);
      Files.writeString(file, name.endsWith("csv") ? HEADER + row(1) : document(1));
      Source source = open(file);
      Gathered sink = new Gathered();
      assertThat(source.kinds(sink)).containsExactly(Kind.CONTRIBUTIONS);
      Files.writeString(file, row(2), StandardOpenOption.APPEND);
      source.read(Kind.CONTRIBUTIONS, sink);
      assertThat(sink.failures).extracting(Problem::code).contains(ProblemCode.UNREADABLE);
    }
  }

  @Test
  void aFileThatVanishesWhileItIsReadIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("vanishing.csv"), HEADER + row(1) + row(2));
    Source source = open(file);
    Gathered sink =
        new Gathered() {
          @Override
          public void row(SourceRow row) {
            try {
              Files.deleteIfExists(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    source.kinds(sink);
    source.read(Kind.CONTRIBUTIONS, sink);
    assertThat(sink.failures).hasSize(1);
    assertThat(sink.failures.getFirst().message()).contains("taken away while it was read");
  }

  @Test
  void standardInputIsReadTwiceAndLeavesNoFileBehind() throws IOException {
    Set<Path> before = spools();
    byte[] text = (HEADER + row(1) + row(2)).getBytes(StandardCharsets.UTF_8);
    Gathered first = Gathered.of(text, SourceOptions.NONE);
    assertThat(first.failures).isEmpty();
    assertThat(first.rows).hasSize(2);
    assertThat(first.rows.getFirst().raw().place().file()).isEqualTo("-");
    assertThat(spools()).isSubsetOf(before);
  }

  private static Set<Path> spools() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("icofolio-"))
          .collect(java.util.stream.Collectors.toSet());
    }
  }

  @Test
  void aCellOfTenMegabytesIsTooLongAndTheNextRowIsRead() throws IOException {
    String huge = "x".repeat(10_000_000);
    Path csv = folder.resolve("huge.csv");
    Files.writeString(
        csv,
        HEADER
            + row(1)
            + "c2,acme,2024-03-01,1,USDC,,"
            + huge
            + "\nc3,acme,2024-03-01,"
            + huge
            + ",USDC,,\n"
            + row(4));
    Gathered read = Gathered.of(csv);
    assertThat(read.failures).isEmpty();
    assertThat(read.rows).hasSize(2);
    assertThat(read.problems)
        .extracting(problem -> problem.place().line(), Problem::column, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, "note", ProblemCode.TOO_LONG),
            org.assertj.core.groups.Tuple.tuple(4L, "amount", ProblemCode.TOO_LONG));
    assertThat(read.broken.getFirst().cells().getLast()).hasSizeLessThan(50_000);
    Path json = folder.resolve("huge.json");
    Files.writeString(
        json,
        "{\"icofolio\": 1, \"contributions\": [{\"sale\": \"acme\", \"date\": \"2024-03-01\","
            + " \"amount\": \"1\", \"currency\": \"USDC\", \"note\": \""
            + huge
            + "\"}]}");
    Gathered document = Gathered.of(json);
    assertThat(document.failures).isEmpty();
    assertThat(document.problems)
        .extracting(Problem::column, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("note", ProblemCode.TOO_LONG));
  }

  @Test
  void whatThePersonSaidComesFirst() {
    String text = "id,sale,date,amount,currency\nr1,acme,2024-03-01,5,USDC\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Gathered refunds = Gathered.of(bytes, new SourceOptions(Kind.REFUNDS, null, BytesRead.NONE));
    assertThat(refunds.entries()).hasSize(1);
    assertThat(refunds.entries().getFirst().kind()).isEqualTo(Kind.REFUNDS);
    Gathered json = Gathered.of(bytes, new SourceOptions(null, Format.JSON, BytesRead.NONE));
    assertThat(json.failures).extracting(Problem::code).containsExactly(ProblemCode.BAD_JSON);
    Gathered wallets = Gathered.of(bytes, new SourceOptions(Kind.WALLETS, null, BytesRead.NONE));
    assertThat(wallets.failures)
        .extracting(Problem::code)
        .contains(ProblemCode.UNKNOWN_COLUMN, ProblemCode.MISSING);
  }

  @Test
  void progressEndsWithTheWholeFile() throws IOException {
    Path file = folder.resolve("long.csv");
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      text.append(row(i));
    }
    Files.writeString(file, text);
    List<Long> done = new ArrayList<>();
    BytesRead progress =
        (name, at, size) -> {
          assertThat(name).isEqualTo(file.toString());
          assertThat(size).isEqualTo(text.length());
          done.add(at);
        };
    Gathered read =
        Gathered.of(
            file.toString(),
            InputStream.nullInputStream(),
            new SourceOptions(null, null, progress));
    assertThat(read.rows).hasSize(5_000);
    assertThat(done).hasSizeGreaterThan(2);
    assertThat(done.getLast()).isEqualTo(text.length());
  }

  @Test
  void aPipeIsReadLikeStandardInput() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process make = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(make.waitFor() == 0, "no pipes here");
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Files.writeString(pipe, HEADER + row(1), StandardOpenOption.WRITE);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
    Gathered read = Gathered.of(pipe);
    writer.join();
    assertThat(read.failures).isEmpty();
    assertThat(read.rows).hasSize(1);
  }

  @Test
  void lineNumbersCountTheLinesInsideCells() {
    Gathered read =
        Gathered.of(
            HEADER + "c1,acme,2024-03-01,1,USDC,,\"one\ntwo\r\nthree\"\n\n" + row(2) + "bad\n");
    assertThat(read.rows).extracting(row -> row.raw().place().line()).containsExactly(2L, 6L);
    assertThat(read.problems.getFirst().place().line()).isEqualTo(7);
  }

  @Test
  void charactersOfEveryLengthCrossTheEndsOfBlocks() {
    StringBuilder text = new StringBuilder(HEADER);
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String note = "é€😀".repeat(i % 7) + "\"a,b\"".repeat(i % 3) + "x".repeat(i % 11);
      notes.add(note);
      text.append("c").append(i).append(",acme,2024-03-01,1,USDC,,");
      text.append('"').append(note.replace("\"", "\"\"")).append("\"\r\n");
    }
    Gathered read = Gathered.of(text.toString());
    assertThat(read.failures).isEmpty();
    assertThat(read.rows)
        .extracting(row -> String.valueOf(row.raw().cells().getLast()))
        .isEqualTo(notes);
  }

  private static Source open(Path file) {
    return Sources.open(file.toString(), InputStream.nullInputStream(), SourceOptions.NONE);
  }

  private static String row(int number) {
    return "c" + number + ",acme,2024-03-01,1,USDC,confirmed,\n";
  }

  private static String document(int number) {
    return "{\"icofolio\": 1, \"contributions\": [{\"id\": \"c"
        + number
        + "\", \"sale\": \"acme\", \"date\": \"2024-03-01\", \"amount\": \"1\","
        + " \"currency\": \"USDC\"}]}";
  }
}
