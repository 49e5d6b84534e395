package icofolio.chain.abi;

import org.web3j.crypto.Hash;

/**
 * A kind of log.
 *
 * @param signature canonical, without what says which parameters are indexed
 * @param topic its first topic: {@code 0x} and the 64 hex digits of its Keccak-256
 */
public record Event(String signature, String topic) {

  /** The event of a canonical signature. */
  public static Event of(String signature) {
    return new Event(signature, Hash.sha3String(signature));
  }
}
