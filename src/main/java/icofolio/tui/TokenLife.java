package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.money.Decimals;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.sale.SaleDate;
import icofolio.sale.VestingTerms;
import icofolio.tui.widget.Strip.Stretch;
import icofolio.tui.widget.Symbols;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sale's tokens over time. What has arrived is taken to be what unlocked first.
 *
 * @param begin the TGE, or the first unlock
 * @param first when the first tokens unlock
 * @param cliff when what is locked after the TGE begins to unlock
 * @param last when the last tokens unlock
 * @param behind from when on more has unlocked than has arrived; null where all has arrived
 * @param known whether the allocation is
 */
record TokenLife(
    Instant begin,
    Instant first,
    Instant cliff,
    Instant last,
    @Nullable Instant behind,
    boolean known,
    Instant now) {

  /** That of a position; null where no unlock has a date. */
  static @Nullable TokenLife of(Position position, ZoneId zone) {
    TokenPosition tokens = position.tokens();
    VestingTerms terms = position.sale().vestingTerms();
    Schedule schedule = tokens.schedule();
    boolean known = schedule != null;
    if (schedule == null) {
      // The dates are those of any allocation.
      schedule = Schedule.of(terms, BigDecimal.ONE, Decimals.MAX_SCALE, zone);
    }
    if (schedule.unlocks().isEmpty()) {
      return null;
    }
    Unlock first = schedule.unlocks().getFirst();
    Unlock last = schedule.unlocks().getLast();
    if (last.to().equals(Instant.MAX)) {
      return null;
    }
    SaleDate tge = terms.tge();
    Instant begin = tge == null ? first.from() : tge.event(zone);
    boolean byTable = tge == null || !terms.tranches().isEmpty();
    Instant cliff = byTable ? first.from() : terms.cliff().after(begin, zone);
    Instant behind = known ? schedule.exceeds(tokens.distributed()) : null;
    return new TokenLife(
        earlier(begin, first.from()), first.from(), cliff, last.to(), behind, known, position.at());
  }

  /** When it is over: not before what can be claimed has been. */
  Instant end() {
    return isClaimable() && now.isAfter(last) ? now : last;
  }

  private boolean isClaimable() {
    return behind != null && behind.isBefore(now);
  }

  /** The stretches of it, in order of time. */
  List<Stretch> stretches(Symbols symbols) {
    List<Stretch> all = new ArrayList<>();
    add(all, begin, first, symbols.locked(), Slot.LOCKED);
    Instant reached = earlier(now, last);
    if (!known) {
      add(all, first, reached, Figures.UNKNOWN, Slot.MUTED);
    } else {
      Instant border = Objects.requireNonNullElse(behind, Instant.MAX);
      add(all, first, earlier(border, reached), symbols.arrived(), Slot.ARRIVED);
      if (isClaimable()) {
        add(all, border, now, symbols.unclaimed(), Slot.UNCLAIMED);
      }
    }
    Instant rest = later(now, first);
    add(all, rest, cliff, symbols.locked(), Slot.LOCKED);
    add(all, later(rest, cliff), last, symbols.horizontal(), Slot.INFO);
    if (first.equals(last)) {
      moment(all, symbols);
    }
    return all;
  }

  /** What unlocks all at once shows even where nothing comes before or after it. */
  private void moment(List<Stretch> all, Symbols symbols) {
    if (first.isAfter(now)) {
      all.add(new Stretch(first, first, symbols.horizontal(), Slot.INFO));
    } else if (!isClaimable()) {
      String glyph = known ? symbols.arrived() : Figures.UNKNOWN;
      all.add(new Stretch(first, first, glyph, known ? Slot.ARRIVED : Slot.MUTED));
    }
  }

  private static void add(List<Stretch> all, Instant from, Instant to, String glyph, Slot slot) {
    if (from.isBefore(to)) {
      all.add(new Stretch(from, to, glyph, slot));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
