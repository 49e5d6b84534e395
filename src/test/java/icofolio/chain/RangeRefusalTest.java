package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What providers write, and what is taken from it; 20,000 blocks were asked for. */
final class RangeRefusalTest {
  private static final Map<String, RangeRefusal> WORDS =
      Map.of(
          "width", new RangeRefusal.TooMuch(true),
          "content", new RangeRefusal.TooMuch(false),
          "other", new RangeRefusal.Other());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query returned more than 10000 results. Try with this block range [0x10, 0x1f]. | try 16",
        "query returned more than 10000 results | content",
        "range 20000 exceeds limit of 10000 | 10000",
        "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters, this block range should work: [0x1, 0x64] | try 100",
        "Under the Free tier plan, you can make eth_getLogs requests with up to a 500 block range. Based on your parameters, this block range should work: [0x1, 0x1f4] | try 500",
        "eth_getLogs is limited to a 10,000 range | 10000",
        "block range is too wide | width",
        "ranges over 10000 blocks are not supported on freetier | 10000",
        "query exceeds max block range 100000 | width",
        "query exceeds max block range 10000 | 10000",
        "query exceeds max results 20000, retry with the range 1-20000 | content",
        "query exceeds max results 20000, retry with the range 1-1500 | try 1500",
        "maximum block range: 5000 | 5000",
        "Max range: 800 | 800",
        "Maximum allowed number of requested blocks is 1000 | 1000",
        "eth_getLogs is limited to 1024 block range | 1024",
        "range is too large, max is 1k blocks | 1000",
        "limit the query to at most 1000 blocks | 1000",
        "requested too many blocks from 1 to 20000, maximum is set to 2048 | 2048",
        "Block range limit exceeded. See more details | width",
        "block range too large, max range: 3000 | 3000",
        "block range too large | width",
        "backend response too large | content",
        "logs matched by query exceeds limit of 10000 | content",
        "response size should not greater than 15000000 bytes | content",
        "block range is larger than max block range | width",
        "query timeout exceeded | content",
        "limit exceeded | other",
        "daily request count exceeded, request rate limited | other",
        "too many requests, at most 25 blocks per second | other",
        "execution reverted | other",
        "this block range should work: [0x9, 0x1] | width",
        "this block range should work: [0xffffffffffffffffffffff, 0x1] | width",
      })
  void isReadFromItsWords(String message, String expected) {
    RangeRefusal refusal =
        expected.startsWith("try ")
            ? new RangeRefusal.Suggested(Long.parseLong(expected.substring(4)))
            : WORDS.containsKey(expected)
                ? WORDS.get(expected)
                : new RangeRefusal.AtMost(Long.parseLong(expected));
    assertThat(RangeRefusal.of(message, 20_000)).isEqualTo(refusal);
  }
}
