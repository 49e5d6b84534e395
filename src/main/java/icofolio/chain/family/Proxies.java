package icofolio.chain.family;

import icofolio.chain.Returned;
import icofolio.chain.abi.Words;
import java.util.Locale;

/** Contracts whose code is another's: EIP-1167 clones and EIP-1967 proxies. */
final class Proxies {
  /** Keccak of {@code eip1967.proxy.implementation}, minus 1. */
  static final String IMPLEMENTATION =
      "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc";

  private static final String CLONE = "0x363d3d373d3d3d363d73";

  private Proxies() {}

  /** Notes where what is read runs through another contract's code. */
  static void note(Inquiry inquiry) {
    if (inquiry.at().code(inquiry.contract()) instanceof Returned.Data(String code)
        && code.toLowerCase(Locale.ROOT).startsWith(CLONE)) {
      inquiry.note("The contract is a clone of another, whose code it runs.");
      return;
    }
    Returned slot = inquiry.at().storage(inquiry.contract(), IMPLEMENTATION);
    Words word = Words.of(slot);
    String implementation = word == null || word.size() != 1 ? null : word.address(0);
    if (implementation != null && !implementation.equals(Words.NOBODY)) {
      inquiry.note(
          "The contract is a proxy: its owner can change its code, now that of "
              + implementation
              + ".");
    }
  }
}
