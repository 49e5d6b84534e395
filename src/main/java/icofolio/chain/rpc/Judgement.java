package icofolio.chain.rpc;

import icofolio.entry.TextRules;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what came back over HTTP: what of it counts, and what it says of the endpoint. */
final class Judgement {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("(?<![-\\w.])\\d{1,4}(?![\\w.])");
  private static final Pattern NO_BATCH =
      Pattern.compile(
          "batch.{0,40}(not|un)(supported| supported| allowed)|(no|disabled?).{0,10}batch"
              + "|batch.{0,20}disabled");
  private static final Pattern HOST = Pattern.compile("(?i)(?:https?:)?//([^/?#\\\\]*)");
  private static final int LONGEST_HOST = 60;

  private final List<Ask> asks;
  private final long firstId;
  private final @Nullable String secret;

  /**
   * For the answer to these calls.
   *
   * @param secret the key that was sent, or null
   */
  Judgement(List<Ask> asks, long firstId, @Nullable String secret) {
    this.asks = asks;
    this.firstId = firstId;
    this.secret = secret;
  }

  /**
   * What an answer says.
   *
   * @param now for a {@code Retry-After} that is a date
   */
  Verdict of(Transport.Reply reply, Instant now) {
    return switch (reply) {
      case Transport.Broken broken when broken.stale() -> new Verdict.Stale();
      case Transport.Broken broken when broken.tooLong() && asks.size() > 1 ->
          new Verdict.TooMany(0, broken.reason());
      case Transport.Broken broken -> new Verdict.Fault(broken.reason(), !broken.tooLong());
      case Transport.Received received -> received(received, now);
    };
  }

  private Verdict received(Transport.Received received, Instant now) {
    int status = received.status();
    if (status / 100 == 2) {
      return body(received.body());
    }
    Duration after = retryAfter(received.retryAfter(), now);
    if (status == 429 || (status == 503 && after != null)) {
      return new Verdict.Limited(after, limited(after, "HTTP " + status));
    }
    if (status / 100 == 3) {
      return new Verdict.Fault(redirect(received.location()), false);
    }
    return switch (status) {
      case 401, 403 ->
          secret == null
              ? new Verdict.Fault("refuses access (HTTP " + status + ")", false)
              : new Verdict.BadKey("is refused by the endpoint (HTTP " + status + ")");
      case 402 -> new Verdict.Fault("asks for payment (HTTP 402)", false);
      default -> failed(received);
    };
  }

  /** Errors of JSON-RPC also come with the status of an HTTP error. */
  private Verdict failed(Transport.Received received) {
    int status = received.status();
    Wire.Body body = Wire.read(received.body(), asks.size(), firstId, secret);
    boolean some = body instanceof Wire.Items items && !items.byIndex().isEmpty();
    if (some || body instanceof Wire.OneError) {
      return body(received.body());
    }
    return asks.size() > 1 && (status == 400 || status == 413)
        ? new Verdict.TooMany(0, "answers HTTP " + status)
        : new Verdict.Fault("answers HTTP " + status, false);
  }

  private Verdict body(byte[] bytes) {
    return switch (Wire.read(bytes, asks.size(), firstId, secret)) {
      case Wire.Items items -> new Verdict.Told(items.byIndex());
      case Wire.OneError one -> oneError(one.error());
      case Wire.Unreadable unreadable -> new Verdict.Fault(unreadable.reason(), false);
    };
  }

  private Verdict oneError(Wire.Item.Error error) {
    if (asks.size() == 1) {
      return new Verdict.Told(Map.of(0, error));
    }
    String reason = "answers a batch with: " + error.message();
    return switch (ErrorKind.of(error, "")) {
      case LIMITED -> new Verdict.Limited(ErrorKind.rest(error), Settlement.ENOUGH);
      case KEY -> new Verdict.BadKey("is refused by the endpoint: " + error.message());
      case ELSEWHERE, ANSWER -> new Verdict.TooMany(most(error), reason);
    };
  }

  /** How many calls an error lets through; 1 where it knows no batches. */
  private int most(Wire.Item.Error error) {
    String message = error.message().toLowerCase(Locale.ROOT);
    if (NO_BATCH.matcher(message).find()) {
      return 1;
    }
    for (Matcher number = NUMBER.matcher(message); number.find(); ) {
      int most = Integer.parseInt(number.group());
      if (most > 1 && most < asks.size()) {
        return most;
      }
    }
    return error.code() == -32600 || error.code() == -32700 ? 1 : 0;
  }

  /**
   * Takes the first answer, the chain's id, off.
   *
   * @param chain as CAIP-2 has it after the colon
   */
  static Verdict proved(Verdict verdict, String chain) {
    if (!(verdict instanceof Verdict.Told told)) {
      return verdict;
    }
    Map<Integer, Wire.Item> rest = new TreeMap<>();
    told.items()
        .forEach(
            (index, item) -> {
              if (index > 0) {
                rest.put(index - 1, item);
              }
            });
    return switch (told.items().get(0)) {
      case Wire.Item.Result result -> chain(Strict.quantity(result.value()), chain, rest);
      case Wire.Item.Error error when ErrorKind.of(error, "eth_chainId") == ErrorKind.LIMITED ->
          new Verdict.Limited(ErrorKind.rest(error), Settlement.ENOUGH);
      case Wire.Item.Error error when ErrorKind.of(error, "eth_chainId") == ErrorKind.KEY ->
          new Verdict.BadKey("is refused by the endpoint: " + error.message());
      case Wire.Item.Error error ->
          new Verdict.Fault("does not say which chain it serves: " + error.message(), false);
      case Wire.Item.Bad bad -> new Verdict.Fault(bad.reason(), false);
      case null -> new Verdict.Fault("does not say which chain it serves", false);
    };
  }

  private static Verdict chain(
      @Nullable BigInteger id, String chain, Map<Integer, Wire.Item> rest) {
    if (id == null) {
      return new Verdict.Fault("gives a chain id that is none", false);
    }
    return id.toString().equals(chain)
        ? new Verdict.Told(rest)
        : new Verdict.WrongChain(
            "serves chain %s and not %s"
                .formatted(id.bitLength() > 64 ? "?" : id.toString(), chain));
  }

  private static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    if (SECONDS.matcher(header.strip()).matches()) {
      return Duration.ofSeconds(Long.parseLong(header.strip()));
    }
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static String limited(@Nullable Duration after, String status) {
    return after == null
        ? "takes no more requests now (" + status + ")"
        : "asks to wait " + after.toSeconds() + " s (" + status + ")";
  }

  /** Where a redirect leads, by host alone: the rest could hold anything, the key too. */
  private String redirect(@Nullable String location) {
    Matcher host = HOST.matcher(location == null ? "" : location);
    if (!host.lookingAt()) {
      boolean other = location != null && location.indexOf(':') > 0;
      return "redirects" + (other ? " to what is no web address" : "") + ", and is not followed";
    }
    String name = Wire.harmless(host.group(1), secret);
    String shorter = name.substring(0, Math.min(name.length(), LONGEST_HOST));
    String plain = shorter.substring(shorter.lastIndexOf('@') + 1);
    return "redirects to " + TextRules.visible(plain) + ", and is not followed";
  }
}
