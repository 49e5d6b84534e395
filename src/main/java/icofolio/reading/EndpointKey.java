package icofolio.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key of an endpoint, by where it is found. The key itself is never held here.
 *
 * @param label unique within its endpoint
 * @param reference {@code env:NAME}, {@code file:PATH} or {@code cmd:COMMAND}
 * @param expires when the provider ends it; null where it does not say
 * @param uses requests sent with it, ever
 * @param errors those of them that failed
 * @param lastUse null where it has never been used
 */
public record EndpointKey(
    String label,
    String reference,
    Instant added,
    @Nullable Instant expires,
    KeyState state,
    long uses,
    long errors,
    @Nullable Instant lastUse) {

  /** The same in another state. */
  public EndpointKey in(KeyState other) {
    return new EndpointKey(label, reference, added, expires, other, uses, errors, lastUse);
  }

  /** One that was never used. */
  public static EndpointKey fresh(
      String label, String reference, Instant added, @Nullable Instant expires) {
    return new EndpointKey(label, reference, added, expires, KeyState.ACTIVE, 0, 0, null);
  }

  /** The same after more requests, the last of them then. */
  public EndpointKey used(long more, long failed, Instant last) {
    return new EndpointKey(
        label,
        reference,
        added,
        expires,
        state,
        uses + more,
        errors + failed,
        later(lastUse, last));
  }

  static Instant later(@Nullable Instant known, Instant last) {
    return known == null || known.isBefore(last) ? last : known;
  }
}
