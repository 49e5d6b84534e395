package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Problem;
import icofolio.entry.TextRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a file holds, the answer is rows and problems, never a fault. */
final class HostileFilesPropertyTest {
  private static final List<byte[]> FILES = files();

  @Property(tries = 500)
  void anyBytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property(tries = 3_000)
  void damagedFiles(@ForAll("damaged") byte[] bytes) {
    check(bytes);
  }

  private static void check(byte[] bytes) {
    Gathered read = Gathered.of(bytes, SourceOptions.NONE);
    List<Problem> all = new ArrayList<>(read.failures);
    all.addAll(read.problems);
    for (Problem problem : all) {
      assertThat(TextRules.visible(problem.message())).isEqualTo(problem.message());
      assertThat(problem.message()).isNotBlank().doesNotContain("Exception");
      if (problem.value() != null) {
        assertThat(TextRules.visible(problem.value())).isEqualTo(problem.value());
      }
    }
    if (read.kinds.isEmpty()) {
      assertThat(read.rows).isEmpty();
    }
  }

  /** A file of the gallery with some bytes changed, taken out, or doubled. */
  @Provide
  Arbitrary<byte[]> damaged() {
    return Combinators.combine(
            Arbitraries.of(FILES),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(0, 10, 13, 34, 44, 59, 91, 93, 123, 125, 0x80, 0xc3, 0xff, 39, 61),
            Arbitraries.integers().between(1, 40))
        .as(HostileFilesPropertyTest::damage);
  }

  private static byte[] damage(byte[] file, int at, int how, int value, int length) {
    if (file.length == 0) {
      return file;
    }
    int from = at % file.length;
    int to = Math.min(file.length, from + length);
    return switch (how) {
      case 0 -> Arrays.copyOf(file, from);
      case 1 -> join(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
      case 2 -> join(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
      default -> {
        byte[] changed = file.clone();
        changed[from] = (byte) value;
        yield changed;
      }
    };
  }

  private static byte[] join(byte[] head, byte[] tail) {
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }

  private static List<byte[]> files() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/gallery"))) {
      return files
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .map(HostileFilesPropertyTest::bytes)
          .filter(bytes -> bytes.length < 5_000)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
