package icofolio.chain;

import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.Node;
import icofolio.reading.TokenFacts;
import icofolio.tracker.ChainReader.Balances;
import icofolio.tracker.ChainReader.Holding;
import icofolio.tracker.ChainReader.Units;
import icofolio.tracker.ReadProgress;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for many balances at once, as of one block. */
final class BalanceQuestion {
  private static final String BALANCE_OF = "0x70a08231" + "0".repeat(24);
  private static final int WORD_DIGITS = 2 + 64;

  /** Balances that are asked for together: so coarse is progress. */
  private static final int PIECE = 1_500;

  private final EndpointPool pool;
  private final Blocks blocks;
  private final InstantSource clock;

  BalanceQuestion(EndpointPool pool, Blocks blocks, InstantSource clock) {
    this.pool = pool;
    this.blocks = blocks;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @param agree how many endpoints must say the same
   * @throws UnreadException where no block could be had, the block was reorganised away meanwhile,
   *     or there are not so many endpoints
   */
  Balances ask(List<Holding> holdings, int agree, ReadProgress progress) {
    Set<String> tokens = new LinkedHashSet<>();
    holdings.stream().map(Holding::token).filter(t -> !t.isEmpty()).forEach(tokens::add);
    List<Node> endpoints = agree > 1 ? pool.eachHost() : List.of();
    if (endpoints.size() < agree && agree > 1) {
      throw new UnreadException(
          "%d endpoints are to agree, and there %s"
              .formatted(agree, endpoints.size() == 1 ? "is one" : "are " + endpoints.size()));
    }
    BlockView view = blocks.latest();
    List<BlockView> views = agree > 1 ? views(endpoints, agree, view) : List.of(view);
    AtomicLong done = new AtomicLong();
    long all = (long) holdings.size() * views.size();
    progress.done(pool.chain(), 0, all);
    List<Map<Holding, Units>> said = new ArrayList<>();
    for (BlockView one : views) {
      said.add(
          units(one, holdings, count -> progress.done(pool.chain(), done.addAndGet(count), all)));
    }
    Map<String, TokenFacts> facts = new HashMap<>();
    if (!tokens.isEmpty()) {
      Tokens.read(view, List.copyOf(tokens)).forEach(one -> facts.put(one.contract(), one));
    }
    if (!view.stands()) {
      throw new UnreadException("the block was replaced while it was read; try again");
    }
    return new Balances(view.sighting(), agreed(views, said), facts);
  }

  /** The same block as several endpoints show it. */
  private List<BlockView> views(List<Node> endpoints, int agree, BlockView first) {
    List<BlockView> views = new ArrayList<>();
    StringBuilder failures = new StringBuilder();
    for (Node endpoint : endpoints) {
      if (views.size() == agree) {
        break;
      }
      try {
        BlockView view =
            new Blocks(endpoint, filter -> blocks.latest().logs(filter), clock)
                .at(first.sighting().block());
        if (!view.sighting().blockHash().equals(first.sighting().blockHash())) {
          throw new UnreadException(
              view.sighting().endpoint() + " has another block " + first.sighting().block());
        }
        views.add(view);
      } catch (UnreadException e) {
        failures.append("; ").append(e.reason());
      }
    }
    if (views.size() < agree) {
      throw new UnreadException(
          "only %d of %d endpoints have shown block %d%s"
              .formatted(views.size(), agree, first.sighting().block(), failures));
    }
    return views;
  }

  private interface Counted {
    void more(int count);
  }

  private static Map<Holding, Units> units(
      BlockView view, List<Holding> holdings, Counted counted) {
    List<Callable<Map<Holding, Units>>> pieces = new ArrayList<>();
    for (int from = 0; from < holdings.size(); from += PIECE) {
      List<Holding> piece = holdings.subList(from, Math.min(holdings.size(), from + PIECE));
      pieces.add(
          () -> {
            Map<Holding, Units> units = piece(view, piece);
            counted.more(piece.size());
            return units;
          });
    }
    Map<Holding, Units> all = new LinkedHashMap<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (Future<Map<Holding, Units>> piece : threads.invokeAll(pieces)) {
        all.putAll(piece.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadException("the reading was cancelled");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnreadException unread
          ? unread
          : new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return all;
  }

  private static Map<Holding, Units> piece(BlockView view, List<Holding> holdings) {
    List<Holding> inTokens = holdings.stream().filter(one -> !one.token().isEmpty()).toList();
    List<Holding> inCoins = holdings.stream().filter(one -> one.token().isEmpty()).toList();
    List<Returned> answers =
        view.callAndCoins(
            inTokens.stream()
                .map(one -> new ContractCall(one.token(), BALANCE_OF + one.address().substring(2)))
                .toList(),
            inCoins.stream().map(Holding::address).toList());
    Map<Holding, Units> units = new LinkedHashMap<>();
    for (int i = 0; i < inTokens.size(); i++) {
      units.put(inTokens.get(i), units(answers.get(i)));
    }
    for (int i = 0; i < inCoins.size(); i++) {
      units.put(inCoins.get(i), units(answers.get(inTokens.size() + i)));
    }
    return units;
  }

  private static Units units(Returned answer) {
    return switch (answer) {
      case Returned.Data data when data.hex().length() == WORD_DIGITS ->
          new Units.Counted(new BigInteger(data.hex().substring(2, WORD_DIGITS), 16));
      case Returned.Data _ ->
          new Units.Refused("the token answers with something else than one number");
      case Returned.Reverted reverted ->
          new Units.Refused("the token refuses to say: " + reverted.message());
      case Returned.Nothing _ -> new Units.Refused("no token answers at that address");
      case Returned.Unread unread -> new Units.Unread(unread.reason());
    };
  }

  private static Map<Holding, Units> agreed(List<BlockView> views, List<Map<Holding, Units>> said) {
    Map<Holding, Units> agreed = new LinkedHashMap<>(said.getFirst());
    for (int i = 1; i < said.size(); i++) {
      int other = i;
      agreed.replaceAll(
          (holding, units) ->
              agreed(
                  units,
                  said.get(other).getOrDefault(holding, new Units.Unread("was not asked")),
                  views.getFirst().sighting().endpoint(),
                  views.get(other).sighting().endpoint()));
    }
    return agreed;
  }

  private static Units agreed(Units one, Units other, String first, String second) {
    if (one instanceof Units.Counted(BigInteger a)
        && other instanceof Units.Counted(BigInteger b)) {
      return a.equals(b)
          ? one
          : new Units.Disputed(
              "%s says %s and %s says %s base units, of one block".formatted(first, a, second, b));
    }
    return one instanceof Units.Counted ? other : one;
  }
}
