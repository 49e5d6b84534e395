package icofolio.chain.family;

import icofolio.chain.abi.Event;
import icofolio.chain.abi.Method;

/** What tokens say. */
final class Erc20 {
  static final Method BALANCE_OF = Method.of("balanceOf(address)");
  static final Event TRANSFER = Event.of("Transfer(address,address,uint256)");

  private Erc20() {}
}
