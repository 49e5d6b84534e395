package icofolio.render;

import icofolio.render.theme.Slot;
import java.io.IOException;
import java.util.List;

/**
 * One record, all of it.
 *
 * @param record the record with what is computed of it
 */
public record RecordView(Shown record) implements View {
  @Override
  public void writeTable(Page page) throws IOException {
    List<String> names = RecordNames.all(record.entry().kind());
    int width =
        names.stream().filter(n -> record.text(n) != null).mapToInt(String::length).max().orElse(0);
    for (String name : names) {
      String text = record.text(name);
      if (text != null) {
        String label = name + " ".repeat(width - name.length());
        Slot slot = StatusWords.slot(name, text);
        String shown = Cell.of(text).text();
        String value = slot == null ? shown : page.ink().paint(shown, slot);
        page.line(page.ink().paint(label, Slot.MUTED) + "  " + value);
      }
    }
  }

  @Override
  public void writeJson(Json json) {
    RecordJson.write(json, record);
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    new ListView(record.entry().kind(), sink -> sink.take(record)).writeCsv(rows);
  }
}
