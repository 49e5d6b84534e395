package icofolio.chain;

import icofolio.chain.rpc.HostileServer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;

/**
 * A chain of one block whose contracts answer with what they were asked. Multicall3 is read and
 * written by web3j, so that two who do not know each other must agree on its form.
 */
final class SmallChain implements HostileServer.Method {
  static final String HASH = "0x" + "ab".repeat(32);

  /** Has no code. */
  static final String EMPTY = "0x0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e";

  /** Reverts with words when it is asked. */
  static final String REVERTING = "0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

  /** Burns all gas: those after it in the same call get none. */
  static final String GREEDY = "0x0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d";

  final AtomicInteger multicalls = new AtomicInteger();
  volatile boolean hasMulticall = true;
  volatile int mostCalls = Integer.MAX_VALUE;
  volatile long head = 1000;
  volatile String hash = HASH;

  /** A struct of Multicall3's calls, as web3j wants it declared. */
  public static final class Call3 extends DynamicStruct {
    final Address target;
    final DynamicBytes data;

    /** Made by web3j. */
    public Call3(Address target, Bool allowFailure, DynamicBytes data) {
      super(target, allowFailure, data);
      this.target = target;
      this.data = data;
    }
  }

  /** A struct of its results. */
  public static final class Result3 extends DynamicStruct {
    /** One result. */
    public Result3(Bool success, DynamicBytes data) {
      super(success, data);
    }
  }

  @Override
  public String answer(JsonNode call) {
    JsonNode parameters = call.get("params");
    return switch (call.get("method").stringValue()) {
      case "eth_chainId" -> result("0x1");
      case "eth_getBlockByNumber" -> block(parameters.get(0).stringValue());
      case "eth_getCode" -> result(hasMulticall ? "0x6001" : "0x");
      case "eth_getBalance" -> result("0x" + wei(parameters.get(0).stringValue()).toString(16));
      case "eth_call" -> call(parameters.get(0));
      default -> "\"error\":{\"code\":-32601,\"message\":\"no such method\"}";
    };
  }

  static String result(String hex) {
    return "\"result\":\"" + hex + "\"";
  }

  static BigInteger wei(String address) {
    return new BigInteger(address.substring(2), 16).mod(BigInteger.TWO.pow(80));
  }

  private String block(String tag) {
    long number = tag.startsWith("0x") ? Long.decode(tag) : head;
    return "\"result\":{\"number\":\"0x%x\",\"hash\":\"%s\",\"timestamp\":\"0x60000000\"}"
        .formatted(number, hash);
  }

  private String call(JsonNode call) {
    String to = call.get("to").stringValue();
    String data = call.get("data").stringValue();
    if (data.startsWith("0x82ad56cb")) {
      multicalls.incrementAndGet();
      return aggregate(data);
    }
    return switch (to) {
      case REVERTING, GREEDY ->
          "\"error\":{\"code\":3,\"message\":\"execution reverted: no\",\"data\":\"0x\"}";
      case EMPTY -> result("0x");
      default -> result(echo(data));
    };
  }

  private static String echo(String data) {
    String digits = data.substring(2);
    return "0x" + "0".repeat(Math.max(0, 64 - digits.length())) + digits;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private String aggregate(String data) {
    List<TypeReference> types = List.of(new TypeReference<DynamicArray<Call3>>() {});
    DynamicArray<Call3> calls =
        (DynamicArray<Call3>)
            FunctionReturnDecoder.decode("0x" + data.substring(10), (List) types).getFirst();
    if (calls.getValue().size() > mostCalls) {
      return "\"error\":{\"code\":-32000,\"message\":\"out of gas\"}";
    }
    List<Result3> results = new ArrayList<>();
    boolean gas = true;
    for (Call3 call : calls.getValue()) {
      String to = call.target.getValue();
      gas &= !to.equals(GREEDY);
      String said = Numeric.toHexString(call.data.getValue());
      boolean good = gas && !to.equals(REVERTING);
      String back =
          to.equals(EMPTY) || !good
              ? "0x"
              : said.startsWith("0x4d2301cc")
                  ? Numeric.toHexStringWithPrefixZeroPadded(wei("0x" + said.substring(34)), 64)
                  : echo(said);
      results.add(
          new Result3(new Bool(good), new DynamicBytes(Numeric.hexStringToByteArray(back))));
    }
    String encoded = TypeEncoder.encode(new DynamicArray<>(Result3.class, results));
    return result("0x" + "0".repeat(62) + "20" + encoded);
  }
}
