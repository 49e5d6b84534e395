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
import java.util.stream.Collectors;

/** The running total over time as a row of bars, with what became of it, and a mark for now. */
final class Timeline {
  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final String ASCII_BARS = " 12345678";
  private static final int WIDEST = 60;
  private static final int DATES = 24;

  private final List<Line> lines;
  private final BigDecimal distributed;
  private final Instant now;
  private final ZoneId zone;

  Timeline(SchedulePreview preview, Instant now, ZoneId zone) {
    this.lines = preview.lines();
    this.distributed = preview.distributed();
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
    String signs = page.ascii() ? ASCII_BARS : BARS;
    StringBuilder bars = new StringBuilder();
    StringBuilder states = new StringBuilder();
    int today = -1;
    for (int i = 0; i < width; i++) {
      Instant at = i == width - 1 ? last : first.plus(step.multipliedBy(i));
      bars.append(signs.charAt(level(at)));
      today = at.isAfter(now) ? today : i;
      states.append(state(at).sign());
    }
    page.line("");
    String from = Figures.day(first, zone) + " ";
    String to = " " + Figures.day(last, zone);
    page.line(page.ink().paint(from, Slot.MUTED) + bars + page.ink().paint(to, Slot.MUTED));
    String margin = " ".repeat(from.length());
    page.line(margin + painted(states, page.ink()));
    if (today >= 0 && today < width - 1) {
      page.line(margin + " ".repeat(today) + page.ink().paint("^ now", Slot.TODAY));
    }
    page.line(margin + "# arrived  = unlocked, not arrived  . to come", Slot.MUTED);
  }

  /** What became of the tokens that unlock at a place of the line. */
  private enum State {
    ARRIVED('#', Slot.GOOD),
    UNLOCKED('=', Slot.WARN),
    TO_COME('.', Slot.MUTED);

    private final char sign;
    private final Slot slot;

    State(char sign, Slot slot) {
      this.sign = sign;
      this.slot = slot;
    }

    char sign() {
      return sign;
    }
  }

  private State state(Instant at) {
    if (at.isAfter(now)) {
      return State.TO_COME;
    }
    return unlocked(at).compareTo(distributed) <= 0 ? State.ARRIVED : State.UNLOCKED;
  }

  /** Each run of one state in its look. */
  private static String painted(CharSequence signs, Ink ink) {
    StringBuilder line = new StringBuilder();
    for (State state : State.values()) {
      String run =
          signs
              .chars()
              .filter(c -> c == state.sign)
              .mapToObj(c -> "" + (char) c)
              .collect(Collectors.joining());
      line.append(run.isEmpty() ? "" : ink.paint(run, state.slot));
    }
    return line.toString();
  }

  private static Instant begin(Line line) {
    Instant date = Objects.requireNonNullElse(line.date(), Instant.MAX);
    return Objects.requireNonNullElse(line.since(), date);
  }

  /** From 0 where nothing has unlocked to 8 where everything has. */
  private int level(Instant at) {
    BigDecimal all =
        lines.stream()
            .map(line -> Objects.requireNonNull(line.tokens()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return unlocked(at)
        .multiply(BigDecimal.valueOf(BARS.length() - 1L))
        .divide(all, 0, RoundingMode.CEILING)
        .intValueExact();
  }

  private BigDecimal unlocked(Instant at) {
    return lines.stream()
        .map(line -> unlocked(line, Objects.requireNonNull(line.tokens()), at))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
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
