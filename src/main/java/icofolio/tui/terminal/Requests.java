package icofolio.tui.terminal;

import icofolio.render.theme.ColourDepth;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What a terminal is asked, or asked to do, beside showing frames. */
public final class Requests {
  /** The most bytes that terminals are known to take into the clipboard at once. */
  public static final int MOST_COPIED = 50_000;

  private Requests() {}

  /** Asks which colour its background has; the answer comes as an event, or never. */
  public static byte[] background() {
    return ascii("\033]11;?\007");
  }

  /**
   * Whether a terminal may be asked so: those that would print the question, or that show no
   * colour, are not.
   */
  public static boolean canAskBackground(Map<String, String> environment) {
    return !environment.getOrDefault("TERM", "").equals("linux")
        && !environment.containsKey("STY")
        && ColourDepth.of(environment) != ColourDepth.NONE;
  }

  /** Puts a text into the clipboard; in base64, so that nothing in it can end the request. */
  public static byte[] clipboard(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ascii("\033]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\007");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
