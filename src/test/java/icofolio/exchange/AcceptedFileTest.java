package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.entry.Problem;
import icofolio.money.Decimals;
import icofolio.tracker.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of what a sale accepted. */
final class AcceptedFileTest {
  @TempDir private Path folder;

  private static List<String> good(byte[] file) {
    return AcceptedFile.read("-", new ByteArrayInputStream(file)).stream()
        .map(
            line ->
                line.place().line()
                    + " "
                    + line.contribution()
                    + " "
                    + Decimals.text(line.accepted()))
        .toList();
  }

  private static List<String> good(String text) {
    return good(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> bad(byte[] file) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> AcceptedFile.read("-", new ByteArrayInputStream(file)));
    return Objects.requireNonNull(refused).problems().stream().map(AcceptedFileTest::told).toList();
  }

  private static List<String> bad(String text) {
    return bad(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String told(Problem problem) {
    return "%d %s %s %s: %s"
        .formatted(
            problem.place().line(),
            problem.column(),
            problem.code().word(),
            problem.value(),
            problem.message());
  }

  @Test
  void theColumnsStandInAnyOrderAndBesideOthers() {
    assertThat(good("id,accepted\nc1,250.5\nc2,0\n")).containsExactly("2 c1 250.5", "3 c2 0");
    assertThat(good("\uFEFFnote,ACCEPTED,date,Id\r\n\"a, b\",1e3,2024-01-01,c1\r\n"))
        .containsExactly("2 c1 1000");
  }

  @Test
  void itIsReadFromAFileToo() throws Exception {
    Path file = folder.resolve("accepted.csv");
    Files.writeString(file, "id,accepted\nc1,5\n");
    assertThat(AcceptedFile.read(file.toString(), InputStream.nullInputStream()))
        .allSatisfy(line -> assertThat(line.place().file()).isEqualTo(file.toString()));
    RefusedException gone =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                AcceptedFile.read(
                    folder.resolve("gone.csv").toString(), InputStream.nullInputStream()));
    assertThat(Objects.requireNonNull(gone).problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("unreadable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,accepted\\nc1,much      | 2 accepted bad-number much",
        "id,accepted\\nc1,-1        | 2 accepted bad-number -1",
        "id,accepted\\nc1,NaN       | 2 accepted bad-number NaN",
        "id,accepted\\nc1,          | 2 accepted missing null",
        "id,accepted\\n,5           | 2 id missing null",
        "id,accepted\\nc1           | 2 null ragged-row null",
        "id,accepted\\nc1,5,6       | 2 null ragged-row null",
        "id,accept\\nc1,5           | 1 accepted unknown-format null",
        "id,accepted,id\\nc1,5,c2   | 1 id duplicate null",
        "''                         | 0 null empty null",
        "id,accepted                | 0 null empty null: has no rows",
        "id,accepted\\nc\\u20281,5  | 2 id control-character",
        "id,accepted\\n\"c1,5       | 2 null bad-csv",
      })
  void eachMistakeIsPlaced(String text, String expected) {
    String file = text.replace("\\n", "\n").replace("\\u2028", "\u2028");
    assertThat(bad(file)).hasSize(1).first().asString().startsWith(expected);
  }

  @Test
  void allMistakesAreToldAtOnceAndTheNearestColumnIsNamed() {
    assertThat(bad("id,accepted\nc1,x\n,1\nc3,-2\n")).hasSize(3);
    assertThat(bad("contribution,acepted\nc1,5\n"))
        .hasSize(2)
        .anyMatch(line -> line.contains("is missing: the columns id and accepted are needed"))
        .anyMatch(line -> line.endsWith("is it acepted?"));
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsByte() {
    byte[] file = "id,accepted\nc1,5\n".getBytes(StandardCharsets.ISO_8859_1);
    file[12] = (byte) 0xE9;
    assertThat(bad(file)).hasSize(1).first().asString().contains("not-utf8", "0xE9");
  }

  /** A secret that was pasted into it is not said back. */
  @Test
  void aSecretIsNotRepeated() {
    String key = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    assertThat(bad("id,accepted\nc1," + key + "\n").toString()).doesNotContain(key);
    assertThat(bad("id,accepted\n" + key + ",1\n").toString()).doesNotContain(key);
  }
}
