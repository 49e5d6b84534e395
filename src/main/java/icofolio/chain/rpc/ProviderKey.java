package icofolio.chain.rpc;

import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key in use, or the want of one. Guarded by the pool's lock. */
final class ProviderKey {
  /** Empty where no key is needed. */
  final String label;

  /** Null where no key is needed. */
  final @Nullable String reference;

  KeyState state;
  @Nullable String aside;
  long restsUntil;
  int inFlight;
  private long uses;
  private long errors;
  private @Nullable Instant last;

  private ProviderKey(String label, @Nullable String reference, KeyState state) {
    this.label = label;
    this.reference = reference;
    this.state = state;
  }

  static ProviderKey of(EndpointKey key) {
    return new ProviderKey(key.label(), key.reference(), key.state());
  }

  /** For endpoints that ask for none. */
  static ProviderKey none() {
    return new ProviderKey("", null, KeyState.ACTIVE);
  }

  boolean works() {
    return aside == null && state != KeyState.RETIRED;
  }

  void begins(Instant now) {
    inFlight++;
    uses++;
    last = now;
  }

  void ends(boolean failed) {
    inFlight--;
    errors += failed ? 1 : 0;
  }

  /** What it was used for since this was last asked; null where it was not. */
  @Nullable Usage drain(String endpoint) {
    if (last == null || (uses == 0 && errors == 0)) {
      return null;
    }
    Usage usage = new Usage(endpoint, label, uses, errors, last);
    uses = 0;
    errors = 0;
    return usage;
  }
}
