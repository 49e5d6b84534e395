package icofolio.exchange;

import icofolio.entry.Kind;
import icofolio.tracker.Source;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** A JSON document, which may hold every kind and the settings. */
final class JsonSource implements Source {
  static final String FORMAT = "json";

  private final Input input;
  private Map<Kind, Json.Position> starts = Map.of();

  JsonSource(Input input) {
    this.input = input;
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public Set<Kind> kinds(Sink sink) {
    starts =
        Reading.of(
            input,
            sink,
            Map.of(),
            () -> walk(start(), json -> new JsonDocument(name(), json, sink).read()));
    return Set.copyOf(starts.keySet());
  }

  private Json.Position start() throws IOException {
    return new Json.Position(Bom.length(input), 1);
  }

  @Override
  public void read(Kind kind, Sink sink) {
    Json.Position start = starts.get(kind);
    if (start == null) {
      return;
    }
    Reading.of(
        input,
        sink,
        false,
        () -> {
          walk(
              start,
              json -> {
                new JsonRecords(name(), json, kind, sink).read();
                return true;
              });
          input.checkUnchanged();
          return true;
        });
  }

  private interface Walk<T> {
    T through(Json json);
  }

  private <T> T walk(Json.Position from, Walk<T> walk) throws IOException {
    try (Json json = new Json(input, from)) {
      try {
        return walk.through(json);
      } catch (JacksonException e) {
        throw json.explain(e);
      }
    }
  }
}
