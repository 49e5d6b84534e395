package icofolio.chain;

import icofolio.chain.family.Families;
import icofolio.chain.family.VestingFamilies;
import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.Notice;
import icofolio.reading.Endpoint;
import icofolio.reading.NameReading;
import icofolio.reading.SaleReading;
import icofolio.reading.Sighting;
import icofolio.reading.TokenFacts;
import icofolio.reading.TransactionReading;
import icofolio.reading.VestingReading;
import icofolio.tracker.ChainReader;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.ReadProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One chain over its pool of endpoints. */
final class EvmReader implements ChainReader {
  private final EndpointPool pool;
  private final InstantSource clock;
  private final Queue<String> warnings;
  private final LogScan scan;
  private final Blocks blocks;

  EvmReader(EndpointPool pool, InstantSource clock, Queue<String> warnings) {
    this.pool = pool;
    this.clock = clock;
    this.warnings = warnings;
    this.scan = new LogScan(pool);
    this.blocks = new Blocks(pool, this::logs, clock);
  }

  private List<Log> logs(LogFilter filter) {
    List<Log> all = new ArrayList<>();
    scan.read(filter, all::add);
    return all;
  }

  /** What is asked here fails for reasons of the network alone. */
  private static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnreadException e) {
      throw new ChainUnreadableException(e.reason(), null);
    }
  }

  @Override
  public Balances balances(List<Holding> holdings, int agree, ReadProgress progress) {
    return reading(() -> new BalanceQuestion(pool, blocks, clock).ask(holdings, agree, progress));
  }

  @Override
  public List<TransactionReading> transactions(List<String> hashes) {
    return reading(() -> new Transactions(pool, clock).read(hashes));
  }

  @Override
  public @Nullable SaleReading sale(String contract, List<String> wallets, Instant since) {
    return reading(
        () -> Families.read(blocks.latest(), contract, wallets, block(since)).orElse(null));
  }

  @Override
  public List<VestingReading> vesting(
      Collection<String> contracts, List<String> wallets, String token, Instant since) {
    return reading(
        () -> {
          AtBlock at = blocks.latest();
          long from = block(since);
          List<VestingReading> all = new ArrayList<>();
          for (String contract : contracts) {
            VestingFamilies.read(at, contract, wallets, token, from).ifPresent(all::addAll);
          }
          return all;
        });
  }

  private long block(Instant since) {
    Head head = Head.read(pool);
    return since.equals(Instant.EPOCH) ? 0 : new BlockAtTime(pool).first(since, head.latest());
  }

  @Override
  public Found transfers(
      String token,
      Set<String> wallets,
      @Nullable Sighting after,
      Instant since,
      ReadProgress progress) {
    return reading(
        () -> {
          Transfers.Mark mark =
              after == null ? null : new Transfers.Mark(after.block(), after.blockHash());
          Transfers.Search search =
              new Transfers.Search(token, List.copyOf(wallets), block(since), mark, true);
          Transfers.Found found =
              new Transfers(pool, scan, clock)
                  .find(search, (done, total) -> progress.done(pool.chain(), done, total));
          return new Found(
              found.transfers(),
              found.from(),
              settled(found.mark(), found.sighting()),
              found.sighting());
        });
  }

  private @Nullable Sighting settled(Transfers.@Nullable Mark mark, Sighting head) {
    return mark == null
        ? null
        : new Sighting(mark.block(), mark.blockHash(), head.at(), head.endpoint());
  }

  @Override
  public Map<String, TokenFacts> tokens(Collection<String> contracts) {
    Map<String, TokenFacts> facts = new HashMap<>();
    if (!contracts.isEmpty()) {
      reading(() -> Tokens.read(blocks.latest(), List.copyOf(contracts)))
          .forEach(one -> facts.put(one.contract(), one));
    }
    return facts;
  }

  @Override
  public boolean isContract(String address) {
    return reading(
        () ->
            switch (blocks.latest().code(address)) {
              case Returned.Data _ -> true;
              case Returned.Nothing _ -> false;
              case Returned.Reverted reverted -> throw new UnreadException(reverted.message());
              case Returned.Unread unread -> throw new UnreadException(unread.reason());
            });
  }

  @Override
  public Sighting head() {
    return reading(() -> blocks.latest().sighting());
  }

  @Override
  public NameReading address(String name) {
    return new EnsNames(pool).address(name);
  }

  @Override
  public NameReading name(String address) {
    return new EnsNames(pool).name(address);
  }

  @Override
  public void reload(List<Endpoint> endpoints) {
    pool.reload(endpoints);
  }

  @Override
  public List<KeyUse> drainUses() {
    return pool.drainUsage().stream()
        .map(use -> new KeyUse(use.endpoint(), use.label(), use.uses(), use.errors(), use.last()))
        .toList();
  }

  @Override
  public List<String> notices() {
    List<String> all = new ArrayList<>();
    for (String warning = warnings.poll(); warning != null; warning = warnings.poll()) {
      all.add(warning);
    }
    pool.notices().stream().map(Notice::text).forEach(all::add);
    return all;
  }

  @Override
  public void close() {
    pool.close();
  }
}
