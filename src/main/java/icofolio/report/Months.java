package icofolio.report;

import icofolio.book.Position;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was put into sales in each of some months, and how much of that unlocks in each as tokens.
 *
 * @param months one after the other
 * @param now the month that holds the instant at which positions hold
 */
public record Months(List<Month> months, YearMonth now) {
  /** Copies the months. */
  public Months {
    months = List.copyOf(months);
  }

  /**
   * One month of the portfolio's calendar.
   *
   * @param contributed value of what was sent in it, in base currency
   * @param unlocking of what is net invested, the part whose tokens unlock in it, in base currency;
   *     a share of an allocation, to 34 digits
   */
  public record Month(YearMonth month, BigDecimal contributed, BigDecimal unlocking) {}

  /** The months in the making: takes one contribution after the other. */
  public static final class Fold {
    private final ZoneId zone;
    private final YearMonth first;
    private final YearMonth now;
    private final BigDecimal[] contributed;

    /**
     * Months around an instant, its own included.
     *
     * @param before how many before it
     * @param after how many after it
     */
    public Fold(Instant now, ZoneId zone, int before, int after) {
      this.zone = zone;
      this.now = YearMonth.from(now.atZone(zone));
      this.first = this.now.minusMonths(before);
      this.contributed = new BigDecimal[before + 1 + after];
      Arrays.fill(contributed, BigDecimal.ZERO);
    }

    /** The first instant of the first month. */
    public Instant start() {
      return start(0);
    }

    /** The first instant after the last month. */
    public Instant end() {
      return start(contributed.length);
    }

    private Instant start(int index) {
      return first.plusMonths(index).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Takes a contribution of that value in base currency; one of another time is left out. */
    public void take(Instant at, BigDecimal value) {
      if (at.isBefore(start()) || !at.isBefore(end())) {
        return;
      }
      YearMonth month = YearMonth.from(at.atZone(zone));
      int index = (int) first.until(month, ChronoUnit.MONTHS);
      contributed[index] = contributed[index].add(value);
    }

    /** The months, with what unlocks of those positions. */
    public Months with(List<Position> positions) {
      List<Month> months = new ArrayList<>();
      for (int i = 0; i < contributed.length; i++) {
        Instant from = start(i).minusSeconds(1);
        Instant to = start(i + 1).minusSeconds(1);
        BigDecimal unlocking = BigDecimal.ZERO;
        for (Position position : positions) {
          unlocking = unlocking.add(unlocking(position, from, to));
        }
        months.add(new Month(first.plusMonths(i), contributed[i], unlocking));
      }
      return new Months(months, now);
    }

    private static BigDecimal unlocking(Position position, Instant from, Instant to) {
      Schedule schedule = position.tokens().schedule();
      BigDecimal invested = position.netInvested();
      if (schedule == null || schedule.unlocks().isEmpty() || invested.signum() <= 0) {
        return BigDecimal.ZERO;
      }
      BigDecimal tokens = schedule.vestedAt(to).subtract(schedule.vestedAt(from));
      return tokens.signum() == 0
          ? BigDecimal.ZERO
          : invested.multiply(tokens).divide(schedule.allocation(), MathContext.DECIMAL128);
    }
  }
}
