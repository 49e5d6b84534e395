package icofolio.transcript;

import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Event;
import icofolio.chain.abi.Method;
import icofolio.chain.rpc.HostileServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.web3j.ens.NameHash;
import tools.jackson.databind.JsonNode;

/**
 * Ethereum as the transcripts know it: always the same few blocks, contracts and transactions.
 *
 * <p>Addresses are made of one pair of digits: {@code 10} and {@code 20} are the person's wallets,
 * {@code 30} the token of the sale {@code 40} that has succeeded, {@code 50} its team, {@code 60} a
 * stranger, {@code 70} a sale that has missed its goal and {@code 80} the vault of its money,
 * {@code 90} a token that takes a fee.
 */
final class StoryChain implements HostileServer.Method {
  static final String MAIN = address("10");
  static final String SPARE = address("20");
  static final String ACME = address("30");
  static final String SALE = address("40");
  static final String TEAM = address("50");
  static final String STRANGER = address("60");
  static final String FAILED_SALE = address("70");
  static final String VAULT = address("80");
  static final String TAXED = address("90");
  static final String USDC = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";

  private static final String REGISTRY = "0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e";
  private static final String RESOLVER = address("e0");

  /** The newest block. */
  static final long HEAD = 20_100_000;

  private static final Instant HEAD_TIME = Instant.parse("2024-06-15T00:00:00Z");
  private static final int SECONDS = 12;
  private static final long FINALISED = HEAD - 64;
  private static final Event TRANSFER = Event.of("Transfer(address,address,uint256)");
  private static final Event PURCHASE =
      Event.of("TokensPurchased(address,address,uint256,uint256)");

  private final Map<String, String> calls = new HashMap<>();
  private final Map<String, BigInteger> coins = new HashMap<>();
  private final List<Transaction> transactions = new ArrayList<>();

  private record Log(String address, List<String> topics, String data) {}

  private record Transaction(
      String hash,
      String from,
      String to,
      BigInteger wei,
      long block,
      boolean good,
      List<Log> logs) {}

  StoryChain() {
    coins.put(MAIN, units("3.5", 18));
    coins.put(SPARE, units("0.8", 18));
    token(ACME, 18, "ACME", "8500");
    token(USDC, 6, "USDC", "1250.5");
    token(TAXED, 18, "TAX", "0");
    sale();
    failedSale();
    payments();
    deliveries();
    name("alice.eth", MAIN);
    name("acme-sale.eth", SALE);
    name("bob.eth", address("b0"));
    String reverse = MAIN.substring(2) + ".addr.reverse";
    calls.put(REGISTRY + node("resolver(bytes32)", reverse), "0x" + Encode.address(RESOLVER));
    calls.put(RESOLVER + node("name(bytes32)", reverse), "0x" + text("alice.eth"));
  }

  /** A name of the Ethereum Name Service. */
  private void name(String name, String address) {
    calls.put(REGISTRY + node("resolver(bytes32)", name), "0x" + Encode.address(RESOLVER));
    calls.put(RESOLVER + node("addr(bytes32)", name), "0x" + Encode.address(address));
  }

  private static String node(String signature, String name) {
    return Method.of(signature).selector() + NameHash.nameHash(name).substring(2);
  }

  private void token(String token, int decimals, String symbol, String balance) {
    says(token, "decimals()", Encode.number(decimals));
    says(token, "symbol()", text(symbol));
    says(token, "balanceOf(address)", Encode.number(units(balance, decimals)), MAIN);
    says(token, "balanceOf(address)", Encode.number(0), SPARE);
  }

  /** OpenZeppelin's of 2.x: capped, timed, delivered after it. */
  private void sale() {
    says(SALE, "token()", Encode.address(ACME));
    says(SALE, "wallet()", Encode.address(TEAM));
    says(SALE, "rate()", Encode.number(4000));
    says(SALE, "weiRaised()", Encode.number(units("400", 18)));
    says(SALE, "cap()", Encode.number(units("500", 18)));
    says(SALE, "openingTime()", seconds("2024-03-01T00:00:00Z"));
    says(SALE, "closingTime()", seconds("2024-03-08T12:00:00Z"));
    says(SALE, "hasClosed()", Encode.number(1));
    says(SALE, "balanceOf(address)", Encode.number(0), MAIN);
    says(SALE, "balanceOf(address)", Encode.number(0), SPARE);
  }

  /** OpenZeppelin's of 1.x: it has missed its goal, and its vault gives back. */
  private void failedSale() {
    says(FAILED_SALE, "token()", Encode.address(address("71")));
    says(FAILED_SALE, "wallet()", Encode.address(address("72")));
    says(FAILED_SALE, "rate()", Encode.number(100));
    says(FAILED_SALE, "weiRaised()", Encode.number(units("40", 18)));
    says(FAILED_SALE, "goal()", Encode.number(units("100", 18)));
    says(FAILED_SALE, "goalReached()", Encode.number(0));
    says(FAILED_SALE, "startTime()", seconds("2024-02-01T00:00:00Z"));
    says(FAILED_SALE, "endTime()", seconds("2024-02-20T00:00:00Z"));
    says(FAILED_SALE, "hasEnded()", Encode.number(1));
    says(FAILED_SALE, "isFinalized()", Encode.number(1));
    says(FAILED_SALE, "vault()", Encode.address(VAULT));
    says(FAILED_SALE, "claimRefund()", "");
    says(VAULT, "state()", Encode.number(1));
    says(VAULT, "deposited(address)", Encode.number(units("1.5", 18)), MAIN);
    says(VAULT, "deposited(address)", Encode.number(0), SPARE);
  }

  private void payments() {
    bought("c1", "2024-03-02T09:00:00Z", "2");
    bought("c2", "2024-03-04T09:00:00Z", "1.4");
    transactions.add(
        new Transaction(
            hash("c3"),
            MAIN,
            SALE,
            units("1", 18),
            block("2024-03-05T09:00:00Z"),
            false,
            List.of()));
    paid("c6", USDC, moved(USDC, MAIN, TEAM, units("1000", 6)));
    paid(
        "c7",
        TAXED,
        moved(TAXED, MAIN, TEAM, units("980", 18)),
        moved(TAXED, MAIN, STRANGER, units("20", 18)));
  }

  private void bought(String name, String time, String ether) {
    BigInteger wei = units(ether, 18);
    Log log =
        new Log(
            SALE,
            List.of(PURCHASE.topic(), Encode.topic(MAIN), Encode.topic(MAIN)),
            Encode.number(wei) + Encode.number(wei.multiply(BigInteger.valueOf(4000))));
    transactions.add(new Transaction(hash(name), MAIN, SALE, wei, block(time), true, List.of(log)));
  }

  private void paid(String name, String token, Log... logs) {
    transactions.add(
        new Transaction(
            hash(name),
            MAIN,
            token,
            BigInteger.ZERO,
            block("2024-03-06T09:00:00Z"),
            true,
            List.of(logs)));
  }

  private void deliveries() {
    arrived("d1", "2024-04-01T12:00:00Z", SALE, "3000");
    arrived("d2", "2024-05-01T12:00:00Z", SALE, "5000");
    arrived("d3", "2024-05-02T12:00:00Z", STRANGER, "500");
    arrived("d4", "2024-05-03T12:00:00Z", address("41"), "0");
  }

  private void arrived(String name, String time, String from, String tokens) {
    Log log = moved(ACME, from, MAIN, units(tokens, 18));
    transactions.add(
        new Transaction(hash(name), from, ACME, BigInteger.ZERO, block(time), true, List.of(log)));
  }

  private static Log moved(String token, String from, String to, BigInteger units) {
    return new Log(
        token,
        List.of(TRANSFER.topic(), Encode.topic(from), Encode.topic(to)),
        Encode.number(units));
  }

  private void says(String contract, String signature, String words, String... about) {
    calls.put(contract + data(signature, about), "0x" + words);
  }

  /** What a contract is asked with. */
  static String data(String signature, String... about) {
    return Method.of(signature).selector()
        + List.of(about).stream().map(Encode::address).collect(Collectors.joining());
  }

  static String address(String pair) {
    return "0x" + pair.repeat(20);
  }

  private static String hash(String pair) {
    return "0x" + pair.repeat(32);
  }

  static BigInteger units(String number, int decimals) {
    return new BigDecimal(number).scaleByPowerOfTen(decimals).toBigIntegerExact();
  }

  /** A string as a contract gives it. */
  static String text(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    int words = (hex.length() + 63) / 64;
    return Encode.number(32)
        + Encode.number(hex.length() / 2)
        + hex
        + "0".repeat(64 * words - hex.length());
  }

  private static String seconds(String time) {
    return Encode.number(Instant.parse(time).getEpochSecond());
  }

  private static long block(String time) {
    return HEAD - (HEAD_TIME.getEpochSecond() - Instant.parse(time).getEpochSecond()) / SECONDS;
  }

  private static String blockHash(long block) {
    try {
      byte[] text = ("block " + block).getBytes(StandardCharsets.UTF_8);
      return "0x" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String result(String hex) {
    return "\"result\":\"" + hex + "\"";
  }

  static String error(int code, String message) {
    return "\"error\":{\"code\":%d,\"message\":\"%s\"}".formatted(code, message);
  }

  @Override
  public String answer(JsonNode call) {
    JsonNode asked = call.get("params");
    return switch (call.get("method").stringValue()) {
      case "eth_chainId" -> result("0x1");
      case "eth_getBlockByNumber" -> header(number(asked.get(0).stringValue()));
      case "eth_getCode" -> result(isContract(asked.get(0).stringValue()) ? "0x6001" : "0x");
      case "eth_getBalance" ->
          result("0x" + coins.getOrDefault(lower(asked.get(0)), BigInteger.ZERO).toString(16));
      case "eth_call" -> said(asked.get(0));
      case "eth_getStorageAt" -> result("0x" + "0".repeat(64));
      case "eth_getLogs" -> "\"result\":" + logs(asked.get(0));
      case "eth_getTransactionByHash" -> transaction(asked.get(0).stringValue(), false);
      case "eth_getTransactionReceipt" -> transaction(asked.get(0).stringValue(), true);
      default -> error(-32601, "the method does not exist");
    };
  }

  private static String lower(JsonNode text) {
    return text.stringValue().toLowerCase(Locale.ROOT);
  }

  private static long number(String tag) {
    return switch (tag) {
      case "latest" -> HEAD;
      case "finalized" -> FINALISED;
      default -> Long.decode(tag);
    };
  }

  static String header(long block) {
    return header(block, blockHash(block));
  }

  static String header(long block, String hash) {
    long time = HEAD_TIME.getEpochSecond() - SECONDS * (HEAD - block);
    return block > HEAD
        ? "\"result\":null"
        : "\"result\":{\"number\":\"0x%x\",\"hash\":\"%s\",\"timestamp\":\"0x%x\"}"
            .formatted(block, hash, time);
  }

  private boolean isContract(String address) {
    return calls.keySet().stream()
        .anyMatch(call -> call.startsWith(address.toLowerCase(Locale.ROOT)));
  }

  private String said(JsonNode call) {
    String to = lower(call.get("to"));
    String said = calls.get(to + lower(call.get("data")));
    if (said != null) {
      return result(said);
    }
    return isContract(to) ? error(3, "execution reverted") : result("0x");
  }

  private String logs(JsonNode filter) {
    long from = Long.decode(filter.get("fromBlock").stringValue());
    long to = Long.decode(filter.get("toBlock").stringValue());
    List<String> found = new ArrayList<>();
    for (Transaction one : transactions) {
      for (int i = 0; one.block() >= from && one.block() <= to && i < one.logs().size(); i++) {
        if (isWanted(one.logs().get(i), filter)) {
          found.add(log(one, i));
        }
      }
    }
    return "[" + String.join(",", found) + "]";
  }

  private static boolean isWanted(Log log, JsonNode filter) {
    if (filter.has("address") && !has(filter.get("address"), log.address())) {
      return false;
    }
    int place = 0;
    for (JsonNode wanted : filter.path("topics")) {
      boolean isThere = place < log.topics().size();
      if (!wanted.isNull() && !(isThere && has(wanted, log.topics().get(place)))) {
        return false;
      }
      place++;
    }
    return true;
  }

  private static boolean has(JsonNode wanted, String text) {
    if (wanted.isString()) {
      return lower(wanted).equals(text);
    }
    for (JsonNode one : wanted) {
      if (lower(one).equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static String log(Transaction one, int index) {
    Log log = one.logs().get(index);
    return """
        {"address":"%s","topics":["%s"],"data":"0x%s","transactionHash":"%s","logIndex":"0x%x",\
        "blockNumber":"0x%x","blockHash":"%s","removed":false}"""
        .formatted(
            log.address(),
            String.join("\",\"", log.topics()),
            log.data(),
            one.hash(),
            index,
            one.block(),
            blockHash(one.block()));
  }

  private String transaction(String hash, boolean receipt) {
    for (Transaction one : transactions) {
      if (one.hash().equals(hash)) {
        return "\"result\":" + (receipt ? receipt(one) : itself(one));
      }
    }
    return "\"result\":null";
  }

  private static String itself(Transaction one) {
    return """
        {"hash":"%s","from":"%s","to":"%s","value":"0x%x","gasPrice":"0x4a817c800",\
        "blockNumber":"0x%x","blockHash":"%s"}"""
        .formatted(
            one.hash(), one.from(), one.to(), one.wei(), one.block(), blockHash(one.block()));
  }

  private static String receipt(Transaction one) {
    List<String> logs = new ArrayList<>();
    for (int i = 0; i < one.logs().size(); i++) {
      logs.add(log(one, i));
    }
    return """
        {"transactionHash":"%s","status":"0x%d","gasUsed":"0x186a0",\
        "effectiveGasPrice":"0x4a817c800","blockNumber":"0x%x","blockHash":"%s","logs":[%s]}"""
        .formatted(
            one.hash(),
            one.good() ? 1 : 0,
            one.block(),
            blockHash(one.block()),
            String.join(",", logs));
  }
}
