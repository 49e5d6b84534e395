package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.money.Asset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample portfolio goes out and comes in as what it was, in both formats. */
final class SampleRoundTripTest {
  private static final Settings SETTINGS = new Settings(new Asset("EUR"), ZoneId.of("Asia/Tokyo"));

  @Test
  void everySampleFileReadsWithoutAProblem() throws IOException {
    for (Path file : files()) {
      Gathered read = Gathered.of(file);
      assertThat(read.failures).as(file.toString()).isEmpty();
      assertThat(read.problems).as(file.toString()).isEmpty();
      assertThat(read.rows).as(file.toString()).isNotEmpty();
      assertThat(read.format).isEqualTo("csv");
    }
  }

  @Test
  void oneDocumentHoldsThePortfolio() throws IOException {
    List<Entry> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(Gathered.of(file).entries());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = new JsonWriter(out, SETTINGS)) {
      for (Kind kind : Kind.values()) {
        writer.begin(kind);
        all.stream().filter(entry -> entry.kind() == kind).forEach(writer::write);
      }
    }
    Gathered read = Gathered.of(out.toByteArray(), SourceOptions.NONE);
    assertThat(read.failures).isEmpty();
    assertThat(read.problems).isEmpty();
    assertThat(read.format).isEqualTo("json");
    assertThat(read.settings).isEqualTo(SETTINGS);
    assertThat(read.kinds).containsExactlyInAnyOrder(Kind.values());
    assertThat(read.entries()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void everyKindAsCsv() throws IOException {
    for (Path file : files()) {
      Gathered first = Gathered.of(file);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (CsvWriter writer = new CsvWriter(out)) {
        writer.begin(first.kinds.iterator().next());
        first.entries().forEach(writer::write);
      }
      Gathered second = Gathered.of(out.toByteArray(), SourceOptions.NONE);
      assertThat(second.failures).isEmpty();
      assertThat(second.problems).isEmpty();
      assertThat(second.entries()).isEqualTo(first.entries());
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
