package icofolio.exchange;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Field;
import icofolio.entry.FieldType.Shape;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.tracker.Source.Sink;
import icofolio.tracker.SourceRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The records of one kind in a JSON document. */
final class JsonRecords {
  private final String file;
  private final Json json;
  private final JsonParser parser;
  private final Kind kind;
  private final Sink sink;

  private Draft draft;
  private final long[] lines;
  private List<String> columns = List.of();
  private List<String> cells = List.of();
  private List<Problem> problems = List.of();
  private long number;

  JsonRecords(String file, Json json, Kind kind, Sink sink) {
    this.file = file;
    this.json = json;
    this.parser = json.parser();
    this.kind = kind;
    this.sink = sink;
    this.draft = new Draft(kind);
    this.lines = new long[kind.fields().size()];
  }

  /** Reads from the bracket that opens the list to the one that closes it. */
  void read() {
    parser.nextToken();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      number++;
      begin();
      Place place = new Place(file, json.line());
      boolean isRecord = parser.currentToken() == JsonToken.START_OBJECT;
      if (isRecord) {
        members();
      } else {
        add(place, null, ProblemCode.BAD_VALUE, null, "must be { … } with the fields of a record");
        parser.skipChildren();
      }
      end(place, isRecord);
    }
  }

  private void begin() {
    draft = new Draft(kind);
    Arrays.fill(lines, 0);
    columns = new ArrayList<>(lines.length);
    cells = new ArrayList<>(lines.length);
    problems = List.of();
  }

  private void members() {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      Place place = new Place(file, json.line());
      parser.nextToken();
      Field field = kind.field(name);
      if (field != null) {
        member(field, place);
      } else {
        unknown(name, place);
      }
    }
  }

  private void member(Field field, Place place) {
    if (lines[field.index()] != 0) {
      draft.refuse(field, ProblemCode.DUPLICATE, null, "stands here twice");
    }
    lines[field.index()] = place.line();
    // Not given: an update leaves such a field as it is, and "" takes its value away.
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    columns.add(field.name());
    cells.add(value(field));
  }

  /** Puts the value in the draft, and gives it back as a cell. */
  private String value(Field field) {
    JsonToken token = parser.currentToken();
    Shape shape = field.type().shape();
    boolean fits =
        switch (token) {
          case VALUE_STRING -> true;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> shape == Shape.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> shape == Shape.FLAG;
          default -> false;
        };
    if (fits) {
      String text = parser.getString();
      draft.put(field, text);
      return text;
    }
    return switch (token) {
      case START_ARRAY -> list(field);
      default -> misshapen(field, token);
    };
  }

  private String misshapen(Field field, JsonToken token) {
    String text = token.isScalarValue() ? parser.getString() : "";
    String shown = text.isEmpty() || Secrets.isIn(text) ? null : TextRules.shown(text);
    String why = token.isScalarValue() ? "must be a text in quotes" : "must not be an object";
    draft.refuse(field, ProblemCode.BAD_VALUE, shown, why);
    parser.skipChildren();
    return text;
  }

  private String list(Field field) {
    List<String> items = new ArrayList<>();
    boolean good = field.type().isList();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        items.add(parser.getString());
      } else {
        good = false;
        parser.skipChildren();
      }
    }
    String text = String.join(";", items);
    if (good) {
      draft.put(field, text);
    } else {
      String why = field.type().isList() ? "must be a list of texts" : "must not be a list";
      draft.refuse(field, ProblemCode.BAD_VALUE, null, why);
    }
    return text;
  }

  private void unknown(String name, Place place) {
    String value = parser.currentToken().isScalarValue() ? parser.getString() : "";
    parser.skipChildren();
    if (name.equals(CsvHeader.REASON)) {
      return;
    }
    if (Secrets.isIn(name)) {
      add(place, null, ProblemCode.SECRET, null, "a key looks like a secret; it is not shown");
      return;
    }
    columns.add(name);
    cells.add(value);
    String shown = TextRules.shown(name);
    List<String> names = kind.fields().stream().map(Field::name).toList();
    String message = kind.plural() + " have no field " + shown + Nearest.hint(name, names);
    add(place, shown, ProblemCode.UNKNOWN_COLUMN, shown, message);
  }

  private void end(Place place, boolean isRecord) {
    Checked checked = draft.check();
    for (Finding finding : isRecord ? checked.findings() : List.<Finding>of()) {
      add(
          line(finding.field(), place),
          finding.field().name(),
          finding.code(),
          finding.value(),
          finding.field().name() + " " + finding.why());
    }
    var raw = new SourceRow.Raw(place, kind, columns, cells, which());
    if (problems.isEmpty()) {
      sink.row(new SourceRow(checked.entry(), raw));
    } else {
      sink.broken(raw, problems);
    }
  }

  private Place line(Field field, Place place) {
    long line = lines[field.index()];
    return line == 0 || line == place.line() ? place : new Place(file, line);
  }

  /** Many records may stand in one line, so the message says which one it is. */
  private void add(
      Place place,
      @Nullable String column,
      ProblemCode code,
      @Nullable String value,
      String message) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>();
    }
    problems.add(new Problem(place, column, code, value, which() + ": " + message));
  }

  private String which() {
    return kind.singular() + " " + number;
  }
}
