package icofolio.evm;

import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.evm.Anvil.Request;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.Keys;
import tools.jackson.databind.JsonNode;

/** A node with the contracts of the tests: makes them, sends to them, moves its clock. */
public final class Devnet implements AutoCloseable {
  /** A whole coin in wei. */
  public static final BigInteger COIN = BigInteger.TEN.pow(18);

  private static final String GAS = "0x1312d00";

  private final Contracts contracts;
  private final Anvil anvil;
  private final List<String> accounts = new ArrayList<>();

  private Devnet(Contracts contracts, Anvil anvil) throws IOException, InterruptedException {
    this.contracts = contracts;
    this.anvil = anvil;
    for (JsonNode account : anvil.ask("eth_accounts")) {
      accounts.add(Keys.toChecksumAddress(account.stringValue()));
    }
  }

  /** Starts one; the test is skipped where npm is missing. */
  public static Devnet start() throws IOException, InterruptedException {
    Contracts contracts = Contracts.compiled();
    return new Devnet(contracts, Anvil.start(contracts.anvil()));
  }

  /** One of the node's ten accounts with money; the first pays for making contracts. */
  public String account(int number) {
    return accounts.get(number);
  }

  /** Makes a contract. */
  public String make(String contract, String... words) throws IOException, InterruptedException {
    String code = "0x" + contracts.code(contract) + String.join("", words);
    JsonNode receipt = transact(account(0), Map.of("data", code));
    return Keys.toChecksumAddress(receipt.path("contractAddress").stringValue());
  }

  /** Sends a call that costs nothing; its receipt. */
  public JsonNode send(String from, String to, String method, String... words)
      throws IOException, InterruptedException {
    return pay(from, to, BigInteger.ZERO, method, words);
  }

  /** Sends a call with money; its receipt. */
  public JsonNode pay(String from, String to, BigInteger wei, String method, String... words)
      throws IOException, InterruptedException {
    String data = Method.of(method).on(to, words).data();
    return transact(from, Map.of("to", to, "data", data, "value", Abi.quantity(wei)));
  }

  /** Sends money and nothing else. */
  public void payPlainly(String from, String to, long wei)
      throws IOException, InterruptedException {
    transact(from, Map.of("to", to, "value", Abi.quantity(wei)));
  }

  private JsonNode transact(String from, Map<String, String> transaction)
      throws IOException, InterruptedException {
    Map<String, String> whole = new HashMap<>(transaction);
    whole.put("from", from);
    whole.put("gas", GAS);
    JsonNode receipt = anvil.ask("eth_sendTransactionSync", whole);
    if (!"0x1".equals(receipt.path("status").stringValue())) {
      throw new IOException("the transaction has failed: " + receipt);
    }
    return receipt;
  }

  /** The address that the first log of a receipt has as its only word. */
  public String madeIn(JsonNode receipt) {
    String data = receipt.path("logs").path(0).path("data").stringValue();
    return Keys.toChecksumAddress("0x" + data.substring(data.length() - 40));
  }

  /** Time of the newest block, in seconds. */
  public long now() throws IOException, InterruptedException {
    return head().time().getEpochSecond();
  }

  /** Mines a block at a time, in seconds. */
  public void moveTo(long seconds) throws IOException, InterruptedException {
    anvil.ask("evm_setNextBlockTimestamp", seconds);
    anvil.ask("evm_mine");
  }

  /** The chain as of its newest block. */
  public DevnetBlock head() throws IOException, InterruptedException {
    JsonNode block = anvil.ask("eth_getBlockByNumber", "latest", false);
    return new DevnetBlock(anvil, block);
  }

  /** The number of a quantity or a word. */
  static BigInteger number(String hex) {
    return Abi.number(hex);
  }

  /** Where it is asked. */
  public String url() {
    return anvil.url();
  }

  /** Keeps the chain as it is, to go back to. */
  public String keep() throws IOException, InterruptedException {
    return anvil.ask("evm_snapshot").stringValue();
  }

  /** Goes back to what was kept: what came after is as if it had never been. */
  public void goBack(String kept) throws IOException, InterruptedException {
    anvil.ask("evm_revert", kept);
  }

  /** Mines blocks. */
  public void mine(int blocks) throws IOException, InterruptedException {
    anvil.ask("anvil_mine", Abi.quantity(blocks));
  }

  /** A request for tests. */
  static Request request(String method, Object... parameters) {
    return new Request(method, List.of(parameters));
  }

  /** Whole coins as a word. */
  public static String coins(long coins) {
    return Encode.number(COIN.multiply(BigInteger.valueOf(coins)));
  }

  @Override
  public void close() {
    anvil.close();
  }
}
