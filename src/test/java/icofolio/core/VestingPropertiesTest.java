package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Decimals;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any schedule. */
final class VestingPropertiesTest {
  @Provide
  Arbitrary<VestingTerms> terms() {
    return Anything.terms();
  }

  @Provide
  Arbitrary<BigDecimal> allocations() {
    return Anything.positive();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Anything.zone();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Anything.instant();
  }

  private static Schedule schedule(
      VestingTerms terms, BigDecimal allocation, int decimals, ZoneId zone) {
    return Schedule.of(terms, Decimals.floor(allocation, decimals), decimals, zone);
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void vestingNeverFallsAndEndsExactlyAtTheAllocation(
      @ForAll("terms") VestingTerms terms,
      @ForAll("allocations") BigDecimal allocation,
      @ForAll @IntRange(max = 36) int decimals,
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant some,
      @ForAll("instants") Instant other) {
    Schedule schedule = schedule(terms, allocation, decimals, zone);
    List<Instant> instants = new ArrayList<>(List.of(some, other));
    for (Unlock unlock : schedule.unlocks()) {
      instants.add(unlock.from());
      instants.add(unlock.from().minusSeconds(1));
      instants.add(unlock.from().plusSeconds(1));
      instants.add(unlock.to());
      instants.add(unlock.to().minusSeconds(1));
      instants.add(unlock.to().plusSeconds(1));
    }
    BigDecimal before = BigDecimal.ZERO;
    for (Instant instant : instants.stream().sorted().toList()) {
      BigDecimal vested = schedule.vestedAt(instant);
      assertThat(vested).isBetween(before, schedule.allocation());
      assertThat(Decimals.canonical(vested).scale()).isLessThanOrEqualTo(decimals);
      before = vested;
    }
    if (schedule.allocation().signum() > 0) {
      Instant end = schedule.end();
      assertThat(end).isNotNull();
      assertThat(schedule.vestedAt(end)).isEqualByComparingTo(schedule.allocation());
      assertThat(schedule.vestedAt(end.minusSeconds(1))).isLessThan(schedule.allocation());
    }
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void moreThanSomeTokensHaveUnlockedFromThatSecondOn(
      @ForAll("terms") VestingTerms terms,
      @ForAll("allocations") BigDecimal allocation,
      @ForAll @IntRange(max = 36) int decimals,
      @ForAll @IntRange(max = 1_000) int thousandths,
      @ForAll("zones") ZoneId zone) {
    Schedule schedule = schedule(terms, allocation, decimals, zone);
    BigDecimal some = schedule.allocation().multiply(BigDecimal.valueOf(thousandths, 3));
    Instant at = schedule.exceeds(some);
    if (at != null) {
      assertThat(schedule.vestedAt(at)).isGreaterThan(some);
      assertThat(schedule.vestedAt(at.minusSeconds(1))).isLessThanOrEqualTo(some);
    }
    boolean never = thousandths == 1_000 || schedule.unlocks().isEmpty();
    assertThat(at == null).isEqualTo(never);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void unlocksSumUpToTheAllocation(
      @ForAll("terms") VestingTerms terms,
      @ForAll("allocations") BigDecimal allocation,
      @ForAll @IntRange(max = 36) int decimals,
      @ForAll("zones") ZoneId zone) {
    Schedule schedule = schedule(terms, allocation, decimals, zone);
    BigDecimal total = BigDecimal.ZERO;
    Instant before = Instant.MIN;
    for (Unlock unlock : schedule.unlocks()) {
      total = total.add(unlock.tokens());
      assertThat(unlock.tokens()).isPositive();
      assertThat(unlock.total()).isEqualByComparingTo(total);
      assertThat(unlock.from()).isAfterOrEqualTo(before);
      assertThat(unlock.to()).isAfterOrEqualTo(unlock.from());
      before = unlock.to();
    }
    assertThat(total).isEqualByComparingTo(schedule.allocation());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theNextUnlockIsWhatVestsNext(
      @ForAll("terms") VestingTerms terms,
      @ForAll("allocations") BigDecimal allocation,
      @ForAll @IntRange(max = 36) int decimals,
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant now) {
    Schedule schedule = schedule(terms, allocation, decimals, zone);
    BigDecimal vested = schedule.vestedAt(now);
    Unlock next = schedule.next(now);
    if (next == null) {
      assertThat(vested).isEqualByComparingTo(schedule.allocation());
      return;
    }
    assertThat(next.to()).isAfter(now);
    assertThat(schedule.vestedAt(next.to())).isEqualByComparingTo(vested.add(next.tokens()));
    if (next.from().isAfter(now)) {
      assertThat(schedule.vestedAt(next.from().minusSeconds(1))).isEqualByComparingTo(vested);
    }
  }

  /** The contract's formula, read off word by word and asked anew for each instant. */
  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void theScheduleIsTheFormulaAroundEachUnlock(
      @ForAll("terms") VestingTerms terms,
      @ForAll("allocations") BigDecimal any,
      @ForAll @IntRange(max = 36) int decimals,
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant some,
      @ForAll long seed) {
    BigDecimal allocation = Decimals.floor(any, decimals);
    Schedule schedule = Schedule.of(terms, allocation, decimals, zone);
    List<Unlock> unlocks = new ArrayList<>(schedule.unlocks());
    Collections.shuffle(unlocks, new Random(seed));
    List<Instant> instants = new ArrayList<>(List.of(some));
    for (Unlock unlock : unlocks.subList(0, Math.min(unlocks.size(), 8))) {
      for (int second = -1; second <= 1; second++) {
        instants.add(unlock.from().plusSeconds(second));
        instants.add(unlock.to().plusSeconds(second));
      }
    }
    for (Instant now : instants) {
      assertThat(schedule.vestedAt(now))
          .as(() -> now.toString())
          .isEqualByComparingTo(Formula.vested(terms, allocation, decimals, zone, now));
    }
  }
}
