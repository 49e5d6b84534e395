package icofolio.chain.abi;

import java.math.BigInteger;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.Keys;

/** Where contracts come to stand that other contracts make. */
public final class Created {
  private Created() {}

  /**
   * The address of what a contract has made, EIP-55.
   *
   * @param nonce 1 for the first
   */
  public static String by(String maker, int nonce) {
    return Keys.toChecksumAddress(
        ContractUtils.generateContractAddress(maker, BigInteger.valueOf(nonce)));
  }
}
