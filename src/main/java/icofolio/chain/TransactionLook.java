package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One look at some transactions: each with its receipt, and then the blocks that they are in. */
final class TransactionLook {
  private static final int MOST_WORDS = 200;

  private TransactionLook() {}

  /** What there is to see of each, in the order asked for. */
  static Map<String, Seen> at(Node node, List<String> hashes) {
    List<Ask> asks = new ArrayList<>(2 * hashes.size());
    for (String hash : hashes) {
      asks.add(Ask.of("eth_getTransactionByHash", hash));
      asks.add(Ask.of("eth_getTransactionReceipt", hash));
    }
    List<Answer> answers = node.ask(asks);
    Map<String, Seen> seen = new LinkedHashMap<>();
    Map<String, Half> mined = new LinkedHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      String hash = hashes.get(i);
      seen.put(hash, seen(hash, answers.get(2 * i), answers.get(2 * i + 1), mined));
    }
    seen.putAll(placed(node, mined));
    return seen;
  }

  /** A transaction whose block is still to be looked at. */
  private record Half(MinedJson transaction, String endpoint) {}

  private static Seen seen(
      String hash, Answer transaction, Answer receipt, Map<String, Half> mined) {
    if (!(transaction instanceof Answer.Given itself)) {
      return unanswered(transaction);
    }
    if (!(receipt instanceof Answer.Given proof)) {
      return unanswered(receipt);
    }
    JsonNode first = itself.result();
    JsonNode second = proof.result();
    if (first.isNull() && second.isNull()) {
      return new Seen.Absent(itself.endpoint());
    }
    if (second.isNull() && first.isObject() && NodeJson.isAbsent(first, "blockHash")) {
      return new Seen.Waiting(itself.endpoint());
    }
    if (first.isNull() || second.isNull()) {
      return new Seen.Unclear(proof.endpoint() + " knows only a part of it");
    }
    try {
      mined.put(hash, new Half(MinedJson.read(hash, first, second), proof.endpoint()));
      return new Seen.Unclear("its block was not read");
    } catch (MalformedException e) {
      return new Seen.Unclear(proof.endpoint() + ": " + e.what());
    }
  }

  private static Seen unanswered(Answer answer) {
    return switch (answer) {
      case Answer.Refused refused ->
          new Seen.Unclear(
              refused.endpoint()
                  + " refuses: "
                  + ForeignText.harmless(refused.message(), MOST_WORDS));
      case Answer.Failed failed -> new Seen.Unasked(failed.reason());
      case Answer.Given _ -> throw new IllegalArgumentException("it has answered");
    };
  }

  /** Those in blocks, each once its block has shown that it stands. */
  private static Map<String, Seen> placed(Node node, Map<String, Half> mined) {
    List<Long> numbers =
        mined.values().stream().map(half -> half.transaction().block()).distinct().toList();
    List<Answer> answers = node.ask(numbers.stream().map(BlockHeader::ask).toList());
    Map<Long, Answer> blocks = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      blocks.put(numbers.get(i), answers.get(i));
    }
    Map<String, Seen> seen = new LinkedHashMap<>();
    mined.forEach(
        (hash, half) -> {
          Answer block = blocks.get(half.transaction().block());
          if (block != null) {
            seen.put(hash, placed(half, block));
          }
        });
    return seen;
  }

  private static Seen placed(Half half, Answer block) {
    if (!(block instanceof Answer.Given given)) {
      return unanswered(block);
    }
    try {
      BlockHeader header = BlockHeader.read(given.result(), half.transaction().block());
      return header.hash().equals(half.transaction().blockHash())
          ? new Seen.Mined(half.transaction(), header, half.endpoint())
          : new Seen.Unclear("its block no longer stands: the chain was reorganised");
    } catch (MalformedException e) {
      return new Seen.Unclear(given.endpoint() + ": " + e.what());
    }
  }
}
