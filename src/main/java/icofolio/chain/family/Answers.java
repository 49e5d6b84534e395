package icofolio.chain.family;

import icofolio.chain.AtBlock;
import icofolio.chain.ContractCall;
import icofolio.chain.Returned;
import icofolio.chain.abi.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions to contracts at one block, each asked once, and what was answered. */
final class Answers {
  private final AtBlock at;
  private final Map<ContractCall, Returned> known = new HashMap<>();

  Answers(AtBlock at) {
    this.at = at;
  }

  /** The block. */
  AtBlock at() {
    return at;
  }

  /** Asks in one round what has not been asked before. */
  void ask(Collection<ContractCall> calls) {
    List<ContractCall> fresh =
        calls.stream().distinct().filter(call -> !known.containsKey(call)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Returned> answers = new ArrayList<>(at.call(fresh));
    for (int i = 0; i < fresh.size(); i++) {
      known.put(fresh.get(i), answers.get(i));
    }
  }

  /** The answer to one question, which is asked alone where it was in no round. */
  Returned of(ContractCall call) {
    ask(List.of(call));
    return known.getOrDefault(call, new Returned.Unread("it was not answered"));
  }

  /** The one number that was answered; null for anything else. */
  @Nullable BigInteger number(ContractCall call) {
    Words words = words(call, 1);
    return words == null ? null : words.number(0);
  }

  /** The one address that was answered, also the zero address; null for anything else. */
  @Nullable String address(ContractCall call) {
    Words words = words(call, 1);
    return words == null ? null : words.address(0);
  }

  /** The one flag that was answered; null for anything else. */
  @Nullable Boolean flag(ContractCall call) {
    Words words = words(call, 1);
    return words == null ? null : words.flag(0);
  }

  /** The answer where it has exactly so many words. */
  @Nullable Words words(ContractCall call, int size) {
    Words words = Words.of(of(call));
    return words == null || words.size() != size ? null : words;
  }
}
