package icofolio.chain.rpc;

import icofolio.sale.Chain;
import java.util.List;

/**
 * A chain as its endpoints answer for it. Safe for many threads at once. An interrupt of the
 * calling thread ends a call at once; whoever asked then finds its thread interrupted.
 */
public interface Node {
  /** The chain, proved by {@code eth_chainId} before the first answer of an endpoint counts. */
  Chain chain();

  /**
   * Asks many things, in as few requests as the endpoints allow, spread over them; what one
   * endpoint fails is asked of the next.
   *
   * @return an answer to each, in the order of asking; remote faults are answers, never exceptions
   */
  List<Answer> ask(List<Ask> asks);

  /** Asks one thing. */
  default Answer ask(Ask ask) {
    return ask(List.of(ask)).getFirst();
  }

  /** The endpoints one by one, for those who want two opinions. */
  List<Node> each();
}
