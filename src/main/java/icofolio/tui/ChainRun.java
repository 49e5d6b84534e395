package icofolio.tui;

import icofolio.sale.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reading what wallets hold from the chains: how far it is, and what it left to be looked at.
 *
 * @param number tells it from those before it; 0 means that there was none
 * @param task the number of its task in the background
 * @param steps how far each chain is that has said so
 * @param problems what went wrong, a sentence each; none while it goes on
 * @param seen whether the person has looked at them
 */
public record ChainRun(
    int number,
    int task,
    Phase phase,
    Map<Chain, Steps> steps,
    List<String> problems,
    boolean seen) {

  /** Nothing was read yet. */
  public static final ChainRun NONE = new ChainRun(0, 0, Phase.ENDED, Map.of(), List.of(), true);

  /** What goes on. */
  public enum Phase {
    /** Nothing does. */
    ENDED,
    /** Chains are being read. */
    RUNNING,
    /** The person has asked for an end, and it has not come yet. */
    STOPPING
  }

  /** So much of all that a chain was asked is done. */
  public record Steps(long done, long all) {}

  /** Copies the collections. */
  public ChainRun {
    steps = Map.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** Whether chains are being read, to the end or not. */
  boolean goesOn() {
    return phase != Phase.ENDED;
  }

  /** How far that chain is; null where it has not begun. */
  @Nullable Steps of(Chain chain) {
    return steps.get(chain);
  }

  ChainRun next() {
    return new ChainRun(number + 1, 0, Phase.RUNNING, Map.of(), List.of(), true);
  }

  /** The same as that task in the background. */
  ChainRun as(int number) {
    return new ChainRun(this.number, number, phase, steps, problems, seen);
  }

  ChainRun stopping() {
    return new ChainRun(number, task, Phase.STOPPING, steps, problems, seen);
  }

  ChainRun with(Chain chain, Steps far) {
    Map<Chain, Steps> more = new HashMap<>(steps);
    more.put(chain, far);
    return new ChainRun(number, task, phase, more, problems, seen);
  }

  ChainRun ended(List<String> sentences) {
    return new ChainRun(number, task, Phase.ENDED, Map.of(), sentences, sentences.isEmpty());
  }

  ChainRun looked() {
    return new ChainRun(number, task, phase, steps, problems, true);
  }
}
