package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import icofolio.chain.rpc.Node;
import icofolio.chain.rpc.Strict;
import icofolio.reading.Sighting;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chain as of one block: through Multicall3 where it stands, else call by call in batches. Safe
 * for many threads at once.
 */
public final class BlockView implements AtBlock {
  /** Calls in one call of Multicall3, before a node has shown what it takes. */
  static final int CHUNK = 300;

  private static final int WORD = 64;

  private final Node node;
  private final Sighting sighting;
  private final Instant time;
  private final boolean hasMulticall;
  private final AtomicInteger chunk;
  private final LogSource logs;

  BlockView(
      Node node,
      Sighting sighting,
      Instant time,
      boolean hasMulticall,
      AtomicInteger chunk,
      LogSource logs) {
    this.node = node;
    this.sighting = sighting;
    this.time = time;
    this.hasMulticall = hasMulticall;
    this.chunk = chunk;
    this.logs = logs;
  }

  @Override
  public Sighting sighting() {
    return sighting;
  }

  @Override
  public Instant time() {
    return time;
  }

  /**
   * Whether the chain still has this block: asked after reading, before anything is kept, because a
   * reorganisation may have come between two answers.
   *
   * @throws UnreadException where that cannot be found out
   */
  public boolean stands() {
    Blocks.Header now = Blocks.read(node.ask(BlockHeader.ask(sighting.block())));
    return now.number() == sighting.block() && now.hash().equals(sighting.blockHash());
  }

  @Override
  public List<Returned> call(List<ContractCall> calls) {
    return callAndCoins(calls, List.of());
  }

  @Override
  public List<Returned> coins(List<String> addresses) {
    return callAndCoins(List.of(), addresses);
  }

  @Override
  public List<Returned> callAndCoins(List<ContractCall> calls, List<String> addresses) {
    List<Question> questions = new ArrayList<>(calls.size() + addresses.size());
    calls.forEach(call -> questions.add(new Question(call, null)));
    for (String address : addresses) {
      questions.add(new Question(Multicall.coins(node.chain(), address), address));
    }
    return new Asking(questions).run();
  }

  @Override
  public Returned attempt(String from, ContractCall call) {
    Map<String, String> transaction = Map.of("from", from, "to", call.to(), "data", call.data());
    return data(node.ask(Ask.of("eth_call", transaction, tag())));
  }

  @Override
  public Returned storage(String address, String slot) {
    return data(node.ask(Ask.of("eth_getStorageAt", address, slot, tag())));
  }

  @Override
  public Returned code(String address) {
    return data(node.ask(Ask.of("eth_getCode", address, tag())));
  }

  @Override
  public List<Log> logs(LogFilter filter) {
    return logs.logs(filter.within(filter.from(), Math.min(filter.to(), sighting.block())));
  }

  private String tag() {
    return Blocks.hex(sighting.block());
  }

  private Ask callAsk(ContractCall call) {
    return Ask.of("eth_call", Map.of("to", call.to(), "data", call.data()), tag());
  }

  static Returned data(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> data(Strict.bytes(given.result()), given.endpoint());
      case Answer.Refused refused when isRevert(refused) ->
          new Returned.Reverted(refused.message());
      case Answer.Refused refused ->
          new Returned.Unread(refused.endpoint() + ": " + refused.message());
      case Answer.Failed failed -> new Returned.Unread(failed.reason());
    };
  }

  private static Returned data(@Nullable String hex, String endpoint) {
    if (hex == null) {
      return new Returned.Unread(endpoint + " gives what is not 0x and whole bytes in hex");
    }
    return hex.length() == 2 ? new Returned.Nothing() : new Returned.Data(hex);
  }

  /** Code 3 with geth and its kin; others have words of their own. */
  private static boolean isRevert(Answer.Refused refused) {
    String message = refused.message().toLowerCase(java.util.Locale.ROOT);
    return refused.code() == 3
        || refused.code() == -32015
        || refused.data() != null
        || message.contains("revert")
        || message.contains("invalid opcode")
        || message.contains("invalid jump")
        || message.contains("stack underflow");
  }

  private static Returned wei(Answer answer) {
    if (!(answer instanceof Answer.Given given)) {
      return data(answer);
    }
    BigInteger wei = Strict.quantity(given.result());
    if (wei == null) {
      return new Returned.Unread(given.endpoint() + " gives a balance that is no quantity");
    }
    String digits = wei.toString(16);
    return new Returned.Data("0x" + "0".repeat(WORD - digits.length()) + digits);
  }

  /**
   * One thing to be asked.
   *
   * @param call as Multicall3 makes it
   * @param holder whose coins are wanted; null where a contract is asked
   */
  private record Question(ContractCall call, @Nullable String holder) {}

  /** Some questions that go as one. */
  private record Chunk(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /** Many questions on their way to an answer each. */
  private final class Asking {
    private final List<Question> questions;
    private final @Nullable Returned[] answers;

    private Asking(List<Question> questions) {
      this.questions = questions;
      this.answers = new Returned[questions.size()];
    }

    private List<Returned> run() {
      if (hasMulticall && questions.size() > 1) {
        List<Chunk> chunks = chunks();
        while (!chunks.isEmpty()) {
          chunks = smaller(chunks);
        }
      }
      askOneByOne();
      return Arrays.asList(answers).stream().map(java.util.Objects::requireNonNull).toList();
    }

    private List<Chunk> chunks() {
      int size = chunk.get();
      return IntStream.iterate(0, from -> from < questions.size(), from -> from + size)
          .mapToObj(from -> new Chunk(from, Math.min(questions.size(), from + size)))
          .toList();
    }

    /** Asks these, and gives those that are to be asked again, in smaller ones. */
    private List<Chunk> smaller(List<Chunk> chunks) {
      List<Answer> said = node.ask(chunks.stream().map(this::ask).toList());
      boolean alive = said.stream().anyMatch(one -> !(one instanceof Answer.Failed));
      List<Chunk> again = new ArrayList<>();
      for (int i = 0; i < chunks.size(); i++) {
        Chunk asked = chunks.get(i);
        if (said.get(i) instanceof Answer.Failed failed && !(alive && asked.size() > 1)) {
          fail(asked, failed.reason());
        } else if (!takes(asked, said.get(i)) && asked.size() > 1) {
          again.addAll(halves(asked));
        }
      }
      return again;
    }

    private Ask ask(Chunk asked) {
      List<ContractCall> calls =
          questions.subList(asked.from(), asked.to()).stream().map(Question::call).toList();
      return callAsk(new ContractCall(Multicall.address(node.chain()), Multicall.encode(calls)));
    }

    private List<Chunk> halves(Chunk asked) {
      int middle = asked.from() + asked.size() / 2;
      chunk.accumulateAndGet(Math.max(1, asked.size() / 2), Math::min);
      return List.of(new Chunk(asked.from(), middle), new Chunk(middle, asked.to()));
    }

    private void fail(Chunk asked, String reason) {
      for (int i = asked.from(); i < asked.to(); i++) {
        answers[i] = new Returned.Unread(reason);
      }
    }

    private boolean takes(Chunk asked, Answer said) {
      String hex = said instanceof Answer.Given given ? Strict.bytes(given.result()) : null;
      List<Multicall.Result> results = hex == null ? null : Multicall.decode(hex, asked.size());
      if (results == null) {
        return false;
      }
      for (int i = 0; i < asked.size(); i++) {
        answers[asked.from() + i] = read(results.get(i));
      }
      return true;
    }

    /**
     * Null where it has failed without a word: then it may have been left without gas by another of
     * the many, and is asked alone.
     */
    private @Nullable Returned read(Multicall.Result result) {
      boolean empty = result.hex().length() == 2;
      if (!result.succeeded()) {
        return empty ? null : new Returned.Reverted(Reverts.words(result.hex()));
      }
      return empty ? new Returned.Nothing() : new Returned.Data(result.hex());
    }

    private void askOneByOne() {
      int[] open = IntStream.range(0, answers.length).filter(i -> answers[i] == null).toArray();
      if (open.length == 0) {
        return;
      }
      List<Answer> said =
          node.ask(Arrays.stream(open).mapToObj(i -> alone(questions.get(i))).toList());
      for (int i = 0; i < open.length; i++) {
        boolean coins = questions.get(open[i]).holder() != null;
        answers[open[i]] = coins ? wei(said.get(i)) : data(said.get(i));
      }
    }

    private Ask alone(Question question) {
      return question.holder() == null
          ? callAsk(question.call())
          : Ask.of("eth_getBalance", question.holder(), tag());
    }
  }
}
