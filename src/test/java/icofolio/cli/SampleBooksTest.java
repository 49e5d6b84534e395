package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import icofolio.cli.Bookkeeping.Checker;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The books of the sample portfolio, looked at by the programs that they are for. */
final class SampleBooksTest {
  private static final Pattern ROW =
      Pattern.compile("\"assets:(sales|tokens):([^:\"]+)[^\"]*\",\"(-?[0-9.]+) USD\"");

  @TempDir static Path folder;

  @BeforeAll
  static void importSample() throws IOException {
    new Bookkeeping(folder).importSample();
  }

  @ParameterizedTest
  @EnumSource
  void areInOrder(Checker checker) throws Exception {
    new Bookkeeping(folder).check(checker);
  }

  /** What hledger adds up for each sale is what status says of it. */
  @Test
  void agreeWithStatus() throws Exception {
    assumeTrue(Checker.HLEDGER.isInstalled(), "hledger is not installed");
    Bookkeeping books = new Bookkeeping(folder);
    String file = books.export(Checker.HLEDGER).toString();
    Map<String, BigDecimal> inSale = new HashMap<>();
    Map<String, BigDecimal> tokens = new HashMap<>();
    String rows =
        books.run(
            List.of("hledger", "-f", file, "balance", "-B", "--flat", "-N", "-O", "csv", "assets"));
    for (Matcher row = ROW.matcher(rows); row.find(); ) {
      Map<String, BigDecimal> sums = row.group(1).equals("sales") ? inSale : tokens;
      sums.merge(row.group(2), new BigDecimal(row.group(3)), BigDecimal::add);
    }
    Map<String, BigDecimal> invested = new TreeMap<>();
    Map<String, BigDecimal> costs = new TreeMap<>();
    for (JsonNode position : positions(books)) {
      String sale = position.get("sale").stringValue();
      BigDecimal net = number(position.get("net_invested"));
      invested.put(sale, net.setScale(2, RoundingMode.HALF_UP));
      BigDecimal part = deliveredPart(position.get("distribution"));
      boolean outstanding = number(position, "outstanding").signum() > 0;
      if (part.signum() > 0 && !outstanding) {
        costs.put(sale, net.multiply(part).setScale(2, RoundingMode.HALF_UP));
      }
    }
    assertThat(costs).hasSizeGreaterThan(30);
    costs.forEach((sale, cost) -> assertThat(tokens.get(sale)).as(sale).isEqualByComparingTo(cost));
    invested.forEach(
        (sale, net) ->
            assertThat(
                    inSale
                        .getOrDefault(sale, BigDecimal.ZERO)
                        .add(tokens.getOrDefault(sale, BigDecimal.ZERO)))
                .as(sale)
                .isEqualByComparingTo(net));
  }

  private static Iterable<JsonNode> positions(Bookkeeping books) {
    String status = books.ico("status", "--json", "--as-of", "2026-11-24");
    return JsonMapper.shared().readTree(status).get("positions");
  }

  private static BigDecimal deliveredPart(JsonNode tokens) {
    BigDecimal allocated = number(tokens.get("allocated"));
    return allocated.signum() == 0
        ? BigDecimal.ZERO
        : number(tokens.get("distributed"))
            .min(allocated)
            .divide(allocated, 60, RoundingMode.HALF_EVEN);
  }

  /** Σ of what is owed in any currency: whether anything is. */
  private static BigDecimal number(JsonNode position, String figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode amount : position.get("refund").get(figure)) {
      sum = sum.add(number(amount.get("amount")));
    }
    return sum;
  }

  private static BigDecimal number(JsonNode number) {
    return number.isNull() ? BigDecimal.ZERO : new BigDecimal(number.stringValue());
  }
}
