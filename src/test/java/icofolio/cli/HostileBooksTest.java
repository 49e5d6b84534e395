package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icofolio.cli.Bookkeeping.Checker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a record may hold, the books are in order: names and symbols that mean something in the
 * formats, labels that differ in what a format cannot write, numbers of the most digits.
 */
final class HostileBooksTest {
  private static final String LONG = "n°42 ".repeat(39) + "end";

  /** Texts of one line that all fields take. */
  private static final List<String> TEXTS =
      List.of(
          "main",
          "Main",
          "MAIN",
          "unknown",
          "Unknown",
          "main:sub",
          "main-sub",
          "a  b",
          "a b",
          "a\u00a0\u00a0b",
          "a\u3000b",
          "(code) name",
          "(open",
          "[virtual]",
          "* pending",
          "! flagged",
          "=2020-01-01",
          "; comment",
          "name ; comment",
          "name | note",
          "a, date:2099-01-01",
          "x:y, z:",
          "[2099-01-01]",
          "\"quoted\"",
          "\"",
          "\\",
          "\\\"",
          "ends in \\",
          "'",
          "-",
          "--",
          ":",
          ";",
          "|",
          "@",
          "@@ 5 USD",
          "{5 USD}",
          "2024-01-01",
          "include /etc/passwd",
          "#tag",
          "^link",
          "%",
          "~",
          "é",
          "ключ",
          "阿",
          "阿里",
          "ß",
          "ŉ",
          "ǆ",
          "ǅ",
          "Ⅷ",
          "1",
          "٣",
          "🚀",
          "e\u0301",
          "\u0301",
          LONG,
          LONG + "!",
          LONG + "?");

  private static final List<String> SYMBOLS =
      List.of(
          "USD",
          "JPY",
          "ETH",
          "1INCH",
          "$X",
          "T",
          "t",
          "E",
          "1",
          "12",
          "TRUE",
          "FALSE",
          "NULL",
          "A+",
          "A-",
          "A_",
          "+",
          "-",
          ".",
          ":",
          "/",
          "_",
          "$",
          "₮",
          "USD₮0",
          "USDT0",
          "É",
          "阿",
          "A:B",
          "A/B",
          "A-B",
          "A.B",
          "A_B",
          "ABCDEFGHIJKLMNOPQRSTUVWX",
          "ABCDEFGHIJKLMNOPQRSTUVWXY",
          "ABCDEFGHIJKLMNOPQRSTUVWXZ",
          "ABCDEFGHIJKLMNOPQRSTUVW.Z",
          "A".repeat(40),
          "-".repeat(40),
          "ETH-TOKEN",
          "X2",
          "T-2",
          "2-2",
          "");

  private static final List<String> NUMBERS =
      List.of(
          "1",
          "0.1",
          "3",
          "1234567.891",
          "0.333333333333333333",
          "1e-36",
          "1e12",
          "7.77",
          "9".repeat(78),
          "9".repeat(42) + "." + "9".repeat(36),
          "1." + "3".repeat(36),
          "12345678901234567890123456789.1");

  @TempDir Path folder;

  static Stream<Arguments> checkers() {
    return Stream.of("USD", "JPY", "KWD")
        .flatMap(base -> Stream.of(Checker.values()).map(c -> Arguments.of(base, c)));
  }

  @ParameterizedTest
  @MethodSource("checkers")
  void areInOrder(String base, Checker checker) throws Exception {
    assumeTrue(checker.isInstalled(), checker.format() + " is not installed");
    Path file = folder.resolve("hostile.json");
    Files.writeString(file, JsonMapper.shared().writeValueAsString(portfolio(base)));
    Bookkeeping books = new Bookkeeping(folder);
    books.ico("import", "--quiet", file.toString());
    books.check(checker);
    assertThat(transactions(books.export(checker))).isEqualTo(4 * sales());
  }

  private static long transactions(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.matches("20\\d\\d-\\d\\d-\\d\\d \\* .*")).count();
    }
  }

  private static int sales() {
    return Math.max(TEXTS.size(), SYMBOLS.size());
  }

  private static String at(List<String> list, int i) {
    return list.get(i % list.size());
  }

  /** A sale for each text: every text in every free field, every symbol as every kind of asset. */
  private static Map<String, Object> portfolio(String base) {
    List<Map<String, String>> sales = new ArrayList<>();
    List<Map<String, String>> wallets = new ArrayList<>();
    List<Map<String, String>> sent = new ArrayList<>();
    List<Map<String, String>> returned = new ArrayList<>();
    List<Map<String, String>> arrived = new ArrayList<>();
    for (int i = 0; i < sales(); i++) {
      String text = at(TEXTS, i);
      String sale = "s" + i;
      wallets.add(Map.of("id", text, "address", "address " + i, "chain", "somewhere"));
      sales.add(
          Map.of(
              "id",
              sale,
              "name",
              text,
              "kind",
              "ICO",
              "symbol",
              at(SYMBOLS, i),
              "token_decimals",
              "36",
              "outcome",
              i % 3 == 0 ? "failed" : "succeeded"));
      String currency = currency(i + 1);
      sent.add(contribution(sale, text, currency, i));
      sent.add(contribution(sale, text + "'", base, i + 1));
      returned.add(
          Map.of(
              "id",
              text,
              "sale",
              sale,
              "date",
              "2024-02-01",
              "amount",
              at(NUMBERS, i / 2),
              "currency",
              currency(i + 2),
              "settles",
              at(NUMBERS, i / 3),
              "settles_currency",
              currency,
              "wallet",
              text));
      arrived.add(
          Map.of(
              "id",
              text,
              "sale",
              sale,
              "date",
              "2024-03-01",
              "tokens",
              at(NUMBERS, i / 4),
              "wallet",
              text));
    }
    return Map.of(
        "icofolio", 1,
        "settings", Map.of("base_currency", base, "time_zone", "UTC"),
        "sales", sales,
        "wallets", wallets,
        "contributions", sent,
        "refunds", returned,
        "distributions", arrived);
  }

  /** A symbol that is not empty. */
  private static String currency(int i) {
    return SYMBOLS.get(i % (SYMBOLS.size() - 1));
  }

  private static Map<String, String> contribution(String sale, String id, String currency, int i) {
    return Map.of(
        "id",
        id.length() > 200 ? id.substring(0, 199) + i : id,
        "sale",
        sale,
        "date",
        "2024-01-01",
        "amount",
        at(NUMBERS, i),
        "currency",
        currency,
        "value",
        at(NUMBERS, i + 5),
        "tokens",
        at(NUMBERS, i + 7),
        "wallet",
        i % 4 == 0 ? "" : at(TEXTS, i),
        "fee",
        at(NUMBERS, i + 3),
        "fee_currency",
        currency(i + 3));
  }
}
