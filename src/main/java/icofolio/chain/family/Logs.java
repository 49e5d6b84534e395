package icofolio.chain.family;

import icofolio.chain.Log;
import icofolio.chain.abi.Event;
import icofolio.chain.abi.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Choosing among logs, and adding up what they say. */
final class Logs {
  private Logs() {}

  /** Those of some events. */
  static List<Log> of(List<Log> logs, Event... events) {
    Set<String> topics = Stream.of(events).map(Event::topic).collect(Collectors.toSet());
    return logs.stream()
        .filter(log -> !log.topics().isEmpty() && topics.contains(log.topics().getFirst()))
        .toList();
  }

  /** Those that name an address in an indexed parameter. */
  static List<Log> byTopic(List<Log> logs, int topic, String address) {
    return logs.stream().filter(log -> address.equals(Words.address(log.topics(), topic))).toList();
  }

  /** Those that name an address in a word of their data. */
  static List<Log> byData(List<Log> logs, int word, String address) {
    return logs.stream().filter(log -> address.equals(named(log, word))).toList();
  }

  private static @Nullable String named(Log log, int word) {
    Words data = Words.of(log.data());
    return data == null ? null : data.address(word);
  }

  /** The sum of one word of all; null where one of them does not have it. */
  static @Nullable BigInteger sum(List<Log> logs, int word) {
    BigInteger sum = BigInteger.ZERO;
    for (Log log : logs) {
      Words data = Words.of(log.data());
      sum = Figures.plus(sum, data == null ? null : data.number(word));
    }
    return sum;
  }
}
