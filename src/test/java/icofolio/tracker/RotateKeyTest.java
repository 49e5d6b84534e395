package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.sale.Chain;
import icofolio.tracker.Store.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A new key takes an old one's place, and the old one is retired once nothing uses it any more. */
@ParameterizedClass
@EnumSource(Stores.class)
final class RotateKeyTest {
  private static final Instant THEN = Instant.parse("2024-06-01T00:00:00Z");
  private static final EndpointKey OLD = EndpointKey.fresh("old", "env:OLD", THEN, null);
  private static final EndpointKey OTHER = EndpointKey.fresh("other", "env:OTHER", THEN, null);
  private static final Endpoint INFURA =
      new Endpoint(
          "infura",
          new Chain("eip155:1"),
          "https://mainnet.infura.io/v3/{key}",
          List.of(OLD),
          null,
          null,
          null);

  private final Folio folio;
  private final List<String> steps = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  // What others do while the rotation waits.
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private @Nullable String refuses;

  RotateKeyTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    put(INFURA);
  }

  private void put(Endpoint endpoint) {
    folio.store.change(
        "test",
        null,
        changes -> {
          changes.readings().put(endpoint);
          return new Written<>("", true);
        });
  }

  private void uses(String label) {
    folio.store.change(
        "test",
        null,
        changes -> {
          changes.readings().used("infura", label, 3, 0, Folio.NOW);
          return new Written<>("", true);
        });
  }

  private EndpointProbe.Finding probe(Endpoint endpoint, @Nullable EndpointKey key) {
    String reference = key == null ? "none" : key.reference();
    asked.add(endpoint.id() + " " + reference);
    return reference.equals(refuses)
        ? new EndpointProbe.Fails("refuses the key (HTTP 401)", 1, 1)
        : new EndpointProbe.Works(7, Folio.NOW, Duration.ofMillis(5), 1, 0);
  }

  private RotateKey rotation() {
    return new RotateKey(
        folio.tracker,
        this::probe,
        steps::add,
        time -> {
          Runnable deed = meanwhile.poll();
          if (deed != null) {
            deed.run();
          }
        });
  }

  private static RotateKey.Plan plan(String reference) {
    return plan(reference, null);
  }

  private static RotateKey.Plan plan(String reference, @Nullable String replaces) {
    return new RotateKey.Plan(reference, null, null, replaces, Duration.ofSeconds(10));
  }

  private List<String> states() {
    return new EditEndpoints(folio.tracker)
        .find("infura").keys().stream().map(key -> key.label() + " " + key.state()).toList();
  }

  @Test
  void theNewKeyIsProvedBothStandAndTheOldOneIsRetired() {
    meanwhile.add(() -> assertThat(states()).containsExactly("old RETIRING", "new-key ACTIVE"));
    Endpoint after = rotation().run("infura", plan("env:NEW_KEY"));
    assertThat(asked).containsExactly("infura env:NEW_KEY");
    assertThat(states()).containsExactly("old RETIRED", "new-key ACTIVE");
    assertThat(after.keys().getLast())
        .isEqualTo(EndpointKey.fresh("new-key", "env:NEW_KEY", Folio.NOW, null));
    assertThat(steps)
        .containsExactly(
            "Proved new-key: infura answers with it.",
            "new-key is active, old is retiring: new requests go with the new key.",
            "Watching for 10 s whether anything still uses old …",
            "Nothing has used old for 10 s: retired. It can be ended at the provider now.");
  }

  @Test
  void aNewKeyThatDoesNotWorkChangesNothing() {
    refuses = "env:NEW_KEY";
    assertThatThrownBy(() -> rotation().run("infura", plan("env:NEW_KEY")))
        .isInstanceOf(ChainUnreadableException.class)
        .hasMessage(
            "the new key new-key does not work: infura refuses the key (HTTP 401); nothing was changed");
    assertThat(new EditEndpoints(folio.tracker).find("infura")).isEqualTo(INFURA);
    assertThat(steps).isEmpty();
  }

  @Test
  void anOldKeyThatIsStillUsedIsWatchedOn() {
    meanwhile.add(() -> uses("old"));
    meanwhile.add(() -> uses("new-key"));
    rotation().run("infura", plan("env:NEW_KEY"));
    assertThat(states()).containsExactly("old RETIRED", "new-key ACTIVE");
    assertThat(steps)
        .endsWith(
            "old was used again (3 more requests); watching on …",
            "Nothing has used old for 10 s (last use 2024-07-01T12:00:00Z): retired."
                + " It can be ended at the provider now.");
  }

  @Test
  void anOldKeyThatIsUsedOnAndOnIsNotRetired() {
    for (int i = 0; i < 30; i++) {
      meanwhile.add(() -> uses("old"));
    }
    assertThatThrownBy(() -> rotation().run("infura", plan("env:NEW_KEY")))
        .isInstanceOf(ChainUnreadableException.class)
        .hasMessageContaining("old is still in use after 300 s; both keys are kept");
    assertThat(states()).containsExactly("old RETIRING", "new-key ACTIVE");
  }

  @Test
  void whatWasInterruptedGoesOn() {
    meanwhile.add(
        () -> {
          throw new IllegalStateException("killed");
        });
    assertThatThrownBy(() -> rotation().run("infura", plan("env:NEW_KEY"))).hasMessage("killed");
    assertThat(states()).containsExactly("old RETIRING", "new-key ACTIVE");
    rotation().run("infura", plan("env:NEW_KEY"));
    assertThat(states()).containsExactly("old RETIRED", "new-key ACTIVE");
    steps.clear();
    rotation().run("infura", plan("env:NEW_KEY"));
    assertThat(steps).containsExactly("new-key is in use already, and no other key is in the way.");
  }

  @Test
  void aCancelledWaitKeepsBothKeys() {
    RotateKey cancelled =
        new RotateKey(
            folio.tracker,
            this::probe,
            steps::add,
            time -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(() -> cancelled.run("infura", plan("env:NEW_KEY")))
        .hasMessageContaining("cancelled; both keys are kept");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(states()).containsExactly("old RETIRING", "new-key ACTIVE");
  }

  @Test
  void oneOfSeveralKeysGoesWhereItIsNamed() {
    put(INFURA.with(List.of(OLD, OTHER)));
    assertThatThrownBy(() -> rotation().run("infura", plan("env:NEW_KEY")))
        .hasMessageContaining("say with --replaces which one goes: old, other");
    assertThatThrownBy(() -> rotation().run("infura", plan("env:NEW_KEY", "none")))
        .hasMessageContaining("has no other key none; it has old, other");
    assertThat(asked).isEmpty();
    rotation().run("infura", plan("env:NEW_KEY", "other"));
    assertThat(states()).containsExactly("old ACTIVE", "other RETIRED", "new-key ACTIVE");
  }

  @Test
  void aRetiredKeyComesBack() {
    put(INFURA.with(List.of(OLD.in(KeyState.RETIRED), OTHER)));
    rotation().run("infura", plan("env:OLD"));
    assertThat(states()).containsExactly("old ACTIVE", "other RETIRED");
  }

  @Test
  void whatCannotBeRotated() {
    put(new Endpoint("local", new Chain("eip155:1"), "http://127.0.0.1:1", List.of(), 1, 1, null));
    assertThatThrownBy(() -> rotation().run("local", plan("env:NEW_KEY")))
        .hasMessage("local takes no key: its URL has no place {key}");
    assertThatThrownBy(() -> rotation().run("infure", plan("env:NEW_KEY")))
        .hasMessage("there is no endpoint infure; did you mean infura?");
    RotateKey.Plan taken =
        new RotateKey.Plan("env:NEW_KEY", "old", null, null, Duration.ofSeconds(1));
    assertThatThrownBy(() -> rotation().run("infura", taken))
        .hasMessageContaining("has a key old already");
  }
}
