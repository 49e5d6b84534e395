package icofolio.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line, run in this process, has told. */
record Told(int exit, String out, String err) {

  /** Runs a command line, its words separated by blanks, on a store. */
  static Told ico(Path store, Map<String, String> environment, String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--store", store.toString()));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    int exit = new Ico(streams, environment).run(words.toArray(String[]::new));
    return new Told(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Its answer as JSON. */
  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
