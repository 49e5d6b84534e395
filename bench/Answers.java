import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a made-up chain says: every token has 18 digits, and everybody holds something of it. */
final class Answers {
  static final long HEAD = 25_000_000;

  /** In every so manieth block there is a log. */
  static final int BLOCKS_OF_A_LOG = 250;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TRANSFER =
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
  private static final String AGGREGATE_3 = "82ad56cb";
  private static final String DECIMALS = "313ce567";
  private static final String SYMBOL = "95d89b41";
  private static final int WORD = 64;
  private static final int SELECTOR = 8;

  private final boolean hasMulticall;

  Answers(boolean hasMulticall) {
    this.hasMulticall = hasMulticall;
  }

  /**
   * An answer.
   *
   * @param calls of JSON-RPC that it answers
   * @param largestCall most questions in one call of Multicall3
   * @param questions in the whole request
   */
  record Reply(byte[] body, int calls, int largestCall, int questions) {}

  Reply to(byte[] request) {
    JsonNode root = JSON.readTree(request);
    List<JsonNode> calls = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(calls::add);
    } else {
      calls.add(root);
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    int largest = 0;
    int questions = 0;
    for (JsonNode call : calls) {
      int inside = inside(call);
      largest = Math.max(largest, inside);
      questions += Math.max(1, inside);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("jsonrpc", "2.0");
      answer.put("id", call.get("id"));
      answer.put("result", result(call.get("method").stringValue(), call.get("params")));
      answers.add(answer);
    }
    byte[] body = JSON.writeValueAsBytes(root.isArray() ? answers : answers.getFirst());
    return new Reply(body, calls.size(), largest, questions);
  }

  private static int inside(JsonNode call) {
    String data = call.path("params").path(0).path("data").asString("");
    return data.startsWith(AGGREGATE_3, 2) ? (int) number(data.substring(2 + SELECTOR), WORD) : 0;
  }

  private Object result(String method, JsonNode parameters) {
    return switch (method) {
      case "eth_chainId" -> "0x1";
      case "eth_blockNumber" -> quantity(HEAD);
      case "eth_getBlockByNumber" -> block(parameters.get(0).stringValue());
      case "eth_getCode" -> hasMulticall ? "0x6001" : "0x";
      case "eth_getBalance" -> quantity(7);
      case "eth_call" -> "0x" + call(parameters.get(0).get("data").stringValue().substring(2));
      case "eth_getLogs" -> logs(parameters.get(0));
      default -> throw new IllegalArgumentException("the slow node does not know " + method);
    };
  }

  private static String quantity(long number) {
    return "0x" + Long.toHexString(number);
  }

  private static String word(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(WORD - digits.length()) + digits;
  }

  private static String hash(String kind, long number) {
    return "0x" + kind + word(number).substring(2);
  }

  private static Map<String, Object> block(String tag) {
    long number = tag.startsWith("0x") ? Long.parseLong(tag, 2, tag.length(), 16) : HEAD;
    return Map.of(
        "number", quantity(number),
        "hash", hash("bb", number),
        "parentHash", hash("bb", number - 1),
        "timestamp", quantity(1_500_000_000 + 12 * number),
        "transactions", List.of());
  }

  /** What a contract returns, without 0x. */
  private static String call(String data) {
    return switch (data.substring(0, SELECTOR)) {
      case AGGREGATE_3 -> aggregate(data.substring(SELECTOR));
      case DECIMALS -> word(18);
      case SYMBOL -> word(32) + word(3) + "544f4b" + "0".repeat(WORD - 6);
      // A balance, which differs from holder to holder.
      default -> word(1_000_000 + Math.floorMod(data.hashCode(), 1_000_000));
    };
  }

  /** Calls each of them; a tuple is target, may-fail, place of the data, length, data. */
  private static String aggregate(String words) {
    int list = (int) number(words, 0) * 2;
    int count = (int) number(words, list);
    int start = list + WORD;
    var places = new StringBuilder();
    var results = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int tuple = start + 2 * (int) number(words, start + WORD * i);
      int bytes = tuple + 2 * (int) number(words, tuple + 2 * WORD);
      int length = 2 * (int) number(words, bytes);
      String said = call(words.substring(bytes + WORD, bytes + WORD + length));
      places.append(word(count * WORD / 2 + results.length() / 2));
      results.append(word(1)).append(word(WORD)).append(word(said.length() / 2)).append(said);
    }
    return word(WORD / 2) + word(count) + places + results;
  }

  private static long number(String words, int from) {
    return Long.parseLong(words, from, from + WORD, 16);
  }

  private static List<Map<String, Object>> logs(JsonNode filter) {
    long from = Long.parseLong(filter.get("fromBlock").stringValue().substring(2), 16);
    long to = Long.parseLong(filter.get("toBlock").stringValue().substring(2), 16);
    JsonNode addresses = filter.get("address");
    JsonNode contract = addresses.isArray() ? addresses.get(0) : addresses;
    List<Map<String, Object>> logs = new ArrayList<>();
    long first = (from + BLOCKS_OF_A_LOG - 1) / BLOCKS_OF_A_LOG * BLOCKS_OF_A_LOG;
    for (long block = first; block <= to; block += BLOCKS_OF_A_LOG) {
      Map<String, Object> log = new LinkedHashMap<>();
      log.put("address", contract);
      log.put("topics", List.of(TRANSFER, "0x" + word(1), "0x" + word(2)));
      log.put("data", "0x" + word(block));
      log.put("blockNumber", quantity(block));
      log.put("blockHash", hash("bb", block));
      log.put("transactionHash", hash("cc", block));
      log.put("transactionIndex", "0x0");
      log.put("logIndex", "0x0");
      log.put("removed", false);
      logs.add(log);
    }
    return logs;
  }
}
