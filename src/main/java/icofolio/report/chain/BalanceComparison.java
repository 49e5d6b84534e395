package icofolio.report.chain;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet holds of a token beside what is recorded to have arrived there.
 *
 * @param read what it holds; null where that is not known
 * @param expected what has arrived by the records: less may be there, once some was sold
 * @param unplaced tokens that are recorded without a wallet, and may be in this one
 */
public record BalanceComparison(
    @Nullable BigDecimal read, BigDecimal expected, BigDecimal unplaced) {

  /** How much more is there than expected, negative for less; null where it is not known. */
  public @Nullable BigDecimal difference() {
    return read == null ? null : read.subtract(expected);
  }

  /**
   * Compares.
   *
   * @param distributions of every sale that has this token on this chain
   * @param now records dated after it do not count yet
   */
  public static BalanceComparison of(
      String wallet,
      @Nullable BigDecimal read,
      List<Entry> distributions,
      Instant now,
      ZoneId zone) {
    return new BalanceComparison(
        read, sum(distributions, wallet, now, zone), sum(distributions, null, now, zone));
  }

  private static BigDecimal sum(
      List<Entry> distributions, @Nullable String wallet, Instant now, ZoneId zone) {
    return distributions.stream()
        .filter(one -> Objects.equals(one.text(DistributionFields.WALLET), wallet))
        .filter(one -> !DistributionFields.at(one, zone).isAfter(now))
        .map(one -> one.needNumber(DistributionFields.TOKENS))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
