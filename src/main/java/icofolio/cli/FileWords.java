package icofolio.cli;

import icofolio.tui.Imports.Completion;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of files on a line, as a shell reads them: blanks separate, quotes and backslashes keep
 * together, {@code ~} is the person's own folder, {@code *} and {@code ?} stand for what is there.
 */
final class FileWords {
  private static final String HOME = System.getProperty("user.home");

  /**
   * One name.
   *
   * @param start where it begins on the line
   * @param text without quotes and backslashes
   * @param pattern whether a sign in it stands for others
   */
  private record Word(int start, String text, boolean pattern) {}

  private final List<Word> words = new ArrayList<>();
  private final String line;

  private FileWords(String line) {
    this.line = line;
    int at = 0;
    while (at < line.length()) {
      at = line.charAt(at) == ' ' ? at + 1 : word(at);
    }
  }

  private int word(int start) {
    StringBuilder text = new StringBuilder();
    boolean pattern = false;
    char quote = 0;
    int at = start;
    for (; at < line.length() && (quote != 0 || line.charAt(at) != ' '); at++) {
      char c = line.charAt(at);
      if (c == '\\' && quote != '\'' && at + 1 < line.length()) {
        text.append(line.charAt(++at));
      } else if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        quote = quote == 0 ? c : 0;
      } else {
        pattern |= quote == 0 && (c == '*' || c == '?');
        text.append(c);
      }
    }
    words.add(new Word(start, text.toString(), pattern));
    return at;
  }

  /**
   * The files that a line names.
   *
   * @throws IllegalArgumentException with a sentence where it names none, or one that is not there
   */
  static List<Path> files(String line) {
    List<Path> files = new ArrayList<>();
    for (Word word : new FileWords(line).words) {
      List<Path> found = word.pattern ? matching(word.text) : List.of(path(word.text));
      for (Path file : found) {
        if (!Files.exists(file)) {
          throw new IllegalArgumentException("There is no file " + file);
        }
        files.add(file);
      }
    }
    return files;
  }

  /**
   * The one file that a line names, whether it is there or not.
   *
   * @throws IllegalArgumentException with a sentence where it names none, or several
   */
  static Path file(String line) {
    List<Word> words = new FileWords(line).words;
    if (words.size() != 1) {
      throw new IllegalArgumentException("Name one file; a name with blanks needs quotes");
    }
    return path(words.getFirst().text);
  }

  private static Path path(String text) {
    boolean home = text.equals("~") || text.startsWith("~/");
    try {
      return Path.of(home ? HOME + text.substring(1) : text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("This is no name of a file: " + text, e);
    }
  }

  private static List<Path> matching(String text) {
    int slash = text.lastIndexOf('/');
    String folder = text.substring(0, slash + 1);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            path(folder.isEmpty() ? "." : folder), text.substring(slash + 1))) {
      for (Path one : all) {
        if (Files.isRegularFile(one)) {
          found.add(path(folder + one.getFileName()));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no folder " + folder, e);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No file fits " + text);
    }
    found.sort(null);
    return found;
  }

  /** Completes the last name of a line. */
  static Completion complete(String line) {
    List<Word> words = new FileWords(line).words;
    boolean fresh = words.isEmpty() || isEnded(line, words.getLast());
    Word last = fresh ? new Word(line.length(), "", false) : words.getLast();
    int slash = last.text.lastIndexOf('/');
    String folder = last.text.substring(0, slash + 1);
    List<String> names = names(folder, last.text.substring(slash + 1));
    if (last.text.equals("~")) {
      return new Completion(line.substring(0, last.start) + "~/", List.of());
    }
    if (names.isEmpty()) {
      return new Completion(line, List.of());
    }
    String certain = names.getFirst();
    for (String name : names) {
      while (!name.startsWith(certain)) {
        certain = certain.substring(0, certain.length() - 1);
      }
    }
    boolean whole = names.size() == 1 && !certain.endsWith("/");
    String head = line.substring(0, last.start) + escaped(folder + certain);
    return new Completion(head + (whole ? " " : ""), names.size() == 1 ? List.of() : names);
  }

  /** Whether a blank that belongs to no name stands at the end. */
  private static boolean isEnded(String line, Word last) {
    return line.endsWith(" ") && !last.text.endsWith(" ");
  }

  private static String escaped(String name) {
    return name.replaceAll("([ \"'*?\\\\])", "\\\\$1");
  }

  /** What is in a folder and begins so, folders with a slash behind. */
  private static List<String> names(String folder, String beginning) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(path(folder.isEmpty() ? "." : folder))) {
      for (Path one : all) {
        String name = one.getFileName().toString();
        boolean hidden = name.startsWith(".") && !beginning.startsWith(".");
        if (name.startsWith(beginning) && !hidden) {
          names.add(name + (Files.isDirectory(one) ? "/" : ""));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return List.of(); // Where there is no folder, nothing can be offered.
    }
    names.sort(null);
    return names;
  }
}
