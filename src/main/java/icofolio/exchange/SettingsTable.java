package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.tracker.Source.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings as CSV, a row for each, so that a folder of CSV files holds all that a JSON document
 * does: amounts mean nothing without their base currency, days nothing without their zone.
 */
public final class SettingsTable {
  private static final String SETTING = "setting";
  private static final String VALUE = "value";

  private final String file;
  private final CsvTokenizer rows;
  private final List<Problem> problems = new ArrayList<>();

  /** The rows that follow a header for which {@link #isHeader} holds. */
  SettingsTable(String file, CsvTokenizer rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Writes them as UTF-8. */
  public static void write(Settings settings, OutputStream out) {
    try (CsvRows rows = new CsvRows(out)) {
      rows.row(List.of(SETTING, VALUE));
      rows.row(List.of(SettingsDraft.BASE_CURRENCY, settings.baseCurrency().code()));
      rows.row(List.of(SettingsDraft.TIME_ZONE, settings.zoneName()));
    }
  }

  /** Whether these are the columns of such a table. */
  static boolean isHeader(List<String> columns) {
    List<String> names = columns.stream().map(String::strip).sorted().toList();
    return names.equals(List.of(SETTING, VALUE));
  }

  /** Reads them and gives them to the sink, or what is wrong with them. */
  void read(Sink sink) throws IOException {
    boolean settingFirst = rows.cells()[0].strip().equals(SETTING);
    SettingsDraft draft = new SettingsDraft(this::complain);
    while (rows.next()) {
      String[] cells = rows.cells();
      if (cells.length == 2) {
        draft.put(cells[settingFirst ? 0 : 1].strip(), cells[settingFirst ? 1 : 0]);
      } else {
        add(null, ProblemCode.RAGGED_ROW, "the row needs two cells, a setting and its value");
      }
    }
    Settings settings = draft.finish();
    problems.forEach(sink::failed);
    if (settings != null && problems.isEmpty()) {
      sink.settings(settings);
    }
  }

  private void complain(@Nullable String key, ProblemCode code, String message) {
    if (key != null && Secrets.isIn(key)) {
      add(SETTING, ProblemCode.SECRET, message);
      return;
    }
    switch (code) {
      case BAD_VALUE -> add(VALUE, code, message);
      // What is a key in JSON is a cell here.
      case UNKNOWN_COLUMN -> add(SETTING, ProblemCode.BAD_VALUE, message);
      default -> add(SETTING, code, message);
    }
  }

  private void add(@Nullable String column, ProblemCode code, String message) {
    Place place = new Place(file, rows.line());
    problems.add(new Problem(place, column, code, null, message));
  }
}
