package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.KeyUse;
import icofolio.tracker.Store.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks chains over the portfolio's endpoints, several at once. Endpoints and keys that are changed
 * meanwhile, by this program or another, are taken over while it goes on: a key that is rotated
 * ends no reading.
 */
public final class ReadChains {
  private static final String NO_ENDPOINT = "no endpoint is known";

  /** How often it looks for other keys while it waits. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Tracker tracker;
  private final Chains chains;
  private final Duration look;

  /** For that portfolio, over those chains. */
  public ReadChains(Tracker tracker, Chains chains) {
    this(tracker, chains, LOOK);
  }

  /** The same that looks for other keys so often. */
  ReadChains(Tracker tracker, Chains chains, Duration look) {
    this.tracker = tracker;
    this.chains = chains;
    this.look = look;
  }

  /**
   * What came of asking.
   *
   * @param given by the chains that have answered
   * @param failed why others have not, a sentence each
   * @param notices what the person ought to know of endpoints
   * @param uses what their keys were used for
   */
  public record Answers<T>(
      Map<Chain, T> given, Map<Chain, String> failed, List<String> notices, List<KeyUse> uses) {

    /** Keeps what keys were used for. */
    void keepUses(ReadingChanges readings) {
      keep(uses, readings);
    }

    /** That a chain could not be read. */
    ChainUnreadableException unreadable() {
      return new ChainUnreadableException(String.join("; ", problems()), null);
    }

    /** Why chains have not answered. */
    List<String> failures() {
      List<String> all = new ArrayList<>();
      failed.forEach(
          (chain, reason) -> all.add(chain.label() + ": " + reason + way(chain, reason)));
      return all;
    }

    /** Everything that has failed, and every notice. */
    public List<String> problems() {
      List<String> all = new ArrayList<>(failures());
      all.addAll(notices);
      return all;
    }
  }

  /** Asks one chain. */
  public <T> Answers<T> one(Chain chain, Function<ChainReader, T> question) {
    return each(List.of(chain), (_, reader) -> question.apply(reader));
  }

  /** A question to a chain. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks it. */
    T ask(Chain chain, ChainReader reader);
  }

  /**
   * Asks each of these chains, all at once.
   *
   * @throws ChainUnreadableException where the thread is interrupted meanwhile
   */
  public <T> Answers<T> each(Collection<Chain> asked, Question<T> question) {
    List<Endpoint> endpoints = endpoints();
    Answers<T> answers =
        new Answers<>(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    Map<Chain, ChainReader> readers = new LinkedHashMap<>();
    for (Chain chain : asked) {
      List<Endpoint> there = of(chain, endpoints);
      if (there.isEmpty()) {
        answers.failed.put(chain, noEndpoint(chain));
      } else {
        readers.put(chain, chains.open(chain, there));
      }
    }
    try {
      ask(new Open(endpoints, readers), question, answers);
    } finally {
      readers.values().forEach(ChainReader::close);
    }
    return answers;
  }

  private List<Endpoint> endpoints() {
    return tracker.read(records -> records.readings().endpoints());
  }

  private static List<Endpoint> of(Chain chain, List<Endpoint> endpoints) {
    return endpoints.stream().filter(endpoint -> endpoint.chain().equals(chain)).toList();
  }

  /** Readers at work, and the endpoints that they know. */
  private final class Open {
    private List<Endpoint> known;
    private final Map<Chain, ChainReader> readers;

    Open(List<Endpoint> known, Map<Chain, ChainReader> readers) {
      this.known = known;
      this.readers = readers;
    }

    /** Takes over what was changed, and keeps what keys were used for, so that others see it. */
    void look() {
      List<Endpoint> now = endpoints();
      if (!now.equals(known)) {
        known = now;
        readers.forEach((chain, reader) -> reader.reload(of(chain, now)));
      }
      List<KeyUse> uses = new ArrayList<>();
      readers.values().forEach(reader -> uses.addAll(reader.drainUses()));
      if (!uses.isEmpty()) {
        tracker.change(
            "read chains",
            null,
            changes -> {
              keep(uses, changes.readings());
              return new Written<>(uses, true);
            });
      }
    }
  }

  private static void keep(List<KeyUse> uses, ReadingChanges readings) {
    uses.forEach(
        use -> readings.used(use.endpoint(), use.label(), use.uses(), use.errors(), use.last()));
  }

  private <T> void ask(Open open, Question<T> question, Answers<T> answers) {
    Map<Chain, ChainReader> readers = open.readers;
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Map<Chain, Future<T>> asked = new LinkedHashMap<>();
      readers.forEach(
          (chain, reader) -> asked.put(chain, threads.submit(() -> question.ask(chain, reader))));
      for (Map.Entry<Chain, Future<T>> one : asked.entrySet()) {
        await(one.getKey(), one.getValue(), open, answers);
      }
      for (ChainReader reader : readers.values()) {
        answers.uses.addAll(reader.drainUses());
        answers.notices.addAll(reader.notices());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> void await(Chain chain, Future<T> future, Open open, Answers<T> answers) {
    try {
      answers.given.put(chain, answer(future, open));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChainUnreadableException("the reading was cancelled; nothing was stored", null);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ChainUnreadableException unreadable ->
            answers.failed.put(chain, String.valueOf(unreadable.getMessage()));
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private <T> T answer(Future<T> future, Open open)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return future.get(look.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        open.look();
      }
    }
  }

  private static String noEndpoint(Chain chain) {
    return chain.isEvm() ? NO_ENDPOINT : "only chains of Ethereum's kind can be read";
  }

  /** How to mend it, where that is the same for everybody. */
  private static String way(Chain chain, String reason) {
    return reason.equals(NO_ENDPOINT)
        ? "; add one with 'ico endpoint add --id NAME --chain %s --url https://…'"
            .formatted(chain.label())
        : "";
  }
}
