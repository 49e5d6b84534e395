package icofolio.vesting;

import icofolio.money.Decimals;
import icofolio.sale.Span;
import icofolio.sale.Tranche;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Unlock.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an allocation unlocks: terms × allocation → unlocks in order of time (contract §3,
 * "Vested"). What has vested never falls as time goes on, and is exactly the allocation at the end.
 *
 * @param allocation in whole tokens
 * @param decimals each figure is floored to so many digits after the point
 * @param unlocks in order of time; empty where no TGE is known or nothing is allocated
 */
public record Schedule(BigDecimal allocation, int decimals, List<Unlock> unlocks) {
  /**
   * Most steps that are told apart; finer ones (hourly for five years) unlock second by second. A
   * century of weeks has 5,218.
   */
  public static final int MAX_STEPS = 40_000;

  public Schedule {
    unlocks = List.copyOf(unlocks);
  }

  /** The schedule of that allocation under those terms. */
  public static Schedule of(VestingTerms terms, BigDecimal allocation, int decimals, ZoneId zone) {
    if (allocation.signum() == 0 || terms.start(zone) == null) {
      return new Schedule(allocation, decimals, List.of());
    }
    Builder builder = new Builder(terms, allocation, decimals, zone);
    return new Schedule(
        allocation, decimals, terms.tranches().isEmpty() ? builder.formula() : builder.table());
  }

  /** How many tokens have unlocked at that instant, floored to the token's decimals. */
  public BigDecimal vestedAt(Instant now) {
    BigDecimal vested = BigDecimal.ZERO;
    for (Unlock unlock : unlocks) {
      if (!now.isBefore(unlock.to())) {
        vested = unlock.total();
      } else if (now.isAfter(unlock.from())) {
        return vested.add(elapsed(unlock, now));
      } else {
        return vested;
      }
    }
    return vested;
  }

  private BigDecimal elapsed(Unlock unlock, Instant now) {
    // Floored as one figure from where it accrues, so that a cliff's pile and the rest never drift.
    BigDecimal whole = unlock.whole();
    BigDecimal gone = seconds(unlock.accruesFrom(), now);
    BigDecimal length = seconds(unlock.accruesFrom(), unlock.to());
    BigDecimal piled = whole.subtract(unlock.tokens());
    return Decimals.floorShare(whole, gone, length, decimals).subtract(piled);
  }

  /**
   * The next unlock after an instant; of a linear one that runs, what is left of it; null at the
   * end.
   */
  public @Nullable Unlock next(Instant now) {
    for (Unlock unlock : unlocks) {
      if (now.isBefore(unlock.to())) {
        return now.isAfter(unlock.from()) ? rest(unlock, now) : unlock;
      }
    }
    return null;
  }

  private Unlock rest(Unlock unlock, Instant now) {
    BigDecimal left = unlock.total().subtract(vestedAt(now));
    return Unlock.linear(
        now, unlock.to(), left, unlock.total(), unlock.accruesFrom(), unlock.whole());
  }

  /**
   * The first second at which more than that many tokens have unlocked; null where more never do.
   */
  public @Nullable Instant exceeds(BigDecimal tokens) {
    for (Unlock unlock : unlocks) {
      if (unlock.total().compareTo(tokens) > 0) {
        return unlock.from().equals(unlock.to()) ? unlock.to() : exceeds(unlock, tokens);
      }
    }
    return null;
  }

  private Instant exceeds(Unlock unlock, BigDecimal tokens) {
    BigDecimal least = Decimals.floor(tokens, decimals).add(BigDecimal.ONE.movePointLeft(decimals));
    // Counted from where it accrues: what piled up in a cliff is behind what is told of it here.
    BigDecimal accrued = least.subtract(unlock.total()).add(unlock.whole());
    BigDecimal length = seconds(unlock.accruesFrom(), unlock.to());
    BigDecimal gone = accrued.multiply(length).divide(unlock.whole(), 0, RoundingMode.CEILING);
    Instant at = unlock.accruesFrom().plusSeconds(gone.longValueExact());
    return at.isAfter(unlock.to()) ? unlock.to() : at;
  }

  /** When the last token has unlocked; null where nothing ever does. */
  public @Nullable Instant end() {
    return unlocks.isEmpty() ? null : unlocks.getLast().to();
  }

  private static BigDecimal seconds(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds());
  }

  /** Puts unlocks one behind the other and keeps the running total. */
  private static final class Builder {
    private final VestingTerms terms;
    private final BigDecimal allocation;
    private final int decimals;
    private final ZoneId zone;
    private final List<Unlock> unlocks = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    Builder(VestingTerms terms, BigDecimal allocation, int decimals, ZoneId zone) {
      this.terms = terms;
      this.allocation = allocation;
      this.decimals = decimals;
      this.zone = zone;
    }

    List<Unlock> table() {
      BigDecimal percent = BigDecimal.ZERO;
      List<Tranche> sorted =
          terms.tranches().stream()
              .sorted((a, b) -> a.date().event(zone).compareTo(b.date().event(zone)))
              .toList();
      for (Tranche tranche : sorted) {
        percent = percent.add(tranche.percent());
        Instant at = tranche.date().event(zone);
        BigDecimal reached = Decimals.floorShare(allocation, percent, Decimals.HUNDRED, decimals);
        add(at, reached.subtract(total), Reason.TRANCHE);
      }
      return unlocks;
    }

    List<Unlock> formula() {
      Instant tge = Objects.requireNonNull(terms.tge()).event(zone);
      if (tge.equals(Instant.MAX)) {
        return unlocks;
      }
      Instant cliffEnd = terms.cliff().after(tge, zone);
      add(tge, part(terms.tgePercent()), Reason.TGE);
      // Floored as a sum, like the lines of a table: two halves of 7 tokens leave nothing to vest.
      BigDecimal atCliff = part(terms.tgePercent().add(terms.cliffPercent())).subtract(total);
      BigDecimal rest = allocation.subtract(total).subtract(atCliff);
      Span vesting = terms.vesting();
      if (vesting == null || vesting.isZero()) {
        add(cliffEnd, atCliff.add(rest), cliff());
        return unlocks;
      }
      add(cliffEnd, atCliff, cliff());
      boolean fromStart = terms.convention() == VestingConvention.FROM_START;
      Instant start = fromStart ? tge : cliffEnd;
      Instant end = vesting.after(start, zone);
      int steps = terms.period() == null ? 0 : countSteps(start, end, terms.period());
      if (terms.period() == null || steps == 0) {
        linear(start, cliffEnd, end, rest);
      } else {
        steps(start, cliffEnd, end, rest, terms.period(), steps);
      }
      return unlocks;
    }

    /** Where there is no cliff, what would unlock at its end unlocks by the TGE. */
    private Reason cliff() {
      return terms.cliff().isZero() ? Reason.TGE : Reason.CLIFF;
    }

    private BigDecimal part(BigDecimal percent) {
      return Decimals.floorShare(allocation, percent, Decimals.HUNDRED, decimals);
    }

    /** What piled up between start and the end of the cliff unlocks at once, the rest steadily. */
    private void linear(Instant start, Instant cliffEnd, Instant end, BigDecimal rest) {
      if (!cliffEnd.isBefore(end) || rest.signum() == 0) {
        add(cliffEnd, rest, cliff());
        return;
      }
      BigDecimal piled =
          Decimals.floorShare(rest, seconds(start, cliffEnd), seconds(start, end), decimals);
      add(cliffEnd, piled, cliff());
      BigDecimal tokens = rest.subtract(piled);
      total = total.add(tokens);
      unlocks.add(Unlock.linear(cliffEnd, end, tokens, total, start, rest));
    }

    /** Equal steps, the last at the end; those within the cliff at its end. */
    private void steps(
        Instant start, Instant cliffEnd, Instant end, BigDecimal rest, Span period, int count) {
      BigDecimal before = BigDecimal.ZERO;
      for (int k = 1; k <= count; k++) {
        Instant due = k == count ? end : period.timesAfter(start, k, zone);
        Instant at = due.isBefore(cliffEnd) ? cliffEnd : due;
        // The sum of the steps is floored, not each step: of 71 tokens without decimals in 36 steps
        // a half would otherwise wait for the last one.
        BigDecimal reached = k == count ? rest : share(rest, k, count);
        add(at, reached.subtract(before), at.equals(cliffEnd) ? Reason.CLIFF : Reason.STEP);
        before = reached;
      }
    }

    /** The part of {@code rest} that so many of all steps bring, floored. */
    private BigDecimal share(BigDecimal rest, int steps, int count) {
      return rest.multiply(BigDecimal.valueOf(steps))
          .divide(BigDecimal.valueOf(count), decimals, RoundingMode.FLOOR);
    }

    /** The fewest periods that reach the end; 0 where they are too many, or no time at all. */
    private int countSteps(Instant start, Instant end, Span period) {
      if (period.timesAfter(start, MAX_STEPS, zone).isBefore(end)) {
        return 0;
      }
      int tooFew = 0;
      int enough = MAX_STEPS;
      while (enough - tooFew > 1) {
        int middle = (tooFew + enough) / 2;
        if (period.timesAfter(start, middle, zone).isBefore(end)) {
          tooFew = middle;
        } else {
          enough = middle;
        }
      }
      return enough;
    }

    private void add(Instant at, BigDecimal tokens, Reason reason) {
      if (tokens.signum() == 0) {
        return;
      }
      total = total.add(tokens);
      Unlock last = unlocks.isEmpty() ? null : unlocks.getLast();
      if (last != null && last.to().equals(at)) {
        unlocks.removeLast();
        unlocks.add(Unlock.at(at, last.tokens().add(tokens), total, last.reason()));
      } else {
        unlocks.add(Unlock.at(at, tokens, total, reason));
      }
    }
  }
}
