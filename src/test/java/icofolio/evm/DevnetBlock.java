package icofolio.evm;

import icofolio.chain.AtBlock;
import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.LogFilter;
import icofolio.chain.Returned;
import icofolio.evm.Anvil.Request;
import icofolio.reading.Sighting;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.Keys;
import tools.jackson.databind.JsonNode;

/** The chain of a {@link Devnet} as of one block, asked as plainly as can be. */
public final class DevnetBlock implements AtBlock {
  private final Anvil anvil;
  private final Sighting sighting;
  private final Instant time;
  private int rounds;

  DevnetBlock(Anvil anvil, JsonNode block) {
    this.anvil = anvil;
    this.time = Instant.ofEpochSecond(number(block.path("timestamp")));
    this.sighting =
        new Sighting(
            number(block.path("number")), block.path("hash").stringValue(), time, "devnet");
  }

  private static long number(JsonNode quantity) {
    return Devnet.number(quantity.stringValue()).longValueExact();
  }

  /** How many rounds of calls it was asked. */
  public int rounds() {
    return rounds;
  }

  @Override
  public Sighting sighting() {
    return sighting;
  }

  @Override
  public Instant time() {
    return time;
  }

  private String tag() {
    return Abi.quantity(sighting.block());
  }

  @Override
  public List<Returned> call(List<ContractCall> calls) {
    rounds++;
    List<Request> requests = new ArrayList<>();
    for (ContractCall call : calls) {
      Map<String, String> what = Map.of("to", call.to(), "data", call.data());
      requests.add(Devnet.request("eth_call", what, tag()));
    }
    return returned(requests);
  }

  @Override
  public Returned attempt(String from, ContractCall call) {
    Map<String, String> what = Map.of("from", from, "to", call.to(), "data", call.data());
    return returned(List.of(Devnet.request("eth_call", what, tag()))).getFirst();
  }

  @Override
  public Returned storage(String address, String slot) {
    return returned(List.of(Devnet.request("eth_getStorageAt", address, slot, tag()))).getFirst();
  }

  @Override
  public Returned code(String address) {
    return returned(List.of(Devnet.request("eth_getCode", address, tag()))).getFirst();
  }

  @Override
  public List<Returned> coins(List<String> addresses) {
    List<Request> requests =
        addresses.stream().map(one -> Devnet.request("eth_getBalance", one, tag())).toList();
    return answers(requests).stream()
        .map(answer -> Devnet.number(answer.path("result").stringValue()))
        .map(wei -> (Returned) new Returned.Data("0x" + Abi.word(wei)))
        .toList();
  }

  private List<Returned> returned(List<Request> requests) {
    return answers(requests).stream().map(DevnetBlock::returned).toList();
  }

  private static Returned returned(JsonNode answer) {
    if (!answer.has("result")) {
      return new Returned.Reverted(answer.path("error").path("message").stringValue());
    }
    String hex = answer.path("result").stringValue();
    return hex.equals("0x") ? new Returned.Nothing() : new Returned.Data(hex);
  }

  @Override
  public List<Log> logs(LogFilter filter) {
    Map<String, Object> what = new HashMap<>();
    what.put("fromBlock", Abi.quantity(filter.from()));
    what.put("toBlock", Abi.quantity(filter.to()));
    what.put("address", filter.addresses());
    List<Object> topics = new ArrayList<>();
    filter.topics().forEach(topic -> topics.add(topic.isEmpty() ? null : topic));
    what.put("topics", topics);
    List<Log> logs = new ArrayList<>();
    JsonNode answer = answers(List.of(Devnet.request("eth_getLogs", what))).getFirst();
    answer.path("result").forEach(log -> logs.add(log(log)));
    return logs;
  }

  private static Log log(JsonNode log) {
    List<String> topics = new ArrayList<>();
    log.path("topics").forEach(topic -> topics.add(topic.stringValue()));
    return new Log(
        Keys.toChecksumAddress(log.path("address").stringValue()),
        topics,
        log.path("data").stringValue(),
        log.path("transactionHash").stringValue(),
        number(log.path("logIndex")),
        number(log.path("blockNumber")),
        log.path("blockHash").stringValue());
  }

  private List<JsonNode> answers(List<Request> requests) {
    try {
      return anvil.answers(requests);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
