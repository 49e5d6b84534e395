package icofolio.chain;

import java.util.List;

/** Where a block's view gets its logs from. */
@FunctionalInterface
public interface LogSource {
  /**
   * All logs of a filter, in the order of the chain.
   *
   * @throws UnreadException where a part of the range could not be read
   */
  List<Log> logs(LogFilter filter);
}
