package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.TextRules;
import icofolio.render.Cell;
import icofolio.render.Column;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.RecordJson;
import icofolio.render.TextTable;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import icofolio.rule.Breach;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.Difference;
import icofolio.tracker.SettingsChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the portfolio.
 *
 * @param whole whether a person is told of each record too; a program always is
 */
record HistoryView(AskPortfolio ask, List<ChangeSet> changes, boolean whole) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.number("CHANGE", Column.ALWAYS),
          Column.word("AT", 90),
          Column.number("RECORDS", 80),
          Column.text("COMMAND", Column.ALWAYS, 20),
          Column.text("REASON", 50, 12));

  @Override
  public void writeTable(Page page) throws IOException {
    try (TextTable table = page.table(COLUMNS)) {
      for (ChangeSet change : changes) {
        table.row(
            List.of(
                Cell.of(Long.toString(change.number())),
                Cell.of(change.at().toString(), Slot.MUTED),
                Cell.of(Long.toString(change.records())),
                Cell.of(change.command()),
                Cell.of(change.reason())));
      }
    }
    for (ChangeSet change : changes) {
      for (Breach breach : ask.breaches(change.number())) {
        String text = "change " + change.number() + " stands against " + breach.message();
        page.line(TextRules.visible(text), Slot.WARN);
      }
    }
    if (whole) {
      for (ChangeSet change : changes) {
        page.line("");
        eachChanged(change, record -> writeRecord(page, record));
      }
    }
  }

  private interface Step {
    void take(ChangedRecord record) throws IOException;
  }

  private void eachChanged(ChangeSet change, Step step) {
    ask.eachChanged(
        change.number(),
        record -> {
          try {
            step.take(record);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void writeRecord(Page page, ChangedRecord record) throws IOException {
    Slot slot =
        switch (record.action()) {
          case ADD -> Slot.GOOD;
          case EDIT -> Slot.INFO;
          case REMOVE -> Slot.WARN;
        };
    String head = action(record) + "  " + record.kind() + " " + record.id();
    page.line(page.ink().paint(TextRules.visible(head), slot));
    for (String line : differences(record)) {
      page.line("    " + TextRules.visible(line));
    }
  }

  private static String action(ChangedRecord record) {
    return record.action().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> differences(ChangedRecord record) {
    SettingsChange settings = record.settings();
    List<String> lines = new ArrayList<>();
    if (settings != null) {
      lines.addAll(SettingNames.differences(settings.before(), settings.after()));
    }
    for (Difference difference : record.differences()) {
      lines.add(difference.field() + ": " + difference(difference.before(), difference.after()));
    }
    return lines;
  }

  private static String difference(@Nullable String old, @Nullable String now) {
    if (old == null) {
      return String.valueOf(now);
    }
    return now == null ? old + " (gone)" : old + " → " + now;
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (ChangeSet change : changes) {
      json.object();
      json.put("change", change.number());
      json.put("at", change.at());
      json.put("command", change.command());
      json.put("reason", change.reason());
      json.array("breaches");
      for (Breach breach : ask.breaches(change.number())) {
        json.object();
        RuleJson.write(json, breach);
        json.put("message", breach.message());
        json.endObject();
      }
      json.endArray();
      json.array("records");
      eachChanged(change, record -> writeRecord(json, record));
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private static void writeRecord(Json json, ChangedRecord record) {
    json.object();
    json.put("kind", record.kind());
    json.put("id", record.id());
    json.put("action", action(record));
    SettingsChange settings = record.settings();
    write(json, "before", record.before(), settings == null ? null : settings.before());
    write(json, "after", record.after(), settings == null ? null : settings.after());
    json.endObject();
  }

  private static void write(
      Json json, String name, @Nullable Entry entry, icofolio.book.@Nullable Settings settings) {
    if (entry != null) {
      RecordJson.write(json, name, entry);
    } else if (settings != null) {
      json.object(name);
      SettingNames.write(json, settings);
      json.endObject();
    } else {
      json.put(name, (String) null);
    }
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.of("change", "at", "command", "reason", "records"));
    for (ChangeSet change : changes) {
      List<@Nullable String> cells = new ArrayList<>();
      cells.add(Long.toString(change.number()));
      cells.add(change.at().toString());
      cells.add(change.command());
      cells.add(change.reason());
      cells.add(Long.toString(change.records()));
      rows.row(cells);
    }
  }
}
