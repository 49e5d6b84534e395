package icofolio.entry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URLs of JSON-RPC endpoints, with the place {@code {key}} where a key belongs. They are kept and
 * shown, so that none may hold a key itself.
 */
public final class EndpointUrl {
  private static final String PLACE = "{key}";
  private static final int LONGEST = 500;
  private static final int LONGEST_PORT = 65_535;

  /** So many characters that are no words are taken for a key. */
  private static final int KEY_LENGTH = 16;

  private static final int LONGEST_WORD = 15;

  private static final Pattern FORM =
      Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#:\\[\\]]*)(?::([0-9]*))?([/?].*)?");
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)*");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)localhost|\\[::1]|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  private static final Pattern REST =
      Pattern.compile("(?:[-A-Za-z0-9._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]*|[A-Z]+|[0-9]{1,5}|v[0-9]{1,3}");
  private static final Set<String> KEY_NAMES =
      Set.of("key", "apikey", "token", "auth", "secret", "accesstoken", "password", "projectid");

  private EndpointUrl() {}

  /**
   * The URL as it is kept.
   *
   * @throws BadValueException where it is none, would send a key in clear text over a network, or
   *     seems to hold a key itself
   */
  public static String read(String text) throws BadValueException {
    String url = text.strip();
    TextRules.check(url, LONGEST, FieldTypes.ONE_LINE);
    checkUserInfo(url);
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      throw bad("must be a URL such as https://rpc.example.org/v1/" + PLACE);
    }
    String host = form.group(2);
    checkHost(host, form.group(3));
    checkScheme(form.group(1), host);
    checkRest(form.group(4) == null ? "" : form.group(4));
    return form.group(1).toLowerCase(Locale.ROOT)
        + "://"
        + url.substring(form.end(1) + "://".length());
  }

  /** Whether a host is this very machine, to which nothing need be encrypted. */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  /** A URL as it is shown: who is asked, and whether with a key; nothing of path and query. */
  public static String shown(String url) {
    int host = url.indexOf("://") + "://".length();
    int end = host;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int user = url.lastIndexOf('@', end) + 1;
    String origin = url.substring(0, host) + url.substring(Math.max(host, user), end);
    boolean more = url.length() > end + 1;
    String rest = url.contains(PLACE) ? "/…" + PLACE : more ? "/…" : "";
    return TextRules.visible(origin + rest);
  }

  private static void checkUserInfo(String url) throws BadValueException {
    int start = url.indexOf("://");
    int at = url.indexOf('@');
    int path = start < 0 ? -1 : url.indexOf('/', start + "://".length());
    if (at >= 0 && (path < 0 || at < path)) {
      throw new BadValueException(
          ProblemCode.SECRET,
          "holds a user name or password before the host; take it out and give a key by reference");
    }
  }

  private static void checkHost(String host, @Nullable String port) throws BadValueException {
    if (host.contains(PLACE)) {
      throw bad("has " + PLACE + " in its host; the key belongs in the path or the query");
    }
    if (!host.startsWith("[") && !HOST.matcher(host).matches()) {
      throw bad("has no host that could be looked up");
    }
    boolean badPort =
        port != null
            && (port.isEmpty()
                || port.length() > 5
                || Integer.parseInt(port) < 1
                || Integer.parseInt(port) > LONGEST_PORT);
    if (badPort) {
      throw bad("has a port that is not from 1 to 65535");
    }
  }

  private static void checkScheme(String scheme, String host) throws BadValueException {
    if (scheme.equalsIgnoreCase("http") && !isLoopback(host)) {
      throw bad("must begin with https://, so that nobody on the way reads along or answers");
    }
  }

  private static void checkRest(String rest) throws BadValueException {
    int place = rest.indexOf(PLACE);
    if (place >= 0 && rest.indexOf(PLACE, place + 1) >= 0) {
      throw bad("has " + PLACE + " twice; one key goes in one place");
    }
    for (String part : rest.split("[/?&;]", -1)) {
      checkPart(part);
    }
    String plain = rest.replace(PLACE, "");
    if (plain.indexOf('#') >= 0) {
      throw bad("has a part after #, which no server ever gets; take it out");
    }
    if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
      throw bad("has braces; only " + PLACE + " may stand in braces");
    }
    if (!REST.matcher(plain).matches()) {
      throw bad("has characters after the host that a URL cannot hold; percent-encode them");
    }
  }

  private static void checkPart(String part) throws BadValueException {
    int equals = part.indexOf('=');
    String value = part.substring(equals + 1).replace(PLACE, "");
    String name = equals < 0 ? "" : part.substring(0, equals);
    String plainName = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    boolean named = KEY_NAMES.contains(plainName) && !value.isEmpty();
    if (named || Secrets.isIn(value) || strangeness(value) >= KEY_LENGTH) {
      throw new BadValueException(
          ProblemCode.SECRET,
          "seems to hold a key itself, which would be kept and shown; put "
              + PLACE
              + " in its place and give the key by reference: env:NAME, file:PATH or cmd:COMMAND");
    }
  }

  /** How many characters of a part of a path belong to no word and no small number. */
  private static int strangeness(String part) {
    int strange = 0;
    for (String piece : part.split("[^A-Za-z0-9]", -1)) {
      if (piece.length() > LONGEST_WORD || !WORD.matcher(piece).matches()) {
        strange += piece.length();
      }
    }
    return strange;
  }

  private static BadValueException bad(String why) {
    return new BadValueException(ProblemCode.BAD_VALUE, why);
  }
}
