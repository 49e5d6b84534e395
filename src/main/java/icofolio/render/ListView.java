package icofolio.render;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.render.RecordColumns.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind, one after the other; they are passed through and never all held.
 *
 * @param kind of all of them
 * @param records gives them
 */
public record ListView(Kind kind, Records records) implements View {
  /** Gives records. */
  @FunctionalInterface
  public interface Records {
    /** Gives every record, in order. */
    void each(Sink sink) throws IOException;
  }

  /** Takes records. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next. */
    void take(Shown record) throws IOException;
  }

  @Override
  public void writeTable(Page page) throws IOException {
    List<Source> sources = RecordColumns.of(kind);
    try (TextTable table = page.table(sources.stream().map(Source::column).toList())) {
      records.each(
          record -> {
            List<Cell> cells = new ArrayList<>(sources.size());
            for (Source source : sources) {
              cells.add(source.maker().of(record));
            }
            table.row(cells);
          });
    }
  }

  @Override
  public void writeJson(Json json) throws IOException {
    json.array();
    records.each(record -> RecordJson.write(json, record));
    json.endArray();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    List<@Nullable String> names = new ArrayList<>(RecordNames.all(kind));
    rows.row(names);
    records.each(
        record -> {
          List<@Nullable String> cells = new ArrayList<>(names.size());
          for (Field field : kind.fields()) {
            cells.add(record.text(field.name()));
          }
          for (String name : RecordNames.computed(kind)) {
            cells.add(record.text(name));
          }
          rows.row(cells);
        });
  }
}
