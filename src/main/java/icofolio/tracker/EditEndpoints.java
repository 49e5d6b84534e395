package icofolio.tracker;

import icofolio.entry.Nearest;
import icofolio.entry.ProblemCode;
import icofolio.entry.UrlSecrets;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.tracker.Store.Written;
import java.util.List;
import java.util.function.UnaryOperator;

/** Adds, changes and removes endpoints. They have no history: there is nothing of them to undo. */
public final class EditEndpoints {
  private static final String COMMAND = "endpoint";

  private final Tracker tracker;

  /** For that portfolio. */
  public EditEndpoints(Tracker tracker) {
    this.tracker = tracker;
  }

  /** Every endpoint, by id. */
  public List<Endpoint> all() {
    return tracker.read(records -> records.readings().endpoints());
  }

  /**
   * The endpoint of that id.
   *
   * @throws RefusedException where there is none
   */
  public Endpoint find(String id) {
    return tracker.read(records -> need(records, id));
  }

  /**
   * Adds one.
   *
   * @throws RefusedException where its id is taken, or its keys do not fit its URL
   */
  public void add(Endpoint endpoint) {
    check(endpoint);
    tracker.change(
        COMMAND,
        null,
        changes -> {
          if (changes.readings().endpoint(endpoint.id()) != null) {
            throw new RefusedException(
                ProblemCode.CONFLICT,
                "there is an endpoint %s already; 'ico endpoint edit %s' changes it"
                    .formatted(endpoint.id(), endpoint.id()));
          }
          refuseTwice(endpoint, changes.readings());
          changes.readings().put(endpoint);
          return new Written<>(endpoint, true);
        });
  }

  /** Two of one URL would be taken for two opinions, and asked twice as often as it takes. */
  private static void refuseTwice(Endpoint endpoint, Readings readings) {
    for (Endpoint other : readings.endpoints()) {
      if (other.url().equals(endpoint.url()) && other.chain().equals(endpoint.chain())) {
        throw new RefusedException(
            ProblemCode.DUPLICATE,
            "that URL is the endpoint %s already; another key of it is added with 'ico endpoint edit %s --key …'"
                .formatted(other.id(), other.id()));
      }
    }
  }

  /**
   * Changes one as it stands.
   *
   * @return as it is afterwards
   * @throws RefusedException where there is none, or its keys would not fit its URL
   */
  public Endpoint edit(String id, UnaryOperator<Endpoint> change) {
    return tracker.change(
        COMMAND,
        null,
        changes -> {
          Endpoint before = need(changes, id);
          Endpoint after = change.apply(before);
          check(after);
          put(changes.readings(), before, after);
          return new Written<>(need(changes, id), true);
        });
  }

  /** What a key was used for stays with it, and not with another that takes over its label. */
  private static void put(ReadingChanges readings, Endpoint before, Endpoint after) {
    List<String> same = after.keys().stream().map(EndpointKey::reference).toList();
    readings.put(
        before.with(before.keys().stream().filter(key -> same.contains(key.reference())).toList()));
    readings.put(after);
  }

  /**
   * Removes those, all or none.
   *
   * @throws RefusedException where one is not there
   */
  public void remove(List<String> ids) {
    tracker.change(
        COMMAND,
        null,
        changes -> {
          for (String id : ids) {
            changes.readings().removeEndpoint(need(changes, id).id());
          }
          return new Written<>(ids, true);
        });
  }

  static Endpoint need(Records records, String id) {
    Endpoint found = records.readings().endpoint(id);
    if (found == null) {
      String nearest =
          Nearest.of(id, records.readings().endpoints().stream().map(Endpoint::id).toList());
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "there is no endpoint %s; %s"
              .formatted(
                  UrlSecrets.shown(id),
                  nearest == null ? "see 'ico endpoint list'" : "did you mean " + nearest + "?"));
    }
    return found;
  }

  /** Keys stand exactly where the URL has a place for them, and one of them is in use. */
  private static void check(Endpoint endpoint) {
    if (!endpoint.needsKey() && !endpoint.keys().isEmpty()) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE,
          "the URL of %s has no place for a key: write {key} where the provider wants it"
              .formatted(endpoint.id()));
    }
    if (endpoint.needsKey()
        && endpoint.keys().stream().noneMatch(key -> key.state() == KeyState.ACTIVE)) {
      throw new RefusedException(
          ProblemCode.MISSING,
          "%s needs a key that is active: its URL has the place {key}. Give one by reference: --key"
                  .formatted(endpoint.id())
              + " env:NAME, file:PATH or cmd:COMMAND");
    }
  }
}
