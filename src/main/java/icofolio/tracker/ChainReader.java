package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.NameReading;
import icofolio.reading.SaleReading;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.reading.TransactionReading;
import icofolio.reading.Transfer;
import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One chain, read-only. Every call may take as long as its deadlines allow, and ends at once where
 * its thread is interrupted, with {@link ChainUnreadableException}. What is asked at once is of one
 * block.
 */
public interface ChainReader extends AutoCloseable {
  /**
   * Something that a wallet may hold.
   *
   * @param address of the wallet, EIP-55
   * @param token its contract, EIP-55; empty for the chain's own coin
   */
  record Holding(String address, String token) {}

  /** How many base units there are, or why that is not known. */
  sealed interface Units {
    /** So many. */
    record Counted(BigInteger units) implements Units {}

    /** The endpoints have not said. */
    record Unread(String reason) implements Units {}

    /** The token's contract does not say; the endpoints have done what they can. */
    record Refused(String reason) implements Units {}

    /** Two endpoints say different things of one block. */
    record Disputed(String reason) implements Units {}
  }

  /** Balances as of one block. */
  record Balances(Sighting sighting, Map<Holding, Units> units, Map<String, TokenFacts> tokens) {}

  /**
   * Reads balances, and what their tokens say of themselves.
   *
   * @param agree how many endpoints must say the same, at least 1
   * @param progress hears how far it is
   * @throws ChainUnreadableException where not even a block could be had
   */
  Balances balances(List<Holding> holdings, int agree, ReadProgress progress);

  /** What the chain says of transactions, in their order. */
  List<TransactionReading> transactions(List<String> hashes);

  /**
   * What a sale's contract says; null where it is of no family that is known.
   *
   * @param wallets EIP-55
   * @param since no earlier events are looked for
   * @throws ChainUnreadableException where the contract could not be asked
   */
  @Nullable SaleReading sale(String contract, List<String> wallets, Instant since);

  /** What contracts that hold a token for wallets say: vesting, streams, claims. */
  List<VestingReading> vesting(
      Collection<String> contracts, List<String> wallets, String token, Instant since);

  /**
   * Transfers of a token in and out of wallets.
   *
   * @param transfers in the order of the chain, without those of nothing
   * @param readFrom first block that was read
   * @param upTo the last block that stands for ever: the next scan begins after it; null where none
   *     does yet
   * @param head the last block that was read
   */
  record Found(List<Transfer> transfers, long readFrom, @Nullable Sighting upTo, Sighting head) {}

  /**
   * Looks for transfers of a token.
   *
   * @param after where the last scan ended: read again from further back where that block no longer
   *     stands; null where there was none
   * @param since where there was none, no earlier block is read
   * @throws ChainUnreadableException where a part could not be read: some are never all
   */
  Found transfers(
      String token,
      Set<String> wallets,
      @Nullable Sighting after,
      Instant since,
      ReadProgress progress);

  /** What tokens say of themselves, by contract. */
  Map<String, TokenFacts> tokens(Collection<String> contracts);

  /** Whether there is code at an address. */
  boolean isContract(String address);

  /** The newest block. */
  Sighting head();

  /** The address that a name of the Ethereum Name Service stands for now. */
  NameReading address(String name);

  /** The name that an address has given itself, where that stands for it. */
  NameReading name(String address);

  /**
   * Takes other endpoints, keys and states from now on: what is asked already ends as it would
   * have, and what fails of it is asked again with those.
   */
  void reload(List<Endpoint> endpoints);

  /** What every key was used for since this was asked last. */
  List<KeyUse> drainUses();

  /**
   * What a key was used for.
   *
   * @param label of the key; empty for requests without one
   */
  record KeyUse(String endpoint, String label, long uses, long errors, Instant last) {}

  /** What the person ought to know of the endpoints: keys put aside, wrong chains. */
  List<String> notices();

  /** Ends whatever is still asked. */
  @Override
  void close();
}
