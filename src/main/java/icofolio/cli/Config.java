package icofolio.cli;

import icofolio.entry.Nearest;
import icofolio.entry.TextRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What a user has set for good, from a TOML file; each may be absent.
 *
 * @param store where the portfolio is; relative to the file's own folder
 * @param theme the name of a theme
 * @param color when to colour
 * @param output the form of answers
 * @param timeout longest time for one request to an endpoint
 */
record Config(
    @Nullable String store,
    @Nullable String theme,
    @Nullable String color,
    @Nullable String output,
    @Nullable Duration timeout) {
  private static final Config NONE = new Config(null, null, null, null, null);
  private static final String TIMEOUT = "timeout";
  private static final List<String> KEYS = List.of("store", "theme", "color", "output", TIMEOUT);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** What that file sets, or nothing where there is none. */
  static Config readIfThere(Path file) {
    return Files.exists(file) ? read(file) : NONE;
  }

  /** What that file sets. */
  static Config read(Path file) {
    JsonNode settings;
    try {
      settings = new TomlMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw bad(file, "cannot be read", "Name another with --config.");
    } catch (JacksonException e) {
      throw bad(
          file,
          "is not TOML: " + e.getOriginalMessage(),
          "A line of it looks so: output = \"json\"");
    }
    for (Map.Entry<String, JsonNode> setting : settings.properties()) {
      check(file, setting.getKey(), setting.getValue());
    }
    String store = text(settings, "store");
    return new Config(
        store == null ? null : place(file, store),
        text(settings, "theme"),
        text(settings, "color"),
        text(settings, "output"),
        timeout(file, text(settings, TIMEOUT)));
  }

  private static void check(Path file, String key, JsonNode value) {
    if (!KEYS.contains(key)) {
      String nearest = Nearest.of(key, KEYS);
      throw bad(
          file,
          "has an unknown key " + TextRules.shown(key),
          nearest == null
              ? "There are: " + String.join(", ", KEYS) + "."
              : "Did you mean " + nearest + "?");
    }
    if (!value.isString()) {
      throw bad(file, key + " must be a text", "Write it in quotes: " + key + " = \"…\"");
    }
  }

  private static @Nullable String text(JsonNode settings, String key) {
    return settings.has(key) ? settings.get(key).stringValue() : null;
  }

  private static @Nullable Duration timeout(Path file, @Nullable String text) {
    Duration timeout = text == null ? null : ShortTime.read(text, LONGEST);
    if (text != null && timeout == null) {
      throw bad(
          file,
          "has the timeout " + TextRules.shown(text) + ", which is no time from 1s to 10m",
          "Write it in seconds or minutes: timeout = \"20s\"");
    }
    return timeout;
  }

  private static String place(Path file, String store) {
    if (store.indexOf(':') >= 0) {
      return store;
    }
    Path path =
        store.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), store.substring(2))
            : Path.of(store);
    return file.toAbsolutePath().resolveSibling(path).normalize().toString();
  }

  private static UsageException bad(Path file, String what, String hint) {
    return new UsageException(
        "bad-config", "the configuration " + TextRules.shown(file.toString()) + " " + what, hint);
  }
}
