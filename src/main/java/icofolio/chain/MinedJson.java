package icofolio.chain;

import icofolio.reading.Transfer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A transaction in a block, from its two halves: itself and its receipt.
 *
 * @param succeeded null where the receipt does not say
 * @param to null where it made a contract
 * @param fee wei, with what a rollup adds for its data
 * @param logs of the receipt
 */
record MinedJson(
    String hash,
    @Nullable Boolean succeeded,
    String from,
    @Nullable String to,
    BigInteger value,
    BigInteger fee,
    long block,
    String blockHash,
    List<Log> logs) {

  /**
   * Reads both halves.
   *
   * @throws MalformedException where a half has not its form, or they are not of one whole
   */
  static MinedJson read(String hash, JsonNode transaction, JsonNode receipt)
      throws MalformedException {
    check(NodeJson.hash(transaction, "hash").equals(hash), "another transaction");
    check(NodeJson.hash(receipt, "transactionHash").equals(hash), "another one's receipt");
    String blockHash = NodeJson.hash(receipt, "blockHash");
    long block = NodeJson.count(receipt, "blockNumber");
    check(
        blockHash.equals(NodeJson.hash(transaction, "blockHash"))
            && block == NodeJson.count(transaction, "blockNumber"),
        "it is in two blocks: the chain was reorganised while it was read");
    return new MinedJson(
        hash,
        succeeded(receipt),
        NodeJson.address(transaction, "from"),
        NodeJson.addressOrNull(transaction, "to"),
        NodeJson.amount(transaction, "value"),
        fee(transaction, receipt),
        block,
        blockHash,
        logs(receipt, hash, block, blockHash));
  }

  private static void check(boolean holds, String otherwise) throws MalformedException {
    if (!holds) {
      throw new MalformedException(otherwise);
    }
  }

  private static @Nullable Boolean succeeded(JsonNode receipt) throws MalformedException {
    if (NodeJson.isAbsent(receipt, "status")) {
      return null;
    }
    long status = NodeJson.count(receipt, "status");
    check(status <= 1, "status is neither 0 nor 1");
    return status == 1;
  }

  /** Old nodes have no effective price in the receipt: then the transaction's own is meant. */
  private static BigInteger fee(JsonNode transaction, JsonNode receipt) throws MalformedException {
    BigInteger price =
        NodeJson.isAbsent(receipt, "effectiveGasPrice")
            ? NodeJson.amount(transaction, "gasPrice")
            : NodeJson.amount(receipt, "effectiveGasPrice");
    BigInteger rollup =
        NodeJson.isAbsent(receipt, "l1Fee") ? BigInteger.ZERO : NodeJson.amount(receipt, "l1Fee");
    return NodeJson.amount(receipt, "gasUsed").multiply(price).add(rollup);
  }

  private static List<Log> logs(JsonNode receipt, String hash, long block, String blockHash)
      throws MalformedException {
    check(receipt.path("logs").isArray(), "a receipt has no list of logs");
    List<Log> logs = new ArrayList<>();
    for (JsonNode one : receipt.path("logs")) {
      Log log = LogReader.log(one);
      check(
          log.transaction().equals(hash)
              && log.block() == block
              && log.blockHash().equals(blockHash),
          "a receipt has a log of another transaction");
      logs.add(log);
    }
    return logs;
  }

  /** The tokens that moved in it. */
  List<Transfer> moved(BlockHeader header) {
    List<Transfer> moved = new ArrayList<>();
    for (Log log : logs) {
      Transfer transfer = TransferLogs.read(log, header.time());
      if (transfer != null) {
        moved.add(transfer);
      }
    }
    return List.copyOf(moved);
  }
}
