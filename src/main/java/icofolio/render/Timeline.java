package icofolio.render;

import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.SchedulePreview;
import icofolio.report.SchedulePreview.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The running total over time as a row of bars, with a mark under today. */
final class Timeline {
  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final int WIDEST = 60;
  private static final int DATES = 24;

  private final List<Line> lines;
  private final Instant now;
  private final ZoneId zone;

  Timeline(SchedulePreview preview, Instant now, ZoneId zone) {
    this.lines = preview.lines();
    this.now = now;
    this.zone = zone;
  }

  void write(Page page) throws IOException {
    boolean known = lines.stream().allMatch(line -> line.date() != null && line.tokens() != null);
    Instant first = begin(lines.getFirst());
    Instant last = Objects.requireNonNullElse(lines.getLast().date(), Instant.MAX);
    if (!known || !first.isBefore(last)) {
      return;
    }
    int width = page.width() == 0 ? WIDEST : Math.clamp(page.width() - DATES, 10, WIDEST);
    Duration step = Duration.between(first, last).dividedBy(width - 1);
    StringBuilder bars = new StringBuilder();
    int today = -1;
    for (int i = 0; i < width; i++) {
      Instant at = i == width - 1 ? last : first.plus(step.multipliedBy(i));
      bars.append(BARS.charAt(level(at)));
      today = at.isAfter(now) ? today : i;
    }
    page.line("");
    String from = Figures.day(first, zone) + " ";
    String to = " " + Figures.day(last, zone);
    page.line(page.ink().paint(from, Slot.MUTED) + bars + page.ink().paint(to, Slot.MUTED));
    if (today >= 0 && today < width - 1) {
      page.line(" ".repeat(from.length() + today) + page.ink().paint("^ now", Slot.TODAY));
    }
  }

  private static Instant begin(Line line) {
    Instant date = Objects.requireNonNullElse(line.date(), Instant.MAX);
    return Objects.requireNonNullElse(line.since(), date);
  }

  /** From 0 where nothing has unlocked to 8 where everything has. */
  private int level(Instant at) {
    BigDecimal unlocked = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (Line line : lines) {
      BigDecimal tokens = Objects.requireNonNull(line.tokens());
      all = all.add(tokens);
      unlocked = unlocked.add(unlocked(line, tokens, at));
    }
    return unlocked
        .multiply(BigDecimal.valueOf(BARS.length() - 1L))
        .divide(all, 0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static BigDecimal unlocked(Line line, BigDecimal tokens, Instant at) {
    Instant from = begin(line);
    Instant to = Objects.requireNonNull(line.date());
    if (!at.isBefore(to)) {
      return tokens;
    }
    if (!at.isAfter(from)) {
      return BigDecimal.ZERO;
    }
    return Decimals.share(tokens, seconds(from, at), seconds(from, to));
  }

  private static BigDecimal seconds(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds());
  }
}
