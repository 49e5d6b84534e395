package icofolio.tracker;

import icofolio.entry.KeyReference;
import icofolio.entry.ProblemCode;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.tracker.Store.Written;
import icofolio.tracker.TestEndpoints.Tested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new key in the place of an old one without a moment in which neither works: the new one is
 * proved, both overlap, and the old one is retired only once nothing uses it any more. What was
 * interrupted goes on where it stopped when it is run again.
 */
public final class RotateKey {
  private static final String COMMAND = "endpoint rotate";

  /** So many periods of grace it is watched at most. */
  private static final int MOST_ROUNDS = 30;

  private final Tracker tracker;
  private final EndpointProbe probe;
  private final Consumer<String> steps;
  private final Pause pause;

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after so long. */
    void last(Duration time) throws InterruptedException;
  }

  /**
   * What is wanted.
   *
   * @param reference of the new key, or of one that is there and is to be used again
   * @param label for it; null for one made of the reference
   * @param expires when the provider ends it; null where it does not say
   * @param replaces label of the key whose place it takes; null where there is but one in use
   * @param grace for how long nothing must have used the old key
   */
  public record Plan(
      String reference,
      @Nullable String label,
      @Nullable Instant expires,
      @Nullable String replaces,
      Duration grace) {}

  /**
   * Over the network.
   *
   * @param steps hears what was done, a sentence each
   */
  public RotateKey(Tracker tracker, EndpointProbe probe, Consumer<String> steps, Pause pause) {
    this.tracker = tracker;
    this.probe = probe;
    this.steps = steps;
    this.pause = pause;
  }

  /**
   * Does it.
   *
   * @return the endpoint as it is afterwards
   * @throws RefusedException where it cannot be done with that endpoint
   * @throws ChainUnreadableException where the new key does not work, and then nothing was changed;
   *     or where the old one is used on and on, and then both are kept
   */
  public Endpoint run(String id, Plan plan) {
    Endpoint endpoint = tracker.read(records -> EditEndpoints.need(records, id));
    if (!endpoint.needsKey()) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE, id + " takes no key: its URL has no place {key}");
    }
    EndpointKey next = next(endpoint, plan);
    List<EndpointKey> old = old(endpoint, next, plan);
    if (old.isEmpty()) {
      steps.accept("%s is in use already, and no other key is in the way.".formatted(next.label()));
      return endpoint;
    }
    prove(endpoint, next);
    overlap(id, next, labels(old));
    watch(id, labels(old), plan.grace());
    return tracker.read(records -> EditEndpoints.need(records, id));
  }

  /** The key that is to be used: one that is there, or a new one. */
  private EndpointKey next(Endpoint endpoint, Plan plan) {
    for (EndpointKey key : endpoint.keys()) {
      if (key.reference().equals(plan.reference())) {
        return new EndpointKey(
            key.label(),
            key.reference(),
            key.added(),
            plan.expires() == null ? key.expires() : plan.expires(),
            KeyState.ACTIVE,
            key.uses(),
            key.errors(),
            key.lastUse());
      }
    }
    List<String> taken = endpoint.keys().stream().map(EndpointKey::label).toList();
    String label =
        plan.label() == null ? KeyReference.label(plan.reference(), taken) : plan.label();
    if (taken.contains(label)) {
      throw new RefusedException(
          ProblemCode.CONFLICT,
          "%s has a key %s already, of another reference; give the new one another --label"
              .formatted(endpoint.id(), label));
    }
    return EndpointKey.fresh(label, plan.reference(), tracker.now(), plan.expires());
  }

  /** The keys that go: what an earlier run has left retiring, and the one that is named. */
  private static List<EndpointKey> old(Endpoint endpoint, EndpointKey next, Plan plan) {
    List<EndpointKey> others =
        endpoint.keys().stream().filter(key -> !key.label().equals(next.label())).toList();
    List<EndpointKey> active =
        others.stream().filter(key -> key.state() == KeyState.ACTIVE).toList();
    List<EndpointKey> old =
        new ArrayList<>(others.stream().filter(key -> key.state() == KeyState.RETIRING).toList());
    String named = plan.replaces();
    boolean goesOn = !old.isEmpty() && endpoint.keys().contains(next);
    if (named != null) {
      List<EndpointKey> found = others.stream().filter(k -> k.label().equals(named)).toList();
      if (found.isEmpty()) {
        throw new RefusedException(
            ProblemCode.UNKNOWN_REFERENCE,
            "%s has no other key %s; it has %s"
                .formatted(endpoint.id(), named, names(labels(others))));
      }
      found.stream().filter(active::contains).forEach(old::add);
    } else if (active.size() == 1 && !goesOn) {
      old.add(active.getFirst());
    } else if (active.size() > 1 && !goesOn) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "%s has several keys in use; say with --replaces which one goes: %s"
              .formatted(endpoint.id(), names(labels(active))));
    }
    return old;
  }

  private static List<String> labels(List<EndpointKey> keys) {
    return keys.stream().map(EndpointKey::label).toList();
  }

  private static String names(List<String> labels) {
    return labels.isEmpty() ? "none" : String.join(", ", labels);
  }

  private void prove(Endpoint endpoint, EndpointKey next) {
    Endpoint alone = endpoint.with(List.of(next));
    Tested tested = new TestEndpoints(tracker, probe).run(List.of(alone)).getFirst();
    if (tested.finding() instanceof EndpointProbe.Fails(String reason, long _, long _)) {
      throw new ChainUnreadableException(
          "the new key %s does not work: %s %s; nothing was changed"
              .formatted(next.label(), endpoint.id(), reason),
          "Look at the key and where it is found, and run it again.");
    }
    steps.accept("Proved %s: %s answers with it.".formatted(next.label(), endpoint.id()));
  }

  /** One change: from now on the new key takes the requests and the old one only what it must. */
  private void overlap(String id, EndpointKey next, List<String> old) {
    tracker.change(
        COMMAND,
        null,
        changes -> {
          Endpoint endpoint = EditEndpoints.need(changes, id);
          List<EndpointKey> keys = new ArrayList<>();
          boolean known = false;
          for (EndpointKey key : endpoint.keys()) {
            boolean same = key.label().equals(next.label());
            known |= same;
            keys.add(same ? next : old.contains(key.label()) ? key.in(KeyState.RETIRING) : key);
          }
          if (!known) {
            keys.add(next);
          }
          changes.readings().put(endpoint.with(keys));
          return new Written<>("", true);
        });
    steps.accept(
        "%s is active, %s retiring: new requests go with the new key."
            .formatted(next.label(), are(old)));
  }

  private static String are(List<String> labels) {
    return names(labels) + (labels.size() == 1 ? " is" : " are");
  }

  private void watch(String id, List<String> old, Duration grace) {
    List<EndpointKey> before = tracker.read(records -> keys(records, id, old));
    steps.accept(
        "Watching for %s s whether anything still uses %s …".formatted(seconds(grace), names(old)));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      pause(grace);
      List<EndpointKey> seen = before;
      List<EndpointKey> after = tracker.change(COMMAND, null, changes -> retire(changes, id, seen));
      if (after.equals(before)) {
        steps.accept(
            "Nothing has used %s for %s s%s: retired. It can be ended at the provider now."
                .formatted(names(old), seconds(grace), lastUse(after)));
        return;
      }
      steps.accept(
          after.size() == before.size()
              ? "%s used again (%d more requests); watching on …"
                  .formatted(was(old), uses(after) - uses(before))
              : "The keys were changed meanwhile; watching on …");
      before = after;
    }
    throw new ChainUnreadableException(
        "%s still in use after %s s; both keys are kept, and the old one goes on retiring"
            .formatted(are(old), seconds(grace.multipliedBy(MOST_ROUNDS))),
        "End what uses it, or let it end, and run the same again.");
  }

  private static String was(List<String> labels) {
    return names(labels) + (labels.size() == 1 ? " was" : " were");
  }

  /**
   * Retires the keys where they stand as they were seen; in the turn in which that is looked at.
   */
  private static Written<List<EndpointKey>> retire(
      Changes changes, String id, List<EndpointKey> seen) {
    List<EndpointKey> now = keys(changes, id, seen.stream().map(EndpointKey::label).toList());
    if (now.equals(seen)) {
      now.forEach(key -> changes.readings().put(id, key.in(KeyState.RETIRED)));
    }
    return new Written<>(now, true);
  }

  private static List<EndpointKey> keys(Records records, String id, List<String> labels) {
    return EditEndpoints.need(records, id).keys().stream()
        .filter(key -> labels.contains(key.label()) && key.state() == KeyState.RETIRING)
        .toList();
  }

  private static long uses(List<EndpointKey> keys) {
    return keys.stream().mapToLong(EndpointKey::uses).sum();
  }

  private static String lastUse(List<EndpointKey> keys) {
    return keys.stream()
        .map(EndpointKey::lastUse)
        .filter(java.util.Objects::nonNull)
        .max(Instant::compareTo)
        .map(last -> " (last use " + last + ")")
        .orElse("");
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : time.toMillis() + "/1000";
  }

  private void pause(Duration grace) {
    try {
      pause.last(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChainUnreadableException(
          "the rotation was cancelled; both keys are kept", "Run the same again to go on.");
    }
  }
}
