package icofolio.chain.rpc;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an error of JSON-RPC means for the one who asked. Providers agree on hardly any code. */
enum ErrorKind {
  /** Too many requests: wait, or ask another. */
  LIMITED,
  /** The key does not serve. */
  KEY,
  /** This node cannot know, another might. */
  ELSEWHERE,
  /** An answer: the call is refused. */
  ANSWER;

  private static final Pattern RATE =
      Pattern.compile(
          "too many requests|rate.?limit|throttl|request limit|requests per|quota|compute units"
              + "|daily (request )?limit|capacity limit|request count exceeded");
  private static final Pattern RANGE =
      Pattern.compile("range|results|logs|response size|blocks|too large|batch");
  private static final Pattern BAD_KEY =
      Pattern.compile(
          "(invalid|unknown|disabled|expired|missing|wrong|revoked).{0,20}(api.?key|access key|token"
              + "|project id)|(api.?key|access key|project id).{0,30}(invalid|unknown|disabled"
              + "|expired|missing|wrong|revoked|not allowed|not found|required)|unauthori[sz]ed");
  private static final Pattern BEHIND =
      Pattern.compile(
          "header not found|block not found|unknown block|header for hash not found"
              + "|missing trie node|pruned|state .{0,40}not available|historical state"
              + "|block .{0,40}not (found|available|exist)|cannot find block|after last accepted block"
              + "|method .{0,60}not (found|supported|available|allowed|exist)|unsupported method");

  private static final Pattern USED_UP =
      Pattern.compile("daily|monthly|per (day|month)|credits|upgrade your plan");

  /** How long an endpoint has had enough: null where that is to be found out by trying. */
  static @Nullable Duration rest(Wire.Item.Error error) {
    return USED_UP.matcher(error.message().toLowerCase(Locale.ROOT)).find()
        ? Duration.ofHours(1)
        : null;
  }

  /** The kind of an error that a call of that method got. */
  static ErrorKind of(Wire.Item.Error error, String method) {
    String message = error.message().toLowerCase(Locale.ROOT);
    // Before all else: a contract chooses the words of its refusal, and must not stop an endpoint.
    if (error.code() == 3 || message.contains("revert") || error.data() != null) {
      return ANSWER;
    }
    if (isLimit(error.code(), message, method)) {
      return LIMITED;
    }
    if (error.code() == 401 || error.code() == 403 || BAD_KEY.matcher(message).find()) {
      return KEY;
    }
    return isElsewhere(error.code(), message) ? ELSEWHERE : ANSWER;
  }

  private static boolean isLimit(int code, String message, String method) {
    return switch (code) {
      case 429, -32007, -32016, -32029 -> !RANGE.matcher(message).find() || isRate(message);
      case -32005 -> isRate(message) || (isBare(message) && !method.equals("eth_getLogs"));
      default -> isRate(message);
    };
  }

  private static boolean isRate(String message) {
    return RATE.matcher(message).find();
  }

  private static boolean isBare(String message) {
    return message.isEmpty() || message.equals("limit exceeded");
  }

  private static boolean isElsewhere(int code, String message) {
    return switch (code) {
      case -32601, -32001, -32002, -32004, 4444 -> true;
      case -32603 -> !RANGE.matcher(message).find();
      default -> BEHIND.matcher(message).find();
    };
  }
}
