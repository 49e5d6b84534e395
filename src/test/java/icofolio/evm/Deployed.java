package icofolio.evm;

import icofolio.evm.Anvil.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A wallet on the node.
 *
 * @param terms what it was made with
 * @param address where it is
 * @param contracts the contracts it is one of
 */
record Deployed(VestingWallet terms, String address, Contracts contracts) {
  /** The input of a call of one of its methods. */
  String input(String method, String... words) {
    return "0x" + contracts.selector(terms.contract(), method) + String.join("", words);
  }

  /** A question to one of its methods. */
  Request ask(String method, String... words) {
    return new Request(
        "eth_call", List.of(Map.of("to", address, "data", input(method, words)), "latest"));
  }

  /** How much of the chain's own currency has vested. */
  Request vestedAmount(Instant at) {
    return ask("vestedAmount(uint64)", Abi.word(at.getEpochSecond()));
  }

  /** How much of a token has vested. */
  Request vestedAmount(String token, Instant at) {
    return ask("vestedAmount(address,uint64)", Abi.word(token), Abi.word(at.getEpochSecond()));
  }
}
