package icofolio.render.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one theme from a property file: a line {@code slot = style} for every slot. */
final class ThemeFile {
  private static final String SUFFIX = ".properties";
  private static final Map<String, Slot> SLOTS = new HashMap<>();

  static {
    for (Slot slot : Slot.values()) {
      SLOTS.put(slot.key(), slot);
    }
  }

  private ThemeFile() {}

  /**
   * Reads a theme that is called as its file is.
   *
   * @throws ThemeException naming file, line and what is wrong there
   */
  static Theme read(Path file) throws ThemeException {
    Map<Slot, Line> lines = lines(file, text(file));
    for (Slot slot : Slot.values()) {
      if (!lines.containsKey(slot)) {
        throw new ThemeException(file + ": the slot '" + slot.key() + "' is not set");
      }
    }
    Colour background = style(file, lines.get(Slot.TEXT), Colour.DEFAULT).background();
    Map<Slot, Style> styles = new EnumMap<>(Slot.class);
    for (Map.Entry<Slot, Line> line : lines.entrySet()) {
      styles.put(line.getKey(), style(file, line.getValue(), background));
    }
    return Theme.of(name(file), slot -> styles.getOrDefault(slot, Style.PLAIN));
  }

  /** The name of the theme that a file holds. */
  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<String> text(Path file) throws ThemeException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new ThemeException(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new ThemeException(file + ": cannot be read");
    }
  }

  private static Map<Slot, Line> lines(Path file, List<String> text) throws ThemeException {
    Map<Slot, Line> lines = new EnumMap<>(Slot.class);
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      String place = file + ":" + (i + 1) + ": ";
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new ThemeException(place + "expected 'slot = style', found '" + line + "'");
      }
      String key = line.substring(0, equals).strip();
      Slot slot = SLOTS.get(key);
      if (slot == null) {
        throw new ThemeException(place + "there is no slot '" + key + "'");
      }
      if (lines.put(slot, new Line(place, line.substring(equals + 1).strip())) != null) {
        throw new ThemeException(place + "the slot '" + key + "' is set twice");
      }
    }
    return lines;
  }

  private static Style style(Path file, @Nullable Line line, Colour back) throws ThemeException {
    if (line == null) {
      throw new ThemeException(file + ": is not complete");
    }
    try {
      return StyleText.read(line.style(), back);
    } catch (IllegalArgumentException e) {
      throw new ThemeException(line.place() + e.getMessage());
    }
  }

  private record Line(String place, String style) {}
}
