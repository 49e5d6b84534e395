package icofolio.exchange;

import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** A JSON text of an input from some place on, and what its mistakes are called. */
final class Json implements AutoCloseable {
  /** A document of this program is 4 deep; more than this is no document but an attack. */
  static final int DEEPEST = 32;

  // A text this long is still told apart from its neighbours, so that only its row is refused.
  private static final int LONGEST = 16_000_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .maxNumberLength(LONGEST)
                  .build())
          .build();

  /**
   * A place in a file.
   *
   * @param offset of a byte, from 0
   * @param line from 1
   */
  record Position(long offset, long line) {}

  private final String file;
  private final Position start;
  private final JsonParser parser;

  Json(Input input, Position start) throws IOException {
    this.file = input.name();
    this.start = start;
    try {
      this.parser = FACTORY.createParser(ObjectReadContext.empty(), input.open(start.offset));
    } catch (JacksonIOException e) {
      // It has looked at the first bytes already.
      throw cause(e);
    }
  }

  JsonParser parser() {
    return parser;
  }

  /** The line in which the current token begins. */
  long line() {
    return start.line + parser.currentTokenLocation().getLineNr() - 1;
  }

  /** Where the current token begins. */
  Position position() {
    return new Position(start.offset + parser.currentTokenLocation().getByteOffset(), line());
  }

  /**
   * What the reader's complaint means to a person; never repeats more than one character of the
   * text.
   */
  IOException explain(JacksonException e) {
    if (e instanceof JacksonIOException io) {
      return cause(io);
    }
    var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    long line = start.line + Math.max(1, at.getLineNr()) - 1;
    boolean tooLong =
        e instanceof StreamConstraintsException && !e.getOriginalMessage().contains("nesting");
    ProblemCode code = tooLong ? ProblemCode.TOO_LONG : ProblemCode.BAD_JSON;
    String where = "column " + at.getColumnNr() + ": ";
    Problem problem = Problems.of(file, line, code, where + message(e, tooLong));
    return new BadFileException(problem);
  }

  /** What went wrong below the reader or writer. */
  static IOException cause(JacksonIOException e) {
    IOException cause = e.getCause();
    return cause == null ? new IOException(e) : cause;
  }

  private static String message(JacksonException e, boolean tooLong) {
    String original = e.getOriginalMessage();
    if (tooLong) {
      return "a text or number has more than " + LONGEST + " characters";
    }
    if (e instanceof StreamConstraintsException) {
      return "the JSON is nested more than " + DEEPEST + " deep";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "the JSON ends too early; a quote, bracket or brace is not closed";
    }
    if (original.startsWith("Unexpected character")) {
      String found = original.substring(1).replaceAll(" \\(code [^)]*\\)", "");
      return "this is no JSON: u" + TextRules.visible(found);
    }
    if (original.startsWith("Illegal unquoted character")) {
      return "this is no JSON: a line end or control character stands inside a text (write \\n)";
    }
    return "this is no JSON: a word stands without quotes, or a number or escape is misspelt";
  }

  @Override
  public void close() {
    parser.close();
  }
}
