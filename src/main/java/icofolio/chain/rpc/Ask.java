package icofolio.chain.rpc;

import java.util.List;

/**
 * One call of JSON-RPC.
 *
 * @param method such as {@code eth_call}
 * @param parameters strings, booleans, numbers, lists and maps of these
 */
public record Ask(String method, List<Object> parameters) {
  public Ask {
    parameters = List.copyOf(parameters);
  }

  /** A call with these parameters. */
  public static Ask of(String method, Object... parameters) {
    return new Ask(method, List.of(parameters));
  }
}
