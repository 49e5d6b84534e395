package icofolio.render;

import icofolio.report.StatusReport;
import java.io.IOException;
import java.time.ZoneId;

/**
 * How everything stands.
 *
 * @param report the answer
 * @param zone in which days are told to a person
 */
public record StatusView(StatusReport report, ZoneId zone) implements View {
  @Override
  public void writeTable(Page page) throws IOException {
    new StatusTable(report, zone).write(page);
  }

  @Override
  public void writeJson(Json json) {
    new StatusJson(report).write(json);
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    new StatusRows(report).write(rows);
  }
}
