package icofolio.evm;

import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one wallet is made with, and the same in our words: from-start, with the wallet's start as
 * TGE; or, without a cliff, after-cliff as well, with a TGE that lies a cliff before the start.
 *
 * @param contract {@code VestingWallet}, or {@code CliffWallet} which takes a cliff as well
 * @param owner who receives what is released, an address without code
 * @param start in seconds of the epoch
 * @param duration in seconds; 0 is a lock to a moment
 * @param cliff in seconds from the start, at most the duration
 * @param units what it holds, in base units
 * @param convention in whose words we say it
 * @param zone the portfolio's: lengths in seconds and days of UTC know none
 */
record VestingWallet(
    String contract,
    String owner,
    long start,
    long duration,
    long cliff,
    BigInteger units,
    VestingConvention convention,
    ZoneId zone) {
  private static final long DAY = 86_400;
  private static final long LEAD = 90 * DAY;
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati", "Etc/GMT+12");

  static VestingWallet any(String contract, Random random) {
    long start = Anvil.GENESIS.plusSeconds(DAY).getEpochSecond() + random.nextLong(50 * 365 * DAY);
    long duration = duration(random);
    boolean cliffed = contract.equals("CliffWallet");
    return new VestingWallet(
        contract,
        "0x" + Abi.word(new BigInteger(160, random).setBit(159)).substring(24),
        start,
        duration,
        cliffed ? cliff(duration, random) : 0,
        units(random),
        cliffed || random.nextBoolean()
            ? VestingConvention.FROM_START
            : VestingConvention.AFTER_CLIFF,
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
  }

  private static long duration(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextLong(12);
      case 1 -> random.nextLong(4 * 365) * DAY;
      default -> random.nextLong(20 * 365 * DAY);
    };
  }

  private static long cliff(long duration, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> duration;
      case 2 -> duration / DAY / 2 * DAY;
      default -> random.nextLong(duration + 1);
    };
  }

  /** Few base units, of which every second floors many; the usual; and more than 128 bits. */
  private static BigInteger units(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> BigInteger.valueOf(random.nextLong(100_000));
      case 1 -> BigInteger.valueOf(random.nextLong(Long.MAX_VALUE));
      default -> new BigInteger(129 + random.nextInt(60), random).setBit(128);
    };
  }

  /** Creation code and what the constructor takes. */
  String creation(Contracts contracts) {
    String words = Abi.word(owner) + Abi.word(start) + Abi.word(duration);
    boolean cliffed = contract.equals("CliffWallet");
    return "0x" + contracts.code(contract) + words + (cliffed ? Abi.word(cliff) : "");
  }

  /** What our program says has vested, in base units. */
  BigInteger vestedAt(Instant now, int decimals) {
    return schedule(decimals).vestedAt(now).movePointRight(decimals).toBigIntegerExact();
  }

  private Schedule schedule(int decimals) {
    long lead = convention == VestingConvention.AFTER_CLIFF ? LEAD : 0;
    VestingTerms terms =
        new VestingTerms(
            new SaleDate.Moment(Instant.ofEpochSecond(start - lead)),
            BigDecimal.ZERO,
            span(lead + cliff),
            BigDecimal.ZERO,
            span(duration),
            null,
            convention,
            List.of());
    return Schedule.of(terms, new BigDecimal(units, decimals), decimals, zone);
  }

  /** Whole days as days where the calendar has them at 24 hours each, else by the clock. */
  private Span span(long seconds) {
    boolean days = seconds % DAY == 0 && zone.getId().equals("UTC");
    return Span.parse(days ? "P" + seconds / DAY + "D" : "PT" + seconds + "S");
  }

  /** So many instants: around the start, the end of the cliff and the end, far away, and any. */
  List<Instant> instants(int count, Random random) {
    List<Instant> instants = new ArrayList<>();
    for (long edge : new long[] {start, start + cliff, start + duration}) {
      for (int offset = -1; offset <= 1; offset++) {
        instants.add(Instant.ofEpochSecond(edge + offset));
      }
    }
    instants.add(Instant.EPOCH);
    instants.add(Instant.ofEpochSecond(random.nextLong(1L << 50)));
    while (instants.size() < count) {
      instants.add(Instant.ofEpochSecond(start + random.nextLong(duration + 1)));
    }
    return instants;
  }
}
