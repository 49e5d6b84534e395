package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chain in memory that answers as a node does, and can be reorganised. */
final class FakeChain implements Function<Ask, Answer> {
  static final String TOKEN = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  static final String WALLET = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  static final String SALE = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB";
  static final String ZERO = "0x0000000000000000000000000000000000000000";

  final Map<String, Map<String, Object>> transactions = new HashMap<>();
  final Map<String, Map<String, Object>> receipts = new HashMap<>();
  final TreeMap<Long, List<Map<String, Object>>> logs = new TreeMap<>();
  final List<Ask> asked = new ArrayList<>();
  final Map<Long, Integer> versions = new HashMap<>();
  long head = 1_000;
  @Nullable Long finalised = 900L;

  static String hash(long number) {
    return "0x%064x".formatted(number);
  }

  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  String blockHash(long block) {
    return "0x%032x%032x".formatted(versions.getOrDefault(block, 0) + 1, block);
  }

  /** What stands in blocks from that one on is another. */
  void reorganise(long from) {
    for (long block = from; block <= head; block++) {
      versions.merge(block, 1, Integer::sum);
    }
  }

  Map<String, Object> log(
      long transaction, long block, int index, List<String> topics, String data) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("address", TOKEN.toLowerCase(Locale.ROOT));
    log.put("topics", topics);
    log.put("data", data);
    log.put("blockNumber", hex(block));
    log.put("blockHash", blockHash(block));
    log.put("transactionHash", hash(transaction));
    log.put("logIndex", hex(index));
    log.put("removed", false);
    return log;
  }

  Map<String, Object> transfer(
      long transaction, long block, int index, String from, String to, long units) {
    return log(
        transaction,
        block,
        index,
        List.of(TransferLogs.TOPIC, TransferLogs.topic(from), TransferLogs.topic(to)),
        hash(units));
  }

  void add(long block, Map<String, Object> log) {
    logs.computeIfAbsent(block, _ -> new ArrayList<>()).add(log);
  }

  /** A transaction from the wallet into the sale. */
  void mine(long transaction, long block, List<Map<String, Object>> itsLogs) {
    Map<String, Object> itself = new LinkedHashMap<>();
    itself.put("hash", hash(transaction));
    itself.put("from", WALLET.toLowerCase(Locale.ROOT));
    itself.put("to", SALE.toLowerCase(Locale.ROOT));
    itself.put("value", "0xde0b6b3a7640000");
    itself.put("gasPrice", "0x3");
    itself.put("blockNumber", hex(block));
    itself.put("blockHash", blockHash(block));
    transactions.put(hash(transaction), itself);
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("transactionHash", hash(transaction));
    receipt.put("blockNumber", hex(block));
    receipt.put("blockHash", blockHash(block));
    receipt.put("status", "0x1");
    receipt.put("gasUsed", "0x5208");
    receipt.put("effectiveGasPrice", "0x2");
    receipt.put("logs", itsLogs);
    receipts.put(hash(transaction), receipt);
  }

  @Override
  public synchronized Answer apply(Ask ask) {
    asked.add(ask);
    Object first = ask.parameters().getFirst();
    return switch (ask.method()) {
      case "eth_getBlockByNumber" -> block((String) first);
      case "eth_getTransactionByHash" -> ScriptedNode.given(transactions.get((String) first));
      case "eth_getTransactionReceipt" -> ScriptedNode.given(receipts.get((String) first));
      case "eth_getLogs" -> ScriptedNode.given(found((Map<?, ?>) first));
      default -> ScriptedNode.refused(-32601, "no such method");
    };
  }

  private Answer block(String name) {
    if (name.equals("finalized") && finalised == null) {
      return ScriptedNode.refused(-32602, "no such tag");
    }
    long number =
        switch (name) {
          case "latest" -> head;
          case "finalized" -> finalised;
          default -> Long.decode(name);
        };
    return ScriptedNode.given(
        number > head
            ? null
            : Map.of(
                "number", hex(number), "hash", blockHash(number), "timestamp", hex(number * 12)));
  }

  private List<Map<String, Object>> found(Map<?, ?> filter) {
    long from = Long.decode((String) filter.get("fromBlock"));
    long to = Long.decode((String) filter.get("toBlock"));
    List<?> topics = (List<?>) filter.get("topics");
    return logs.subMap(from, true, to, true).values().stream()
        .flatMap(List::stream)
        .filter(log -> fits((List<?>) log.get("topics"), topics))
        .map(
            log -> {
              Map<String, Object> now = new LinkedHashMap<>(log);
              now.put("blockHash", blockHash(Long.decode((String) log.get("blockNumber"))));
              return now;
            })
        .toList();
  }

  private static boolean fits(List<?> topics, List<?> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i) instanceof List<?> some
          && (i >= topics.size() || !some.contains(topics.get(i)))) {
        return false;
      }
    }
    return true;
  }

  static BigInteger ether(long count) {
    return BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(count));
  }
}
