package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.KeyUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks chains over the portfolio's endpoints, several at once. */
public final class ReadChains {
  private static final String NO_ENDPOINT = "no endpoint is known";

  private final Tracker tracker;
  private final Chains chains;

  /** For that portfolio, over those chains. */
  public ReadChains(Tracker tracker, Chains chains) {
    this.tracker = tracker;
    this.chains = chains;
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
      uses.forEach(
          use -> readings.used(use.endpoint(), use.label(), use.uses(), use.errors(), use.last()));
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
    List<Endpoint> endpoints = tracker.read(records -> records.readings().endpoints());
    Answers<T> answers =
        new Answers<>(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    Map<Chain, ChainReader> readers = new LinkedHashMap<>();
    for (Chain chain : asked) {
      List<Endpoint> there = endpoints.stream().filter(e -> e.chain().equals(chain)).toList();
      if (there.isEmpty()) {
        answers.failed.put(chain, noEndpoint(chain));
      } else {
        readers.put(chain, chains.open(chain, there));
      }
    }
    try {
      ask(readers, question, answers);
    } finally {
      readers.values().forEach(ChainReader::close);
    }
    return answers;
  }

  private static <T> void ask(
      Map<Chain, ChainReader> readers, Question<T> question, Answers<T> answers) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Map<Chain, Future<T>> asked = new LinkedHashMap<>();
      readers.forEach(
          (chain, reader) -> asked.put(chain, threads.submit(() -> question.ask(chain, reader))));
      for (Map.Entry<Chain, Future<T>> one : asked.entrySet()) {
        await(one.getKey(), one.getValue(), answers);
      }
      for (ChainReader reader : readers.values()) {
        answers.uses.addAll(reader.drainUses());
        answers.notices.addAll(reader.notices());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> void await(Chain chain, Future<T> future, Answers<T> answers) {
    try {
      answers.given.put(chain, future.get());
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
