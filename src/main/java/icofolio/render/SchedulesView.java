package icofolio.render;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.report.SchedulePreview;
import icofolio.vesting.Schedule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unlocks of many sales: for a person a bar each over one calendar, for a program every unlock.
 *
 * @param positions of which something is still to come
 * @param now where the bars are marked
 * @param zone in which days are told to a person
 */
public record SchedulesView(List<Position> positions, Instant now, ZoneId zone) implements View {
  private static final int WIDEST = 60;
  private static final int NARROWEST = 24;
  private static final int BESIDE = 56;

  public SchedulesView {
    positions = List.copyOf(positions);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    List<Position> dated = positions.stream().filter(SchedulesView::isDated).toList();
    if (positions.isEmpty()) {
      page.line("No tokens are to come.", Slot.MUTED);
      return;
    }
    int width = page.width() == 0 ? WIDEST : Math.clamp(page.width() - BESIDE, NARROWEST, WIDEST);
    Calendar calendar = Calendar.of(dated, now, width);
    List<Column> columns =
        List.of(
            Column.text("SALE", Column.ALWAYS, 12),
            Column.word("STATUS", 70),
            Column.number("UNLOCKED", 60),
            Column.word("NEXT UNLOCK", 80),
            Column.word(calendar.heading(zone), 90));
    try (TextTable table = page.table(columns)) {
      for (Position position : positions) {
        table.row(cells(position, calendar, page.ascii()));
      }
    }
    page.line("");
    page.line(legend(page.ascii()), Slot.MUTED);
  }

  private static boolean isDated(Position position) {
    Schedule schedule = position.tokens().schedule();
    return schedule != null
        && !schedule.unlocks().isEmpty()
        && !Objects.requireNonNull(schedule.end()).equals(Instant.MAX);
  }

  private List<Cell> cells(Position position, Calendar calendar, boolean ascii) {
    TokenPosition tokens = position.tokens();
    return List.of(
        Cell.of(position.sale().id()),
        Cell.of(Words.of(tokens.status()), StatusLook.of(tokens.status())),
        Cell.figure(share(tokens)),
        Cell.of(new UnlockWords(zone).next(tokens.nextUnlock(), now)),
        Cell.of(isDated(position) ? calendar.bar(position, ascii) : ""));
  }

  private static String share(TokenPosition tokens) {
    BigDecimal allocated = tokens.allocated();
    BigDecimal vested = tokens.vested();
    if (allocated == null || vested == null || allocated.signum() == 0) {
      return Figures.UNKNOWN;
    }
    BigDecimal percent = vested.movePointRight(2).divide(allocated, 0, RoundingMode.FLOOR);
    return percent + " %";
  }

  private static String legend(boolean ascii) {
    Signs signs = ascii ? Signs.ASCII : Signs.UNICODE;
    return "%s locked  %s unlocks  %s unlocked, not arrived  %s arrived  %s now"
        .formatted(signs.locked, signs.ahead, signs.unlocked, signs.arrived, signs.now);
  }

  /** What a place of a bar stands for. */
  private record Signs(char locked, char ahead, char unlocked, char arrived, char now) {
    static final Signs UNICODE = new Signs('·', '░', '▒', '█', '│');
    static final Signs ASCII = new Signs('.', '-', '=', '#', '|');
  }

  /** The time that all bars share. */
  private record Calendar(Instant from, Instant to, Instant now, int width) {
    static Calendar of(List<Position> positions, Instant now, int width) {
      Instant first =
          positions.stream()
              .map(position -> schedule(position).unlocks().getFirst().from())
              .min(Comparator.naturalOrder())
              .orElse(now);
      Instant last =
          positions.stream()
              .map(position -> Objects.requireNonNull(schedule(position).end()))
              .max(Comparator.naturalOrder())
              .orElse(now);
      Instant from = first.isAfter(now) ? now : first;
      Instant to = last.isBefore(now) ? now : last;
      return new Calendar(from, to.equals(from) ? to.plusSeconds(1) : to, now, width);
    }

    private static Schedule schedule(Position position) {
      return Objects.requireNonNull(position.tokens().schedule());
    }

    /** The first day and the last, at the ends of the bars. */
    String heading(ZoneId zone) {
      String first = Figures.day(from, zone);
      String last = Figures.day(to, zone);
      return first + " ".repeat(width - first.length() - last.length()) + last;
    }

    String bar(Position position, boolean ascii) {
      Signs signs = ascii ? Signs.ASCII : Signs.UNICODE;
      Duration step = Duration.between(from, to).dividedBy(width);
      StringBuilder bar = new StringBuilder();
      for (int i = 0; i < width; i++) {
        Instant at = from.plus(step.multipliedBy(i));
        Instant next = i == width - 1 ? to : from.plus(step.multipliedBy(i + 1));
        boolean today = !now.isBefore(at) && now.isBefore(next);
        bar.append(today ? signs.now : sign(position, next, signs));
      }
      return bar.toString().stripTrailing();
    }

    /** What stands there at the end of a step of time. */
    private char sign(Position position, Instant at, Signs signs) {
      Schedule schedule = schedule(position);
      BigDecimal vested = schedule.vestedAt(at);
      boolean over = vested.compareTo(schedule.allocation()) == 0;
      if (at.isAfter(now)) {
        Instant end = Objects.requireNonNull(schedule.end());
        if (over && at.isAfter(end.plus(Duration.between(from, to).dividedBy(width)))) {
          return ' ';
        }
        return vested.compareTo(schedule.vestedAt(now)) > 0 ? signs.ahead : signs.locked;
      }
      if (vested.signum() == 0) {
        return ' ';
      }
      return position.tokens().distributed().compareTo(vested) >= 0
          ? signs.arrived
          : signs.unlocked;
    }
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Position position : positions) {
      view(position).writeJson(json);
    }
    json.endArray();
  }

  private ScheduleView view(Position position) {
    return new ScheduleView(
        SchedulePreview.of(position, zone), now, zone, position.sale().token().symbol());
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    List<@Nullable String> header = new ArrayList<>(ScheduleView.HEADER);
    header.addFirst("sale");
    rows.row(header);
    for (Position position : positions) {
      view(position).writeRows(rows);
    }
  }
}
