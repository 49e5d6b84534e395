package icofolio.chain.abi;

import icofolio.chain.ContractCall;
import java.util.List;
import org.web3j.crypto.Hash;

/**
 * A method of a contract.
 *
 * @param signature canonical, such as {@code balanceOf(address)}
 * @param selector {@code 0x} and the first 8 hex digits of its Keccak-256
 */
public record Method(String signature, String selector) {
  private static final int SELECTOR = 10;

  /** The method of a canonical signature. */
  public static Method of(String signature) {
    return new Method(signature, Hash.sha3String(signature).substring(0, SELECTOR));
  }

  /**
   * The question to one contract.
   *
   * @param words arguments as {@link Encode} gives them
   */
  public ContractCall on(String contract, String... words) {
    return new ContractCall(contract, selector + String.join("", words));
  }

  /** The questions to one contract about each of several holders. */
  public List<ContractCall> each(String contract, List<String> holders) {
    return holders.stream().map(holder -> on(contract, Encode.address(holder))).toList();
  }
}
