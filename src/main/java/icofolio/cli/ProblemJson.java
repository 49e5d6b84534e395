package icofolio.cli;

import icofolio.entry.Problem;
import icofolio.render.Json;

/** A problem as a JSON object (contract §5). */
final class ProblemJson {
  private ProblemJson() {}

  /** Writes it as the next object. */
  static void write(Json json, Problem problem) {
    json.object();
    json.put("file", problem.place().file());
    if (problem.place().line() > 0) {
      json.put("line", problem.place().line());
    } else {
      json.put("line", (String) null);
    }
    json.put("column", problem.column());
    json.put("code", problem.code().word());
    json.put("value", problem.value());
    json.put("message", problem.message());
    json.endObject();
  }
}
