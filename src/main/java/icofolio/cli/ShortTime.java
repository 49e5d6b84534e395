package icofolio.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times for which somebody waits, as a person writes them: {@code 10s}, {@code 5m}. */
final class ShortTime {
  private static final Pattern TIME = Pattern.compile("(?i)(?:PT)?([1-9][0-9]{0,4})([sm])");

  private ShortTime() {}

  /** That time; null where it is none, or longer than the longest. */
  static @Nullable Duration read(String text, Duration longest) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return null;
    }
    long number = Long.parseLong(String.valueOf(time.group(1)));
    boolean minutes = "m".equalsIgnoreCase(time.group(2));
    Duration read = minutes ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    return read.compareTo(longest) <= 0 ? read : null;
  }
}
