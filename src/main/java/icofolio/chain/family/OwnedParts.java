package icofolio.chain.family;

import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams and plans, each an ERC-721 token: those that are, or were until burnt, the wallets'. */
final class OwnedParts {
  static final Method OWNER_OF = Method.of("ownerOf(uint256)");
  static final Method SUPPORTS = Method.of("supportsInterface(bytes4)");

  /** The argument that asks for ERC-721. */
  static final String ERC_721 = "80ac58cd" + "0".repeat(56);

  /** More than these are spam, or not for a person. */
  static final int MOST = 500;

  private static final int TOPICS = 4;
  private static final int ID = 3;

  private OwnedParts() {}

  /** By id, whose each is; null where it could not be read. */
  static @Nullable Map<BigInteger, String> find(Inquiry inquiry) {
    List<Log> logs =
        inquiry.logs(
            "transfers of its parts",
            List.of(inquiry.contract()),
            List.of(List.of(Erc20.TRANSFER.topic()), List.of(), inquiry.walletTopics()));
    if (logs == null) {
      return null;
    }
    Map<BigInteger, String> last = new LinkedHashMap<>();
    for (Log log : logs) {
      String wallet = Words.address(log.topics(), 2);
      Words id = log.topics().size() == TOPICS ? Words.of(log.topics().get(ID)) : null;
      BigInteger number = id == null ? null : id.number(0);
      if (wallet != null && number != null && last.size() < MOST) {
        last.put(number, wallet);
      }
    }
    if (last.size() == MOST) {
      inquiry.note("It has more parts for these wallets than are read: " + MOST + ".");
    }
    return owned(inquiry, last);
  }

  /** Without those that belong to another now; a burnt one has no owner. */
  private static Map<BigInteger, String> owned(Inquiry inquiry, Map<BigInteger, String> last) {
    List<ContractCall> calls = new ArrayList<>();
    last.keySet().forEach(id -> calls.add(OWNER_OF.on(inquiry.contract(), Encode.number(id))));
    inquiry.ask(calls);
    Map<BigInteger, String> owned = new LinkedHashMap<>();
    last.forEach(
        (id, wallet) -> {
          String owner = inquiry.address(OWNER_OF, Encode.number(id));
          if (owner == null || inquiry.wallets().contains(owner)) {
            owned.put(id, owner == null ? wallet : owner);
          }
        });
    return owned;
  }
}
