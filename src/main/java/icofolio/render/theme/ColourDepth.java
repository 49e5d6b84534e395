package icofolio.render.theme;

import java.util.Locale;
import java.util.Map;

/** How many colours a terminal can show. */
public enum ColourDepth {
  /** None at all: weight, underline and reverse only. */
  NONE,
  /** The sixteen colours of the terminal's palette. */
  ANSI,
  /** 256 fixed colours. */
  INDEXED,
  /** Red, green and blue, eight bits each. */
  TRUECOLOUR;

  /**
   * What the environment says of the terminal. {@code NO_COLOR}, present and not empty, means none
   * (no-color.org). GNU screen misreads 24-bit colours, so there 256 are used.
   */
  public static ColourDepth of(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb")) {
      return NONE;
    }
    if (term.equals("linux")) {
      return ANSI;
    }
    boolean many = term.contains("256color");
    if (environment.containsKey("STY")) {
      return many ? INDEXED : ANSI;
    }
    String promised = environment.getOrDefault("COLORTERM", "");
    if (promised.equals("truecolor") || promised.equals("24bit") || knowsTrueColour(term)) {
      return TRUECOLOUR;
    }
    return many ? INDEXED : ANSI;
  }

  private static boolean knowsTrueColour(String term) {
    return term.endsWith("-direct")
        || term.startsWith("xterm-kitty")
        || term.startsWith("xterm-ghostty")
        || term.startsWith("alacritty")
        || term.startsWith("foot")
        || term.startsWith("wezterm");
  }
}
