package icofolio.reading;

import icofolio.sale.Chain;
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
    long errors) {

  /** The place in the URL that a key takes. */
  public static final String PLACE = "{key}";

  public Endpoint {
    keys = List.copyOf(keys);
  }

  /** Whether a request needs a key. */
  public boolean needsKey() {
    return url.contains(PLACE);
  }
}
