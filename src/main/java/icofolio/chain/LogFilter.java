package icofolio.chain;

import java.util.List;

/**
 * Which logs are wanted.
 *
 * @param addresses contracts; empty for every one
 * @param topics per position what may stand there; an empty list is "whatever"
 * @param from first block
 * @param to last block
 */
public record LogFilter(List<String> addresses, List<List<String>> topics, long from, long to) {

  /** The same over other blocks. */
  public LogFilter within(long first, long last) {
    return new LogFilter(addresses, topics, first, last);
  }
}
