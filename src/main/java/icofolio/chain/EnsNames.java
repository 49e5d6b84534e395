package icofolio.chain;

import icofolio.chain.EnsCalls.EnsException;
import icofolio.chain.rpc.Node;
import icofolio.reading.NameReading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.web3j.ens.EnsResolutionException;
import org.web3j.ens.NameHash;

/**
 * Looks up names of the Ethereum Name Service in its registry and the names' own resolvers. What a
 * resolver would have fetched from a web server (CCIP-Read) is not fetched: nobody is asked but the
 * person's own endpoints.
 */
public final class EnsNames {
  /** Longest name that is looked up; the service itself bounds labels alone. */
  private static final int LONGEST = 255;

  private static final String ETHEREUM = "eip155:1";

  private final Node node;
  private final EnsCalls calls;

  /**
   * A look-up.
   *
   * @param node of Ethereum, where the registry is
   */
  public EnsNames(Node node) {
    this.node = node;
    this.calls = new EnsCalls(node);
  }

  /** The address that a name stands for. */
  public NameReading address(String name) {
    String normal = normalised(name);
    if (normal == null) {
      return new NameReading.None(
          "is not a name of the Ethereum Name Service; write it in lower case, as alice.eth");
    }
    try {
      checkChain();
      String address = calls.address(normal);
      return address == null
          ? new NameReading.None("stands for no address")
          : new NameReading.Found(normal, address);
    } catch (EnsException e) {
      return new NameReading.None(e.reason());
    } catch (UnreadException e) {
      return new NameReading.Unread(e.reason());
    }
  }

  /**
   * The name that an address has chosen for itself, where that name stands for the same address: a
   * name alone could be anyone's.
   *
   * @param address {@code 0x} and 40 hex digits
   */
  public NameReading name(String address) {
    try {
      checkChain();
      String claimed = calls.name(address.substring(2).toLowerCase(Locale.ROOT) + ".addr.reverse");
      if (claimed == null) {
        return new NameReading.None("has no name");
      }
      String normal = normalised(claimed);
      if (normal == null || !normal.equals(claimed)) {
        return new NameReading.None("has a name that is not a proper one");
      }
      String forward = calls.address(normal);
      return forward != null && forward.equalsIgnoreCase(address)
          ? new NameReading.Found(normal, forward)
          : new NameReading.None("calls itself " + normal + ", which stands for another address");
    } catch (EnsException e) {
      return new NameReading.None(e.reason());
    } catch (UnreadException e) {
      return new NameReading.Unread(e.reason());
    }
  }

  private void checkChain() {
    if (!node.chain().id().equals(ETHEREUM)) {
      throw new UnreadException("names are looked up on ethereum, which this endpoint is not of");
    }
  }

  /** The one form of a name; null where it is none. */
  private static @Nullable String normalised(String name) {
    if (name.length() > LONGEST || name.indexOf('.') < 1) {
      return null;
    }
    try {
      return NameHash.normalise(name);
    } catch (EnsResolutionException e) {
      return null;
    }
  }
}
