package icofolio.reading;

import icofolio.sale.Chain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-RPC provider of a chain.
 *
 * @param id label, unique among endpoints
 * @param url with the place {@code {key}} where a key belongs; never holds a key itself
 * @param keys none where the URL has no such place
 * @param rate requests a second that it takes; null where only its own refusals limit it
 * @param batch most calls in one request; null where it is found out by trying
 * @param uses requests sent to it without a key, ever
 * @param errors those of them that failed
 * @param lastUse of those without a key; null where there was none
 */
public record Endpoint(
    String id,
    Chain chain,
    String url,
    List<EndpointKey> keys,
    @Nullable Integer rate,
    @Nullable Integer batch,
    @Nullable String note,
    long uses,
    long errors,
    @Nullable Instant lastUse) {

  /** The place in the URL that a key takes. */
  public static final String PLACE = "{key}";

  public Endpoint {
    keys = List.copyOf(keys);
  }

  /** One without a moment of its last use. */
  public Endpoint(
      String id,
      Chain chain,
      String url,
      List<EndpointKey> keys,
      @Nullable Integer rate,
      @Nullable Integer batch,
      @Nullable String note,
      long uses,
      long errors) {
    this(id, chain, url, keys, rate, batch, note, uses, errors, null);
  }

  /** One that was never used. */
  public Endpoint(
      String id,
      Chain chain,
      String url,
      List<EndpointKey> keys,
      @Nullable Integer rate,
      @Nullable Integer batch,
      @Nullable String note) {
    this(id, chain, url, keys, rate, batch, note, 0, 0, null);
  }

  /** The same with other keys. */
  public Endpoint with(List<EndpointKey> others) {
    return new Endpoint(id, chain, url, others, rate, batch, note, uses, errors, lastUse);
  }

  /** The same after more requests without a key, the last of them then. */
  public Endpoint used(long more, long failed, Instant last) {
    return new Endpoint(
        id,
        chain,
        url,
        keys,
        rate,
        batch,
        note,
        uses + more,
        errors + failed,
        EndpointKey.later(lastUse, last));
  }

  /** Whether a request needs a key. */
  public boolean needsKey() {
    return url.contains(PLACE);
  }
}
