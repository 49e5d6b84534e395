package icofolio.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a node gives for {@code eth_getLogs}, held against what it was asked for. */
final class LogReader {
  private static final int MOST_TOPICS = 4;
  private static final Comparator<Log> ORDER =
      Comparator.comparingLong(Log::block).thenComparingLong(Log::index);

  private LogReader() {}

  /**
   * All logs of an answer, in the order of the chain.
   *
   * @throws MalformedException where one of them is not a log, or not one that was asked for
   */
  static List<Log> read(JsonNode answer, LogFilter filter) throws MalformedException {
    if (!answer.isArray()) {
      throw new MalformedException("the logs are not a list");
    }
    List<Log> logs = new ArrayList<>(answer.size());
    for (JsonNode one : answer) {
      Log log = log(one);
      check(log, filter);
      logs.add(log);
    }
    logs.sort(ORDER);
    checkOrder(logs);
    return logs;
  }

  /** One log, by its form alone. */
  static Log log(JsonNode log) throws MalformedException {
    if (log.path("removed").isBoolean() && log.path("removed").booleanValue()) {
      throw new MalformedException("a log was taken back by a reorganisation");
    }
    return new Log(
        NodeJson.address(log, "address"),
        topics(log.path("topics")),
        NodeJson.bytes(log, "data"),
        NodeJson.hash(log, "transactionHash"),
        NodeJson.count(log, "logIndex"),
        NodeJson.count(log, "blockNumber"),
        NodeJson.hash(log, "blockHash"));
  }

  private static List<String> topics(JsonNode list) throws MalformedException {
    if (!list.isArray() || list.size() > MOST_TOPICS) {
      throw new MalformedException("topics are not a list of at most four");
    }
    List<String> topics = new ArrayList<>(list.size());
    for (JsonNode topic : list) {
      topics.add(NodeJson.word(topic, "a topic"));
    }
    return List.copyOf(topics);
  }

  private static void check(Log log, LogFilter filter) throws MalformedException {
    if (log.block() < filter.from() || log.block() > filter.to()) {
      throw new MalformedException("a log lies outside the blocks asked for");
    }
    if (!filter.addresses().isEmpty()
        && filter.addresses().stream().noneMatch(log.address()::equalsIgnoreCase)) {
      throw new MalformedException("a log is of a contract that was not asked for");
    }
    for (int i = 0; i < filter.topics().size(); i++) {
      List<String> wanted = filter.topics().get(i);
      if (!wanted.isEmpty()
          && (i >= log.topics().size() || !contains(wanted, log.topics().get(i)))) {
        throw new MalformedException("a log has topics that were not asked for");
      }
    }
  }

  private static boolean contains(List<String> wanted, String topic) {
    return wanted.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(topic));
  }

  private static void checkOrder(List<Log> logs) throws MalformedException {
    for (int i = 1; i < logs.size(); i++) {
      Log before = logs.get(i - 1);
      Log log = logs.get(i);
      if (before.block() == log.block()
          && (before.index() == log.index() || !before.blockHash().equals(log.blockHash()))) {
        throw new MalformedException("two logs stand at one place, or one block has two hashes");
      }
    }
  }
}
