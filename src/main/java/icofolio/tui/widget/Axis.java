package icofolio.tui.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Names months or years along a stretch of time, as many as have room. */
public record Axis(Instant from, Instant to, ZoneId zone) {
  private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 300, 600, 1200};
  private static final int ROOM = 9;

  /** The names in that many columns, each at the beginning of what it names. */
  public String labels(int cells) {
    for (int months : STEPS) {
      if (cellsPerMonth(cells) * months >= (months < 12 ? ROOM : ROOM - 3)) {
        return labels(cells, months);
      }
    }
    return "";
  }

  private double cellsPerMonth(int cells) {
    double months = Duration.between(from, to).toHours() / (24 * 30.44);
    return cells / Math.max(months, 0.1);
  }

  private String labels(int cells, int months) {
    StringBuilder text = new StringBuilder();
    LocalDate first = LocalDate.ofInstant(from, zone).withDayOfMonth(1);
    YearMonth month = YearMonth.from(first).minusMonths(monthsPast(first, months));
    for (; ; month = month.plusMonths(months)) {
      Instant at = month.atDay(1).atStartOfDay(zone).toInstant();
      if (!at.isBefore(to)) {
        return text.toString();
      }
      String label = months < 12 ? month.toString() : String.valueOf(month.getYear());
      int cell = cell(at, cells);
      if (!at.isBefore(from) && cell + label.length() <= cells && cell >= text.length()) {
        text.repeat(' ', cell - text.length()).append(label).append(' ');
      }
    }
  }

  private static int monthsPast(LocalDate first, int months) {
    return Math.floorMod(first.getYear() * 12 + first.getMonthValue() - 1, months);
  }

  private int cell(Instant at, int cells) {
    long whole = Duration.between(from, to).toSeconds();
    return (int) (Duration.between(from, at).toSeconds() * cells / Math.max(1, whole));
  }
}
