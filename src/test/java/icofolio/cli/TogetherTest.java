package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any number of processes at once never together pass a limit, and lose nothing they accepted. */
final class TogetherTest {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNobodyBehind() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void fourProcessesNeverTogetherPassALimit() throws Exception {
    together(4, 12);
  }

  @Test
  @Tag("slow")
  void sixteenProcessesNeverTogetherPassALimit() throws Exception {
    together(16, 200);
  }

  private void together(int processes, int attempts) throws Exception {
    rules(processes * attempts);
    for (int i = 0; i < processes; i++) {
      started.add(start("p" + i, attempts));
    }
    Map<String, BigDecimal> accepted = new HashMap<>();
    Map<Integer, Integer> codes = new HashMap<>();
    for (Process process : started) {
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] parts = line.split(" ");
          int code = Integer.parseInt(parts[2]);
          codes.merge(code, 1, Integer::sum);
          if (code == ExitCode.DONE) {
            accepted.put(parts[0], new BigDecimal(parts[1]));
          }
        }
      }
      assertThat(process.waitFor()).isZero();
    }
    assertThat(codes.keySet()).containsExactlyInAnyOrder(ExitCode.DONE, ExitCode.RULE);
    assertThat(codes.values().stream().mapToInt(n -> n).sum()).isEqualTo(processes * attempts);
    System.out.printf(
        "%d processes, %d attempts each: %d accepted, %d refused%n",
        processes, attempts, codes.get(ExitCode.DONE), codes.get(ExitCode.RULE));
    verify(accepted, processes * attempts);
  }

  /** Three budgets that overlap and two limits, small enough that about half is refused. */
  private void rules(int attempts) {
    for (String name : List.of("Alpha", "Beta", "Gamma", "Delta")) {
      ico("sale", "add", "--name", name, "--kind", name.equals("Alpha") ? "IDO" : "ICO");
      ico(
          "contribution",
          "add",
          "--id",
          "seed-" + name,
          "--sale",
          name.toLowerCase(),
          "--date",
          "2023-01-01",
          "--amount",
          "1000",
          "--currency",
          "USD");
    }
    String all = String.valueOf(attempts * 60);
    String month = String.valueOf(attempts * 22);
    String rolling = String.valueOf(attempts * 15);
    budget("all", all, "total", "--starts", "2024-01-01");
    budget("month", month, "month", "--scope", "currency:USD,kind:ICO", "--basis", "gross");
    budget("rolling", rolling, "P14D", "--scope", "kind:ICO", "--mode", "block");
    ico("limit", "add", "--id", "sale", "--dimension", "sale", "--max-share", "32");
    ico("limit", "add", "--id", "hhi", "--dimension", "sale", "--max-hhi", "0.27");
  }

  private void budget(String id, String limit, String period, String... more) {
    List<String> words =
        new ArrayList<>(List.of("budget", "add", "--id", id, "--limit", limit, "--period", period));
    words.addAll(List.of(more));
    ico(words.toArray(String[]::new));
  }

  private Process start(String name, int attempts) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            // Of its own files the VM would else tell on standard output.
            "-XX:-UsePerfData",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            RuleChild.class.getName(),
            store(),
            name,
            String.valueOf(attempts))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String store() {
    return folder.resolve("portfolio.mv.db").toString();
  }

  /** A contribution as it was exported. */
  private record Put(String id, String sale, String currency, LocalDate day, BigDecimal value) {}

  private void verify(Map<String, BigDecimal> accepted, int attempts) {
    List<Put> all = new ArrayList<>();
    for (JsonNode c :
        JsonMapper.shared().readTree(ico("export", "contributions")).get("contributions")) {
      all.add(
          new Put(
              c.get("id").stringValue(),
              c.get("sale").stringValue(),
              c.get("currency").stringValue(),
              LocalDate.parse(c.get("date").stringValue()),
              new BigDecimal(c.get("amount").stringValue())));
    }
    Map<String, BigDecimal> there = new HashMap<>();
    all.stream().filter(c -> c.id.startsWith("p")).forEach(c -> there.put(c.id, c.value));
    assertThat(there.keySet()).isEqualTo(accepted.keySet());
    assertThat(sum(all, c -> c.day.getYear() == 2024))
        .isLessThanOrEqualTo(BigDecimal.valueOf(attempts * 60L));
    Predicate<Put> ico = c -> !c.sale.equals("alpha");
    for (int month = 1; month <= 3; month++) {
      int wanted = month;
      assertThat(
              sum(
                  all,
                  ico.and(c -> c.currency.equals("USD"))
                      .and(c -> c.day.getYear() == 2024 && c.day.getMonthValue() == wanted)))
          .isLessThanOrEqualTo(BigDecimal.valueOf(attempts * 22L));
    }
    for (Put begin : all) {
      assertThat(
              sum(
                  all,
                  ico.and(
                      c -> !c.day.isBefore(begin.day) && c.day.isBefore(begin.day.plusDays(14)))))
          .isLessThanOrEqualTo(BigDecimal.valueOf(attempts * 15L).max(new BigDecimal(3000)));
    }
    shares(all);
  }

  private static void shares(List<Put> all) {
    BigDecimal whole = sum(all, c -> true);
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal part : by(all, Put::sale).values()) {
      assertThat(part.multiply(HUNDRED)).isLessThanOrEqualTo(whole.multiply(new BigDecimal(32)));
      squares = squares.add(part.multiply(part));
    }
    assertThat(squares).isLessThanOrEqualTo(new BigDecimal("0.27").multiply(whole).multiply(whole));
  }

  private static Map<String, BigDecimal> by(List<Put> all, Function<Put, String> key) {
    Map<String, BigDecimal> sums = new HashMap<>();
    all.forEach(c -> sums.merge(key.apply(c), c.value, BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(List<Put> all, Predicate<Put> wanted) {
    return all.stream().filter(wanted).map(Put::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String ico(String... words) {
    List<String> line = new ArrayList<>(List.of("--store", store()));
    line.addAll(List.of(words));
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
