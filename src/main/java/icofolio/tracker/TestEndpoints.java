package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.tracker.EndpointProbe.Finding;
import icofolio.tracker.EndpointProbe.Works;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks endpoints whether they answer, with each of their keys. */
public final class TestEndpoints {
  private static final String COMMAND = "endpoint test";

  private final Tracker tracker;
  private final EndpointProbe probe;

  /** Over the network. */
  public TestEndpoints(Tracker tracker, EndpointProbe probe) {
    this.tracker = tracker;
    this.probe = probe;
  }

  /**
   * What came of asking.
   *
   * @param key that it was asked with; null where it takes none
   */
  public record Tested(Endpoint endpoint, @Nullable EndpointKey key, Finding finding) {
    /** Whether it answered for its chain. */
    public boolean works() {
      return finding instanceof Works;
    }
  }

  private record Asked(Endpoint endpoint, @Nullable EndpointKey key) {}

  /**
   * Asks all at once, each with every key that is not retired.
   *
   * @return one answer for each, in the order of endpoints and keys
   * @throws ChainUnreadableException where the thread is interrupted meanwhile
   */
  public List<Tested> run(List<Endpoint> endpoints) {
    List<Asked> all = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      if (!endpoint.needsKey()) {
        all.add(new Asked(endpoint, null));
      }
      endpoint.keys().stream()
          .filter(key -> key.state() != KeyState.RETIRED)
          .forEach(key -> all.add(new Asked(endpoint, key)));
    }
    List<Tested> tested = ask(all);
    note(tested);
    return tested;
  }

  private List<Tested> ask(List<Asked> all) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Finding>> answers =
          threads.invokeAll(
              all.stream()
                  .map(
                      asked ->
                          (java.util.concurrent.Callable<Finding>)
                              () -> probe.ask(asked.endpoint, asked.key))
                  .toList());
      List<Tested> tested = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        tested.add(new Tested(all.get(i).endpoint, all.get(i).key, answers.get(i).get()));
      }
      return tested;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChainUnreadableException("the test was cancelled", null);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void note(List<Tested> tested) {
    tracker.change(
        COMMAND,
        null,
        changes -> {
          for (Tested one : tested) {
            String label = one.key == null ? "" : one.key.label();
            Finding finding = one.finding;
            if (finding.uses() > 0) {
              changes
                  .readings()
                  .used(one.endpoint.id(), label, finding.uses(), finding.errors(), tracker.now());
            }
          }
          return new Written<>("", true);
        });
  }
}
