package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a table of examples: one row a case, cells between bars, the first row naming the columns.
 * Empty lines and lines that begin with {@code #} are left out; an empty cell is not given.
 */
final class Examples {
  private Examples() {}

  /** The rows of a table under {@code src/test/resources/core}. */
  static Stream<Row> of(String file) {
    List<Row> rows = new ArrayList<>();
    List<String> names = List.of();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      if (names.isEmpty()) {
        names = cells;
      } else {
        rows.add(row(file + ":" + number, names, cells));
      }
    }
    assertThat(rows).as(file).isNotEmpty();
    return rows.stream();
  }

  private static Row row(String place, List<String> names, List<String> cells) {
    assertThat(cells).as(place).hasSameSizeAs(names);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.put(names.get(i), cells.get(i));
      }
    }
    return new Row(place, row);
  }

  private static String text(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("/core/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One case; prints as its place, so that a failure leads to its line. */
  record Row(String place, Map<String, String> cells) {
    /** A cell that must be there. */
    String get(String name) {
      assertThat(cells).as(place).containsKey(name);
      return cells.get(name);
    }

    /** A cell, or another where it is empty. */
    String get(String name, String otherwise) {
      return cells.getOrDefault(name, otherwise);
    }

    /** The same row with another cell. */
    Row with(String name, String cell) {
      Map<String, String> more = new LinkedHashMap<>(cells);
      more.put(name, cell);
      return new Row(place, more);
    }

    /** The items of a cell, between semicolons. */
    List<String> items(String name) {
      return Stream.of(get(name, "").split(";"))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }

    @Override
    public String toString() {
      return place + " " + get("case", "");
    }
  }
}
