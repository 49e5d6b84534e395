package icofolio.chain;

import icofolio.reading.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chain as of one block: whatever is asked of it is of one moment. */
public interface AtBlock {
  /** The block, and who is asked. */
  Sighting sighting();

  /** The block's own time, which a contract takes for now. */
  Instant time();

  /** Asks many contracts at once; an answer to each, in order. */
  List<Returned> call(List<ContractCall> calls);

  /** Asks one. */
  default Returned call(String to, String data) {
    return call(List.of(new ContractCall(to, data))).getFirst();
  }

  /**
   * Asks contracts and for coins at once, in fewer requests than one after the other.
   *
   * @return the contracts' answers, then the coins as {@link #coins} gives them
   */
  default List<Returned> callAndCoins(List<ContractCall> calls, List<String> addresses) {
    List<Returned> all = new ArrayList<>(call(calls));
    all.addAll(coins(addresses));
    return all;
  }

  /**
   * Tries a transaction without sending it, as if an address had sent it.
   *
   * @return {@link Returned.Nothing} also where it would go through and gives nothing back
   */
  Returned attempt(String from, ContractCall call);

  /**
   * A word of a contract's storage.
   *
   * @param slot {@code 0x} and 64 hex digits
   */
  Returned storage(String address, String slot);

  /** The code at an address; {@link Returned.Nothing} where there is none. */
  Returned code(String address);

  /** Coins of the chain itself at an address, in wei, as a word of 32 bytes. */
  List<Returned> coins(List<String> addresses);

  /**
   * Logs up to this block, in the order of the chain.
   *
   * @throws UnreadException where a part of the range could not be read: some are never all
   */
  List<Log> logs(LogFilter filter);
}
