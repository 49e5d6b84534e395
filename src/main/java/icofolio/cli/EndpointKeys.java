package icofolio.cli;

import icofolio.cli.EndpointOptions.GivenKey;
import icofolio.entry.ProblemCode;
import icofolio.reading.EndpointKey;
import icofolio.tracker.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of an endpoint as a command line changes them. */
final class EndpointKeys {
  private EndpointKeys() {}

  /** With more keys, whose labels and references must be new. */
  static List<EndpointKey> with(
      List<EndpointKey> keys, List<GivenKey> given, Instant now, @Nullable Instant expires) {
    List<EndpointKey> all = new ArrayList<>(keys);
    for (GivenKey one : given) {
      EndpointKey key = one.made(labels(all), now, expires);
      for (EndpointKey other : all) {
        if (other.label().equals(key.label())) {
          throw new RefusedException(
              ProblemCode.CONFLICT,
              "there is a key %s already; give this one another label, or take that one out with"
                      .formatted(key.label())
                  + " --remove-key");
        }
        if (other.reference().equals(key.reference())) {
          throw new RefusedException(
              ProblemCode.DUPLICATE,
              "--key gives the reference of %s again".formatted(other.label()));
        }
      }
      all.add(key);
    }
    return all;
  }

  /** Without those. */
  static List<EndpointKey> without(List<EndpointKey> keys, List<String> gone) {
    gone.forEach(label -> need(keys, label));
    return keys.stream().filter(key -> !gone.contains(key.label())).toList();
  }

  /**
   * With another end of one key.
   *
   * @param label null where there is but one
   */
  static List<EndpointKey> expiring(
      List<EndpointKey> keys, @Nullable String label, @Nullable Instant expires) {
    if (label == null && keys.size() != 1) {
      throw new UsageException(
          "missing-argument",
          "say with --label of which key: " + String.join(", ", labels(keys)),
          null);
    }
    EndpointKey meant = label == null ? keys.getFirst() : need(keys, label);
    return keys.stream().map(key -> key.equals(meant) ? expiring(key, expires) : key).toList();
  }

  private static EndpointKey expiring(EndpointKey key, @Nullable Instant expires) {
    return new EndpointKey(
        key.label(),
        key.reference(),
        key.added(),
        expires,
        key.state(),
        key.uses(),
        key.errors(),
        key.lastUse());
  }

  private static EndpointKey need(List<EndpointKey> keys, String label) {
    return keys.stream()
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    ProblemCode.UNKNOWN_REFERENCE,
                    "there is no key %s; there %s"
                        .formatted(
                            label,
                            keys.isEmpty()
                                ? "are none"
                                : keys.size() == 1
                                    ? "is " + keys.getFirst().label()
                                    : "are " + String.join(", ", labels(keys)))));
  }

  private static List<String> labels(List<EndpointKey> keys) {
    return keys.stream().map(EndpointKey::label).toList();
  }
}
