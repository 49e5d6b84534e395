package icofolio.exchange;

import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.tracker.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens what a person names as a file to import. */
public final class Sources {
  /** The name of standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final int HEAD = 8192;

  private Sources() {}

  /**
   * The source of that name. Never fails: a file that cannot be read gives a source whose only
   * answer is why. Standard input is read to its end and kept in a nameless file of this user's
   * own.
   *
   * @param path a path, or {@code -} for standard input
   */
  public static Source open(String path, InputStream standardInput, SourceOptions options) {
    String name = Secrets.masked(path);
    try {
      Input input =
          path.equals(STANDARD_INPUT)
              ? Input.of(name, standardInput, options.progress())
              : Input.of(Path.of(path), options.progress());
      return open(input, options);
    } catch (BadFileException e) {
      return new BrokenSource(name, e.problem());
    } catch (IOException e) {
      return new BrokenSource(name, Problems.unreadable(name, e));
    } catch (InvalidPathException e) {
      return broken(name, ProblemCode.UNREADABLE, "this is no name of a file");
    }
  }

  private static Source open(Input input, SourceOptions options) throws IOException {
    byte[] head = input.head(HEAD);
    Signature signature = Signature.of(head);
    if (signature != null) {
      return broken(input.name(), ProblemCode.UNKNOWN_FORMAT, "this is " + signature.description());
    }
    if (Signature.isUtf16(head)) {
      return broken(
          input.name(),
          ProblemCode.NOT_UTF8,
          "the file is UTF-16 from byte 0 on; save it as UTF-8");
    }
    Format format = options.format() == null ? format(head) : options.format();
    return switch (format) {
      case CSV -> new CsvSource(input, options.kind());
      case JSON -> new JsonSource(input);
    };
  }

  private static Format format(byte[] head) {
    for (int i = Bom.length(head); i < head.length; i++) {
      byte b = head[i];
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b == '{' || b == '[' ? Format.JSON : Format.CSV;
      }
    }
    return Format.CSV;
  }

  private static Source broken(String name, ProblemCode code, String message) {
    return new BrokenSource(name, Problems.of(name, 0, code, message));
  }
}
