package icofolio.chain.rpc;

import icofolio.entry.TextRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-RPC 2.0 as text: requests, and answers read strictly. */
final class Wire {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_MESSAGE = 300;
  private static final int LONGEST_READ = 10_000;
  private static final int LONGEST_DATA = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Wire() {}

  /** A request; one call goes alone, not as an array of one. */
  static byte[] write(List<Ask> asks, long firstId) {
    List<Map<String, Object>> calls = new ArrayList<>(asks.size());
    for (Ask ask : asks) {
      Map<String, Object> call = LinkedHashMap.newLinkedHashMap(4);
      call.put("jsonrpc", "2.0");
      call.put("id", firstId + calls.size());
      call.put("method", ask.method());
      call.put("params", ask.parameters());
      calls.add(call);
    }
    return JSON.writeValueAsBytes(calls.size() == 1 ? calls.getFirst() : calls);
  }

  /** What an answer's body is. */
  sealed interface Body {}

  /** One item each for some of the calls; the index of a call tells which. */
  record Items(Map<Integer, Item> byIndex) implements Body {}

  /** One error for all. */
  record OneError(Item.Error error) implements Body {}

  /** No answer of JSON-RPC. */
  record Unreadable(String reason) implements Body {}

  /** What is said of one call. */
  sealed interface Item {
    /** A result. */
    record Result(JsonNode value) implements Item {}

    /** An error, its message made harmless. */
    record Error(int code, String message, @Nullable String data) implements Item {}

    /** Answered twice, or neither result nor error. */
    record Bad(String reason) implements Item {}
  }

  /**
   * Reads an answer.
   *
   * @param count calls that were made
   * @param secret that must not come back in a message; null where none was sent
   */
  static Body read(byte[] bytes, int count, long firstId, @Nullable String secret) {
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JacksonException _) {
      return new Unreadable(notJson(bytes));
    }
    if (root.isArray()) {
      return items(root, count, firstId, secret);
    }
    if (!root.isObject()) {
      return new Unreadable(bytes.length == 0 ? "answers nothing" : "answers no JSON-RPC");
    }
    return single(root, count, firstId, secret);
  }

  private static Body single(JsonNode root, int count, long firstId, @Nullable String secret) {
    Item item = item(root, secret);
    Integer index = index(root, count, firstId);
    if (item instanceof Item.Error error && (count > 1 || index == null)) {
      JsonNode id = root.get("id");
      boolean foreign = index == null && id != null && !id.isNull();
      return foreign ? foreign() : new OneError(error);
    }
    if (index == null) {
      return foreign();
    }
    return new Items(Map.of(index, item));
  }

  private static Body items(JsonNode root, int count, long firstId, @Nullable String secret) {
    Map<Integer, Item> byIndex = LinkedHashMap.newLinkedHashMap(count);
    for (JsonNode node : root) {
      Integer index = node.isObject() ? index(node, count, firstId) : null;
      if (index == null) {
        boolean alone = root.size() == 1 && node.isObject();
        return alone && item(node, secret) instanceof Item.Error error && hasNoId(node)
            ? new OneError(error)
            : foreign();
      }
      Item item = item(node, secret);
      byIndex.merge(index, item, (_, _) -> new Item.Bad("answers one call twice"));
    }
    return new Items(byIndex);
  }

  private static boolean hasNoId(JsonNode node) {
    JsonNode id = node.get("id");
    return id == null || id.isNull();
  }

  private static Unreadable foreign() {
    return new Unreadable("answers with ids that were not asked");
  }

  private static @Nullable Integer index(JsonNode node, int count, long firstId) {
    JsonNode id = node.get("id");
    if (id == null || !id.isIntegralNumber() || !id.canConvertToLong()) {
      return null;
    }
    long index = id.longValue() - firstId;
    return index >= 0 && index < count ? (int) index : null;
  }

  private static Item item(JsonNode node, @Nullable String secret) {
    JsonNode error = node.get("error");
    if (error != null && !error.isNull()) {
      return error(error, secret);
    }
    JsonNode result = node.get("result");
    return result == null
        ? new Item.Bad("answers with neither result nor error")
        : new Item.Result(result);
  }

  private static Item.Error error(JsonNode error, @Nullable String secret) {
    JsonNode code = error.get("code");
    boolean known = code != null && code.isIntegralNumber() && code.canConvertToInt();
    JsonNode message = error.isString() ? error : error.get("message");
    String text = message != null && message.isString() ? message.stringValue() : "";
    return new Item.Error(known ? code.intValue() : 0, harmless(text, secret), data(error));
  }

  private static @Nullable String data(JsonNode error) {
    JsonNode data = error.get("data");
    if (data != null && data.isObject()) {
      data = data.get("data");
    }
    String hex = Strict.bytes(data);
    return hex == null || hex.length() > LONGEST_DATA ? null : hex;
  }

  /** A text of a node, short, on one line, and without the key that was sent to it. */
  static String harmless(String text, @Nullable String secret) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_READ));
    if (secret != null) {
      head = head.replace(secret, "{key}").replace(PercentEncoded.of(secret), "{key}");
    }
    String shorter =
        head.length() > LONGEST_MESSAGE ? head.substring(0, LONGEST_MESSAGE) + "…" : head;
    return TextRules.visible(icofolio.entry.Secrets.masked(shorter.strip()));
  }

  private static String notJson(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
      start++;
    }
    if (start == bytes.length) {
      return "answers nothing";
    }
    return bytes[start] == '<'
        ? "answers with a web page and not with JSON"
        : "answers with JSON that is cut short or malformed";
  }
}
