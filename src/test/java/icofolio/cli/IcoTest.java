package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line in this process: what goes to which stream, and with which exit code. */
final class IcoTest {
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String out = "";
  private String err = "";

  @BeforeEach
  void setUp() {
    environment.put("HOME", folder.toString());
    environment.put("ICO_STORE", folder.resolve("portfolio.mv.db").toString());
  }

  private int ico(String... arguments) {
    return ico(InputStream.nullInputStream(), arguments);
  }

  private int ico(InputStream in, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code = new Ico(streams(in, bytes, errors), environment).run(arguments);
    out = bytes.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static Streams streams(InputStream in, OutputStream out, OutputStream err) {
    return Streams.of(
        in, out, new PrintStream(err, true, StandardCharsets.UTF_8), Streams.Terminals.NONE);
  }

  private void addAcme() {
    assertThat(ico("sale", "add", "--name", "Acme", "--kind", "IDO")).isZero();
    assertThat(out).isEqualTo("acme\n");
  }

  @Test
  void whatIsAddedIsListedShownChangedAndRemoved() {
    addAcme();
    assertThat(
            ico(
                "contribution",
                "add",
                "--id",
                "c1",
                "--sale",
                "acme",
                "--date",
                "2024-03-01",
                "--amount",
                "1000",
                "--currency",
                "USD",
                "--note",
                "first"))
        .isZero();
    assertThat(ico("contribution", "edit", "c1", "--note", "", "--amount", "900")).isZero();
    assertThat(err).isEqualTo("Changed contribution c1.\n");

    assertThat(ico("contribution", "show", "c1", "--json")).isZero();
    JsonNode record = JsonMapper.shared().readTree(out);
    assertThat(record.get("amount").stringValue()).isEqualTo("900");
    assertThat(record.get("note").isNull()).isTrue();
    assertThat(record.get("accepted").stringValue()).isEqualTo("900");

    assertThat(ico("contribution", "remove", "c1")).isZero();
    assertThat(ico("contribution", "list", "--json")).isZero();
    assertThat(out).isEqualTo("[]\n");
    assertThat(ico("undo")).isZero();
    assertThat(ico("contribution", "list")).isZero();
    assertThat(out).contains("c1", "900");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stauts                         | 2 | unknown-command
          sale                           | 2 | missing-argument
          sale lst                       | 2 | unknown-command
          status --jsn                   | 2 | unknown-option
          history 1 2                    | 2 | unexpected-argument
          sale show                      | 2 | missing-argument
          status --as-of                 | 2 | missing-argument
          status --as-of 2017-02-30      | 2 | bad-date
          status -o yaml                 | 2 | bad-value
          status --color sometimes       | 2 | bad-value
          status foo:1                   | 2 | bad-query
          status --config nowhere.toml   | 2 | bad-config
          import --rejects r.csv x.csv   | 2 | usage
          status foo                     | 3 | unknown-reference
          sale show foo                  | 3 | unknown-reference
          sale add --kind FOO --name x   | 3 | bad-value
          sale add                       | 3 | missing
          undo                           | 3 | empty
          restore nowhere.mv.db          | 5 | unreadable
          """)
  void whatIsWrongIsOneObjectOnStandardError(String line, int exit, String code) {
    String[] arguments = (line + " --json").split(" ");

    assertThat(ico(arguments)).isEqualTo(exit);
    assertThat(out).isEmpty();
    JsonNode error = JsonMapper.shared().readTree(err).get("error");
    assertThat(error.propertyNames()).containsExactly("code", "message", "hint", "details");
    assertThat(error.get("code").stringValue()).isEqualTo(code);

    assertThat(ico(line.split(" "))).isEqualTo(exit);
    assertThat(err).startsWith("ico: ").doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void anImportTellsItsShapeAndThatAllWasThereAlready() throws IOException {
    Path file = Files.writeString(folder.resolve("sales.csv"), "id,name,kind\nacme,Acme,IDO\n");

    assertThat(ico("import", file.toString(), "--json")).isZero();
    JsonNode answer = JsonMapper.shared().readTree(out);
    assertThat(answer.propertyNames())
        .containsExactly(
            "committed",
            "added",
            "updated",
            "unchanged",
            "rejected",
            "files",
            "problems",
            "breaches");
    assertThat(answer.get("files").get(0).propertyNames())
        .containsExactly(
            "file", "kind", "format", "rows", "added", "updated", "unchanged", "rejected");

    assertThat(ico("import", file.toString())).isZero();
    assertThat(out).contains("1 there already").contains("Everything was already there");
  }

  @Test
  void aRefusedImportNamesFileLineAndColumn() {
    String text = "id,name,kind\nacme,Acme,IDO\nzeta,Zeta,FOO\n";
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

    assertThat(ico(in, "import", "-")).isEqualTo(3);
    assertThat(out).endsWith("Nothing was written: 1 problem.\n");
    assertThat(err).startsWith("-:3: kind: takes one of").contains("FOO");
    assertThat(ico("sale", "list", "--json")).isZero();
    assertThat(out).isEqualTo("[]\n");
  }

  @Test
  void aSecretAppearsNowhere() {
    String secret = "0x" + "a1b2c3d4".repeat(8);

    assertThat(ico("sale", "add", "--name", secret, "--kind", "IDO")).isEqualTo(3);
    assertThat(out + err).doesNotContain("a1b2c3d4");
    assertThat(ico("history", "--json")).isZero();
    assertThat(out).isEqualTo("[]\n");
  }

  @Test
  void aClosedPipeEndsQuietly() {
    addAcme();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Streams streams = streams(InputStream.nullInputStream(), new Outlet(closed), errors);

    assertThat(new Ico(streams, environment).run("sale", "list")).isZero();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theConfigurationSetsStoreAndFormAndNamesWhatItDoesNotKnow() throws IOException {
    environment.remove("ICO_STORE");
    Path config = folder.resolve("config.toml");
    Files.writeString(config, "store = \"mine\"\noutput = \"json\"\n");

    assertThat(ico("sale", "list", "--config", config.toString())).isZero();
    assertThat(out).isEqualTo("[]\n");
    addTo(config);
    assertThat(folder.resolve("mine.mv.db")).exists();

    Files.writeString(config, "stroe = \"mine\"\n");
    assertThat(ico("status", "--config", config.toString())).isEqualTo(2);
    assertThat(err).contains("unknown key stroe").contains("Did you mean store?");
  }

  private void addTo(Path config) {
    assertThat(ico("sale", "add", "--name", "Acme", "--kind", "IDO", "--config", config.toString()))
        .isZero();
  }

  @Test
  void quietLeavesAnswersAndErrorsAlone() {
    addAcme();
    assertThat(ico("sale", "edit", "acme", "--note", "x", "-q")).isZero();
    assertThat(out + err).isEmpty();
    assertThat(ico("-q", "sale", "show", "nobody")).isEqualTo(3);
    assertThat(err).isNotEmpty();
  }

  @Test
  void aDateAloneAsNowIsTheEndOfThatDay() {
    addAcme();
    assertThat(ico("status", "acme", "--as-of", "2024-03-31", "--json")).isZero();
    assertThat(out).contains("\"as_of\": \"2024-03-31T00:00:00Z\"");
    assertThat(ico("status", "acme", "--as-of", "2024-03-31T14:00:00Z", "--json")).isZero();
    assertThat(out).contains("\"as_of\": \"2024-03-31T14:00:00Z\"");
  }

  @Test
  void completionKnowsCommandsOptionsWordsAndIds() {
    addAcme();
    assertThat(ico("__complete", "sal")).isZero();
    assertThat(out).isEqualTo("sale\n");
    assertThat(ico("__complete", "sale", "")).isZero();
    assertThat(out).isEqualTo("add\nedit\nremove\nlist\nshow\nsettle\nsync\n");
    assertThat(ico("__complete", "sale", "show", "ac")).isZero();
    assertThat(out).isEqualTo("acme\n");
    assertThat(ico("__complete", "contribution", "add", "--sta")).isZero();
    assertThat(out).isEqualTo("--status\n");
    assertThat(ico("__complete", "contribution", "add", "--status", "co")).isZero();
    assertThat(out).isEqualTo("committed\nconfirmed\n");
    assertThat(ico("__complete", "nonsense", "x", "")).isZero();
    assertThat(out).isEmpty();
  }
}
