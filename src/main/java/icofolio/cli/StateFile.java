package icofolio.cli;

import icofolio.entry.TextRules;
import icofolio.tui.UiState;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How the person left the terminal UI, in a file of theirs alone: what holds for every portfolio,
 * and for each what holds for it. A portfolio is known by a digest of its place, so that the file
 * does not tell where it is.
 */
final class StateFile implements UiState {
  private static final String VERSION_KEY = "version";
  private static final String VERSION = "1";
  private static final String STORE = "store.";
  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final String prefix;

  /**
   * That file, for the portfolio of that place.
   *
   * @param store empty for one that is not remembered itself
   */
  StateFile(Path file, String store) {
    this.file = file;
    this.prefix = store.isEmpty() ? "" : STORE + digest(store) + ".";
  }

  private static String digest(String store) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(store.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public Saved load() throws IOException {
    Map<String, String> shared = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    read()
        .forEach(
            (name, value) -> {
              if (!prefix.isEmpty() && name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
              } else if (!name.startsWith(STORE) && !name.equals(VERSION_KEY)) {
                shared.put(name, value);
              }
            });
    return new Saved(shared, own);
  }

  private Map<String, String> read() throws IOException {
    Properties properties = new Properties();
    try {
      if (Files.size(file) > LONGEST) {
        throw unusable("is far too long");
      }
      properties.load(new StringReader(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | IllegalArgumentException e) {
      throw unusable("cannot be read");
    }
    String version = properties.getProperty(VERSION_KEY, "");
    if (!version.equals(VERSION)) {
      throw unusable(
          version.isEmpty() ? "does not say its version" : "is of another version of Icofolio");
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
    return values;
  }

  private IOException unusable(String why) {
    return new IOException(
        "How you left the screen is not known: "
            + TextRules.shown(file.toString())
            + " "
            + why
            + "; the next change replaces it");
  }

  @Override
  public void save(Saved saved) throws IOException {
    // What another portfolio keeps may have changed since: only this one's part is replaced.
    Map<String, String> all = new TreeMap<>(others());
    all.put(VERSION_KEY, VERSION);
    all.putAll(saved.shared());
    if (!prefix.isEmpty()) {
      saved.own().forEach((name, value) -> all.put(prefix + name, value));
    }
    try {
      write(text(all));
    } catch (IOException e) {
      throw new IOException(
          "How you leave the screen cannot be kept: "
              + TextRules.shown(file.toString())
              + " cannot be written",
          e);
    }
  }

  private Map<String, String> others() {
    try {
      Map<String, String> others = new HashMap<>(read());
      others
          .keySet()
          .removeIf(
              name -> !name.startsWith(STORE) || (!prefix.isEmpty() && name.startsWith(prefix)));
      return others;
    } catch (IOException e) {
      return Map.of(); // what cannot be used is replaced
    }
  }

  private static String text(Map<String, String> values) {
    StringBuilder text =
        new StringBuilder(
            "# How you left the terminal UI of Icofolio; can be deleted at any time.\n");
    values.forEach(
        (name, value) -> text.append(name).append('=').append(escaped(value)).append('\n'));
    return text.toString();
  }

  /** As a property file writes a value; Properties itself would add the time to the file. */
  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || (c == ' ' && i == 0)) {
        text.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void write(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    var owner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    // A temporary file can be read and written by its owner alone.
    Path fresh = Files.createTempFile(folder, "ui-", ".tmp");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
