package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of every position of the sample portfolio, held against what a program that shares
 * no code with this one computes from the same files (src/test/python/positions.py).
 */
final class SamplePositionsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/sample/expected-positions.csv");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> agreeWithAnIndependentComputation() throws IOException {
    List<String> files = new ArrayList<>(List.of("import"));
    try (Stream<Path> all = Files.list(Path.of("sample-data"))) {
      all.map(Path::toString).filter(file -> file.endsWith(".csv")).sorted().forEach(files::add);
    }
    ico(files);
    String answer = ico(List.of("status", "--json", "--as-of", "2026-11-24"));
    Map<String, JsonNode> positions = new HashMap<>();
    for (JsonNode position : JsonMapper.shared().readTree(answer).get("positions")) {
      positions.put(text(position, "sale"), position);
    }
    List<String> lines = Files.readAllLines(EXPECTED);
    List<String> header = List.of(lines.getFirst().split(","));
    return lines.stream().skip(1).map(line -> test(header, line, positions));
  }

  private static DynamicTest test(
      List<String> header, String line, Map<String, JsonNode> positions) {
    Map<String, String> expected = new TreeMap<>();
    String[] cells = line.split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      expected.put(header.get(i), cells[i]);
    }
    String sale = String.valueOf(expected.get("sale"));
    return dynamicTest(
        sale,
        () -> {
          JsonNode position = positions.get(sale);
          if (position == null) {
            // A sale without records has no position.
            assertThat(expected.get("contributed") + expected.get("received")).isEmpty();
            assertThat(expected.get("distributed")).isEqualTo("0");
          } else {
            assertThat(figures(position)).containsAllEntriesOf(comparable(expected));
          }
        });
  }

  /** What status does not print in JSON is what its other figures leave. */
  private static Map<String, String> comparable(Map<String, String> expected) {
    Map<String, String> figures = new TreeMap<>(expected);
    figures.remove("accepted");
    return figures;
  }

  private static Map<String, String> figures(JsonNode position) {
    JsonNode refund = position.get("refund");
    JsonNode tokens = position.get("distribution");
    Map<String, String> figures = new TreeMap<>();
    figures.put("sale", text(position, "sale"));
    figures.put("stage", text(position, "stage"));
    figures.put("contributed", amounts(position.get("contributed")));
    figures.put("contributed_value", number(position.get("contributed_value")));
    figures.put("net_invested", number(position.get("net_invested")));
    figures.put("refund_status", text(refund, "status"));
    for (String name : List.of("due", "received", "outstanding", "interest")) {
      figures.put(name, amounts(refund.get(name)));
    }
    figures.put("distribution_status", text(tokens, "status"));
    for (String name : List.of("allocated", "vested", "distributed", "claimable", "locked")) {
      figures.put(name, number(tokens.get(name)));
    }
    return figures;
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }

  private static String amounts(JsonNode amounts) {
    List<String> texts = new ArrayList<>();
    for (JsonNode amount : amounts) {
      texts.add(text(amount, "currency") + " " + number(amount.get("amount")));
    }
    return String.join(";", texts);
  }

  private static String number(JsonNode number) {
    if (number.isNull()) {
      return "?";
    }
    BigDecimal value = new BigDecimal(number.stringValue());
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String ico(List<String> words) {
    List<String> line = new ArrayList<>(words);
    line.addAll(Arrays.asList("--store", folder.resolve("sample.mv.db").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    int code = new Ico(streams, Map.of()).run(line.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.DONE);
    return out.toString(StandardCharsets.UTF_8);
  }
}
