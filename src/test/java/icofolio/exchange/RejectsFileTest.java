package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were left out come back as files that can be mended and read again. */
final class RejectsFileTest {
  private static final String PHRASE = "abandon ".repeat(11) + "about";
  private static final String HEX = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;

  @Test
  void rowsComeBackWithTheirReasonsFirst() throws IOException {
    Path file =
        write(
            "mine.csv",
            "sale,id,date,amount,currency,value,note,tx_hash\n"
                + "acme,c1,2024-03-01,\"1,000\",USDC,,=1+1,0x"
                + HEX
                + "\n"
                + "acme,c2,2024-03-01,5,USDC,,fine,\n"
                + "acme,c3,2024-03-01\n"
                + "acme,c4,2024-03-01,-5,USDC,,'=kept,\n");
    List<Path> parts = reject(List.of(file));
    assertThat(parts).containsExactly(folder.resolve("rejects.csv"));
    assertThat(Files.readString(parts.getFirst()))
        .isEqualTo(
            """
            problem,sale,id,date,amount,currency,value,note,tx_hash
            bad-number: amount has a separator (write 1234.5 with a point and nothing between the\
             digits),acme,c1,2024-03-01,"1,000",USDC,,'=1+1,0x%s
            "ragged-row: the row has 3 cells, the header 8; leave a cell empty where there is no\
             value, but keep its comma",acme,c3,2024-03-01
            bad-number: amount must be above zero,acme,c4,2024-03-01,'-5,USDC,,'=kept,
            """
                .formatted(HEX));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parts.getFirst())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasMendedIsReadAgain() throws IOException {
    Path file =
        write(
            "mine.csv",
            "sale,id,date,amount,currency,note,status\n"
                + "acme,c1,2024-03-01,oops,USDC,\"=a, b\",\n");
    Path rejects = reject(List.of(file)).getFirst();
    Gathered still = Gathered.of(rejects);
    assertThat(still.problems).hasSize(1);
    Files.writeString(rejects, Files.readString(rejects).replace("oops", "7"));
    Gathered mended = Gathered.of(rejects);
    assertThat(mended.problems).isEmpty();
    assertThat(mended.entries().getFirst().get(Kind.CONTRIBUTIONS.fields().getLast()))
        .isEqualTo("=a, b");
    // And refused once more, it does not gather reasons.
    Files.writeString(rejects, Files.readString(rejects).replace(",7,", ",oops,"));
    Path again = folder.resolve("again.csv");
    try (RejectsFile out = new RejectsFile(again, List.of(), _ -> false)) {
      feed(open(rejects), out);
    }
    assertThat(Files.readString(again)).isEqualTo(Files.readString(rejects));
  }

  @Test
  void secretsAreLeftOutWhereverTheyStand() throws IOException {
    Path file =
        write(
            "mine.csv",
            "sale,id,date,amount,currency,value,note,tx_hash\n"
                + "acme,c1,2024-03-01,5,USDC,,"
                + PHRASE
                + ",\n"
                + "acme,"
                + HEX
                + ",2024-03-01,5,USDC,,,0x"
                + HEX
                + "\n"
                + "acme,c3,"
                + HEX
                + "\n"
                + "acme,c4,2024-03-01,-5,USDC,,,"
                + PHRASE
                + "\n");
    Path wallets = write("wallets.csv", "id,address,chain\nmain,0x" + HEX + ",eip155:1\n");
    String all = "";
    for (Path part : reject(List.of(file, wallets))) {
      all += Files.readString(part);
    }
    assertThat(all).doesNotContain("abandon abandon");
    assertThat(all.split(HEX, -1)).as("the hash alone is left").hasSize(2);
    assertThat(all).contains("secret: id looks like a private key").contains(",0x" + HEX + "\n");
  }

  @Test
  void otherColumnsGoToFilesBeside() throws IOException {
    Path one = write("one.csv", "sale,date,amount,currency,value\nacme,2024-03-01,-1,USDC,\n");
    Path two = write("two.csv", "sale,date,amount,currency,status\nacme,2024-03-01,-2,USDC,\n");
    Path three = write("three.csv", "sale,date,amount,currency,reason\nacme,2024-03-01,-3,USDC,\n");
    Path same = write("same.csv", "sale,date,amount,currency,value\nacme,2024-03-01,-4,USDC,\n");
    List<Path> parts = reject(List.of(one, two, three, same));
    assertThat(parts)
        .containsExactly(
            folder.resolve("rejects.csv"),
            folder.resolve("rejects-contributions.csv"),
            folder.resolve("rejects-refunds.csv"));
    assertThat(Files.readString(parts.getFirst())).contains("'-1").contains("'-4");
    for (Path part : parts) {
      assertThat(Gathered.of(part).failures).isEmpty();
    }
  }

  @Test
  void recordsOfADocumentComeBackAsADocument() throws IOException {
    Path file =
        write(
            "mine.json",
            """
            {"icofolio": 1, "sales": [{"name": "Acme", "kind": "FOO", "accepts": ["ETH", "USDC"]}],
             "contributions": [
              {"sale": "acme", "date": "2024-03-01", "amount": -5, "currency": "USDC", "note": "=1"},
              {"sale": "acme", "date": "2024-03-01", "amount": "5", "currency": "USDC", "colour": "red"},
              {"sale": "acme", "date": "2024-03-01", "amount": "5", "currency": "USDC", "note": "%s"}]}
            """
                .formatted(PHRASE));
    List<Path> parts = reject(List.of(file));
    assertThat(parts).hasSize(1);
    String text = Files.readString(parts.getFirst());
    assertThat(text).doesNotContain("abandon abandon").contains("\"note\":\"=1\"");
    Gathered again = Gathered.of(parts.getFirst());
    assertThat(again.failures).isEmpty();
    assertThat(again.format).isEqualTo("json");
    assertThat(again.problems)
        .extracting(problem -> problem.code().word())
        .containsExactly("bad-value", "bad-number", "unknown-column");
    assertThat(again.rows).as("without its secret the row is good").hasSize(1);
  }

  @Test
  void nothingRejectedMakesNoFile() throws IOException {
    Path file = write("good.csv", "sale,date,amount,currency,value\nacme,2024-03-01,1,USDC,\n");
    assertThat(reject(List.of(file))).isEmpty();
    assertThat(folder.resolve("rejects.csv")).doesNotExist();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<Path> reject(List<Path> files) throws IOException {
    List<Source> sources = files.stream().map(RejectsFileTest::open).toList();
    try (RejectsFile rejects =
        new RejectsFile(folder.resolve("rejects.csv"), sources, _ -> false)) {
      sources.forEach(source -> feed(source, rejects));
      return rejects.paths();
    }
  }

  private static void feed(Source source, RejectsFile rejects) {
    Gathered sink =
        new Gathered() {
          @Override
          public void broken(SourceRow.Raw raw, List<Problem> found) {
            rejects.reject(raw, found);
          }
        };
    for (Kind kind : source.kinds(sink).stream().sorted().toList()) {
      source.read(kind, sink);
    }
    assertThat(sink.failures).isEmpty();
  }

  private static Source open(Path file) {
    return Sources.open(file.toString(), InputStream.nullInputStream(), SourceOptions.NONE);
  }
}
