package icofolio.render;

import icofolio.entry.Words;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.render.theme.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of endpoints and their keys. */
public final class EndpointWords {
  /** From so long before a key ends on it is warned of. */
  private static final Duration SOON = Duration.ofDays(14);

  private EndpointWords() {}

  /** A sentence for each key in use that has ended or soon will. */
  public static List<String> warnings(List<Endpoint> endpoints, Instant now) {
    List<String> warnings = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      for (EndpointKey key : endpoint.keys()) {
        Instant end = key.expires();
        if (end != null && isConcern(key, now)) {
          boolean over = now.isAfter(end);
          warnings.add(
              "the key %s of %s %s %s; put a new one in its place with 'ico endpoint rotate %s'"
                  .formatted(
                      key.label(),
                      endpoint.id(),
                      over ? "has expired on" : "expires on",
                      end,
                      endpoint.id()));
        }
      }
    }
    return warnings;
  }

  private static boolean isConcern(EndpointKey key, Instant now) {
    Instant end = key.expires();
    return end != null && key.state() == KeyState.ACTIVE && !now.plus(SOON).isBefore(end);
  }

  static Slot slot(EndpointKey key, Instant now) {
    return switch (key.state()) {
      case ACTIVE -> isConcern(key, now) ? Slot.WARN : Slot.GOOD;
      case RETIRING -> Slot.INFO;
      case RETIRED -> Slot.MUTED;
    };
  }

  /** When a key ends, for a person: its moment, and what that means. */
  static String end(EndpointKey key, Instant now) {
    Instant end = key.expires();
    return end == null ? "" : end + (now.isAfter(end) ? " (over)" : "");
  }

  /** All requests to an endpoint, with whatever key it has now. */
  static long uses(Endpoint endpoint) {
    return endpoint.uses() + endpoint.keys().stream().mapToLong(EndpointKey::uses).sum();
  }

  /** Those of them that failed. */
  static long errors(Endpoint endpoint) {
    return endpoint.errors() + endpoint.keys().stream().mapToLong(EndpointKey::errors).sum();
  }

  /** When it was last asked; null where it never was. */
  static @Nullable Instant lastUse(Endpoint endpoint) {
    Instant last = endpoint.lastUse();
    for (EndpointKey key : endpoint.keys()) {
      Instant use = key.lastUse();
      last = use != null && (last == null || use.isAfter(last)) ? use : last;
    }
    return last;
  }

  static String state(EndpointKey key) {
    return Words.of(key.state());
  }
}
