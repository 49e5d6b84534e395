package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.tracker.Source.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The outermost object of a JSON document: {@code {"icofolio": 1, "settings": {…}, "sales": […],
 * …}}. Walks through the whole text once, so that all of it is known to be JSON, and notes where
 * each kind begins.
 */
final class JsonDocument {
  /** The key that says what the document is, and in which version. */
  static final String MARK = "icofolio";

  /** The version that this program reads and writes. */
  static final int VERSION = 1;

  /** The key of the portfolio's settings. */
  static final String SETTINGS = "settings";

  private final String file;
  private final Json json;
  private final JsonParser parser;
  private final Sink sink;
  private final Map<Kind, Json.Position> starts = new EnumMap<>(Kind.class);
  private @Nullable Settings settings;
  private final List<Problem> problems = new ArrayList<>();

  JsonDocument(String file, Json json, Sink sink) {
    this.file = file;
    this.json = json;
    this.parser = json.parser();
    this.sink = sink;
  }

  /**
   * Where the records of each kind begin; none where the document has problems, which the sink has.
   */
  Map<Kind, Json.Position> read() {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      members();
    } else {
      String message = "an Icofolio document begins with {\"icofolio\": 1, …}";
      fail(null, ProblemCode.UNKNOWN_FORMAT, message);
    }
    if (problems.isEmpty() && settings != null) {
      sink.settings(settings);
    }
    problems.forEach(sink::failed);
    return problems.isEmpty() ? starts : Map.of();
  }

  private void members() {
    Set<String> seen = new HashSet<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (!seen.add(key)) {
        fail(key, ProblemCode.DUPLICATE, shown(key) + " stands in the document twice");
      }
      parser.nextToken();
      member(key);
    }
    if (!seen.contains(MARK)) {
      // Then its keys mean nothing here, and what is wrong with them neither.
      problems.clear();
      String message = "this is JSON, but no Icofolio document: \"icofolio\": 1 is not in it";
      fail(null, ProblemCode.UNKNOWN_FORMAT, message);
    }
    if (parser.nextToken() != null) {
      fail(null, ProblemCode.BAD_JSON, "text stands after the end of the document");
    }
  }

  private void member(String key) {
    Kind kind = plural(key);
    if (key.equals(MARK)) {
      version();
    } else if (key.equals(SETTINGS)) {
      settings = new SettingsReader(parser, this::fail).read();
    } else if (kind == null) {
      fail(key, ProblemCode.UNKNOWN_COLUMN, unknown(key));
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      starts.put(kind, json.position());
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      fail(key, ProblemCode.BAD_VALUE, key + " must be a list: [ … ]");
    }
    parser.skipChildren();
  }

  private static @Nullable Kind plural(String key) {
    Kind kind = Kind.of(key);
    return kind != null && kind.plural().equals(key) ? kind : null;
  }

  private void version() {
    boolean known =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getString().equals(Integer.toString(VERSION));
    if (!known) {
      boolean number = parser.currentToken().isNumeric();
      String found = number ? "version " + TextRules.shown(parser.getString()) : "no version";
      fail(
          MARK,
          ProblemCode.UNKNOWN_FORMAT,
          "the document is of " + found + "; this program reads version " + VERSION);
    }
  }

  private static String unknown(String key) {
    List<String> keys = new ArrayList<>(List.of(MARK, SETTINGS));
    Arrays.stream(Kind.values()).map(Kind::plural).forEach(keys::add);
    String nearest = Nearest.hint(key, keys);
    return "a document has no "
        + shown(key)
        + (nearest.isEmpty() ? "; it has: " + String.join(" ", keys) : nearest);
  }

  private static String shown(String key) {
    return Secrets.isIn(key) ? "key like this, which looks like a secret" : TextRules.shown(key);
  }

  private void fail(@Nullable String key, ProblemCode code, String message) {
    boolean secret = key != null && Secrets.isIn(key);
    String column = key == null || secret ? null : TextRules.shown(key);
    ProblemCode told = secret ? ProblemCode.SECRET : code;
    problems.add(new Problem(new Place(file, json.line()), column, told, null, message));
  }
}
