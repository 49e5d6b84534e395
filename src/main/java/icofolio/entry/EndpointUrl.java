package icofolio.entry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a JSON-RPC endpoint as it may be kept: it says where a key belongs ({@code {key}}) and
 * holds none. Only what every reader of URLs reads alike is taken.
 *
 * @param text as it was given
 * @param host lower case, without port; an IPv6 address in its brackets
 * @param isSecure whether it is {@code https}; what is not goes to this machine alone
 */
public record EndpointUrl(String text, String host, boolean isSecure) {

  /** The place that a key takes. */
  public static final String PLACE = "{key}";

  private static final int LONGEST = 500;
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern PARTS =
      Pattern.compile("(https?)://(\\[[0-9A-Fa-f:.]+]|[^/?\\[\\]:]*)(?::([0-9]{1,5}))?([/?].*)?");
  private static final Pattern CHARACTERS =
      Pattern.compile("[A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=%#-]*");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]*)");
  private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern FOUR =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  /**
   * Reads one.
   *
   * @throws BadValueException {@code secret} where it seems to hold a key or a password, which the
   *     message does not repeat; {@code bad-value} where it is no such URL
   */
  public static EndpointUrl of(String given) throws BadValueException {
    String text = given.strip();
    TextRules.check(text, LONGEST, false);
    checkPlaces(text);
    checkNoUser(text);
    if (UrlSecrets.isIn(text)) {
      throw secret(
          "seems to hold an API key; it is not kept and not shown. Write {key} in its place and"
              + " give the key by reference: --key env:NAME, file:PATH or cmd:COMMAND");
    }
    checkForm(text);
    return read(text);
  }

  /** Whether a request needs a key. */
  public boolean needsKey() {
    return text.contains(PLACE);
  }

  /** Whether it is on this machine, where no one else listens. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static void checkPlaces(String text) throws BadValueException {
    int first = text.indexOf(PLACE);
    if (first >= 0 && text.indexOf(PLACE, first + 1) >= 0) {
      throw bad("has {key} more than once; one place takes the key");
    }
  }

  /** A name and a password before the host, also where the rest is wrong: it is not to be shown. */
  private static void checkNoUser(String text) throws BadValueException {
    int host = text.indexOf("//");
    int end = host < 0 ? 0 : UrlSecrets.end(text, host + 2);
    if (text.substring(0, end).contains("@")) {
      throw secret(
          "has a name or a password before the host; it is not kept and not shown. Take it out:"
              + " providers take a key in the path, as {key}");
    }
  }

  private static void checkForm(String text) throws BadValueException {
    if (!SCHEME.matcher(text).matches()) {
      throw bad("must begin with https://, such as https://mainnet.infura.io/v3/{key}");
    }
    if (!CHARACTERS.matcher(text.replace(PLACE, "")).matches()) {
      throw bad("has a character that no URL has as it is; write it as %XX, and a key as {key}");
    }
    if (text.contains("#")) {
      throw bad("has a part after #, which is never sent; take it out");
    }
  }

  private static EndpointUrl read(String text) throws BadValueException {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw bad(
          text.toLowerCase(Locale.ROOT).startsWith("ws")
              ? "is a WebSocket; give the provider's https:// URL"
              : "is none of http or https; write https://HOST/PATH, in lower case");
    }
    String host = String.valueOf(parts.group(2)).toLowerCase(Locale.ROOT);
    checkHost(host);
    String port = parts.group(3);
    if (port != null && (Integer.parseInt(port) > HIGHEST_PORT || Integer.parseInt(port) == 0)) {
      throw bad("has a port that none is: it must lie between 1 and 65535");
    }
    boolean secure = "https".equals(parts.group(1));
    if (!secure && !isLoopback(host)) {
      throw bad(
          "must begin with https://: without it anybody on the way reads the key and what is asked,"
              + " and can answer it. Plain http is for this machine alone, such as"
              + " http://127.0.0.1:8545");
    }
    return new EndpointUrl(text, host, secure);
  }

  private static void checkHost(String host) throws BadValueException {
    if (host.startsWith("[")) {
      return;
    }
    if (host.contains(PLACE)) {
      throw bad("has {key} in its host, where anybody on the way reads it; write it in the path");
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    boolean number = NUMBER.matcher(last).matches();
    if (number ? !FOUR.matcher(host).matches() : !NAME.matcher(host).matches()) {
      throw bad("has a host that none is; write a name, such as mainnet.infura.io");
    }
  }

  /** Whether a host, as it stands in a URL in lower case, is this machine. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && FOUR.matcher(host).matches());
  }

  private static BadValueException bad(String why) {
    return new BadValueException(ProblemCode.BAD_VALUE, why);
  }

  private static BadValueException secret(String why) {
    return new BadValueException(ProblemCode.SECRET, why);
  }
}
