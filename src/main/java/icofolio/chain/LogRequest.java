package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request for logs, and what became of it. */
final class LogRequest {
  private static final int MOST_WORDS = 200;

  /** An answer that came too late, or was too long to be taken: less may do. */
  private static final Pattern TOO_MUCH =
      Pattern.compile(
          "(?i)\\btimed? ?out\\b|\\bin time\\b|within \\d+|too (?:large|long|big)|(?:larg|long)er than"
              + "|more than");

  private LogRequest() {}

  /** What became of it. */
  sealed interface Outcome {
    /** All logs of the range, in the order of the chain. */
    record Logs(List<Log> logs) implements Outcome {}

    /** Refused for its size. */
    record Refused(RangeRefusal why, String reason) implements Outcome {}

    /** No answer came in time, or it was too long; a smaller range may do. */
    record Late(String reason) implements Outcome {}

    /**
     * A smaller range would not help.
     *
     * @param isOnesOwn whether it is one endpoint's failure, and others were not asked
     */
    record Failed(String reason, boolean isOnesOwn) implements Outcome {}
  }

  /**
   * Asks for all logs of a range. What one endpoint refuses for other reasons than size, or gives
   * in a wrong form, the others are asked for: some give no logs at all.
   */
  static Outcome send(Node node, LogFilter filter) {
    Ask ask = Ask.of("eth_getLogs", parameter(filter));
    Outcome outcome = outcome(node.ask(ask), filter);
    if (!(outcome instanceof Outcome.Failed failed) || !failed.isOnesOwn()) {
      return outcome;
    }
    List<Node> endpoints = node.each();
    for (int i = 0; endpoints.size() > 1 && i < endpoints.size(); i++) {
      Outcome other = outcome(endpoints.get(i).ask(ask), filter);
      if (!(other instanceof Outcome.Failed)) {
        return other;
      }
    }
    return outcome;
  }

  private static Map<String, Object> parameter(LogFilter filter) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("fromBlock", "0x" + Long.toHexString(filter.from()));
    parameter.put("toBlock", "0x" + Long.toHexString(filter.to()));
    if (!filter.addresses().isEmpty()) {
      parameter.put("address", filter.addresses());
    }
    if (!filter.topics().isEmpty()) {
      parameter.put("topics", topics(filter.topics()));
    }
    return parameter;
  }

  /** Null is "whatever" to every node; an empty list is that to some, and "nothing" to others. */
  private static List<@Nullable Object> topics(List<List<String>> wanted) {
    List<@Nullable Object> topics = new ArrayList<>();
    for (List<String> one : wanted) {
      topics.add(one.isEmpty() ? null : one);
    }
    return topics;
  }

  private static Outcome outcome(Answer answer, LogFilter filter) {
    return switch (answer) {
      case Answer.Given given -> logs(given, filter);
      case Answer.Refused refused -> refused(refused, filter.to() - filter.from() + 1);
      case Answer.Failed failed ->
          TOO_MUCH.matcher(failed.reason()).find()
              ? new Outcome.Late(failed.reason())
              : new Outcome.Failed(failed.reason(), false);
    };
  }

  private static Outcome logs(Answer.Given given, LogFilter filter) {
    try {
      return new Outcome.Logs(LogReader.read(given.result(), filter));
    } catch (MalformedException e) {
      return new Outcome.Failed(given.endpoint() + ": " + e.what(), true);
    }
  }

  private static Outcome refused(Answer.Refused refused, long blocks) {
    String words = ForeignText.harmless(refused.message(), MOST_WORDS);
    String reason = refused.endpoint() + " gives no logs: " + words;
    RangeRefusal why = RangeRefusal.of(refused.message(), blocks);
    return why instanceof RangeRefusal.Other
        ? new Outcome.Failed(reason, true)
        : new Outcome.Refused(why, reason);
  }
}
