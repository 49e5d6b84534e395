package icofolio.book;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the contributions and refunds of one sale in one currency. They add up: the tally of
 * two sets of records is the sum of their tallies, and a record taken away is its tally subtracted.
 *
 * @param contributions how many are money in the sale
 * @param amount Σ amount of those
 * @param kept Σ of what a sale that has not failed keeps
 * @param value Σ value, in base currency
 * @param allocated Σ allocation, of those where it is known
 * @param unallocated how many have an allocation that cannot be known
 * @param commitments how many are promised and not sent
 * @param committed Σ amount of the commitments
 * @param committedValue Σ value of the commitments, in base currency
 * @param refunds how many refunds settle this currency
 * @param received Σ of what they settle
 * @param returnedValue Σ value of the refunds that name their contribution, at its own rate
 * @param spread Σ of the refunds that name no contribution
 */
public record CurrencyTally(
    long contributions,
    BigDecimal amount,
    BigDecimal kept,
    BigDecimal value,
    BigDecimal allocated,
    long unallocated,
    long commitments,
    BigDecimal committed,
    BigDecimal committedValue,
    long refunds,
    BigDecimal received,
    BigDecimal returnedValue,
    BigDecimal spread) {
  private static final BigDecimal NIL = BigDecimal.ZERO;

  /** No record at all. */
  public static final CurrencyTally ZERO =
      new CurrencyTally(0, NIL, NIL, NIL, NIL, 0, 0, NIL, NIL, 0, NIL, NIL, NIL);

  /** The tally of one contribution with that allocation; zero where it never left the wallet. */
  public static CurrencyTally of(Contribution c, Allocation allocation) {
    BigDecimal amount = c.amount().number();
    if (c.status().isCommitment()) {
      return new CurrencyTally(0, NIL, NIL, NIL, NIL, 0, 1, amount, c.value(), 0, NIL, NIL, NIL);
    }
    if (!c.status().isMoney()) {
      return ZERO;
    }
    BigDecimal tokens = allocation.tokens();
    return new CurrencyTally(
        1,
        amount,
        c.kept(),
        c.value(),
        tokens == null ? NIL : tokens,
        tokens == null ? 1 : 0,
        0,
        NIL,
        NIL,
        0,
        NIL,
        NIL,
        NIL);
  }

  /** The tally of one refund that belongs to no contribution in particular. */
  public static CurrencyTally spread(BigDecimal settles) {
    return new CurrencyTally(0, NIL, NIL, NIL, NIL, 0, 0, NIL, NIL, 1, settles, NIL, settles);
  }

  /** The tally of one refund that names its contribution, with what came back in base currency. */
  public static CurrencyTally returned(BigDecimal settles, BigDecimal value) {
    return new CurrencyTally(0, NIL, NIL, NIL, NIL, 0, 0, NIL, NIL, 1, settles, value, NIL);
  }

  /**
   * The tally of one refund, valued at the rate of the contribution that it names, if it names one.
   */
  public static CurrencyTally of(Refund refund, @Nullable Contribution contribution) {
    BigDecimal settles = refund.settles().number();
    return contribution == null
        ? spread(settles)
        : returned(
            settles, Decimals.share(settles, contribution.value(), contribution.amount().number()));
  }

  /** The tally of both sets of records. */
  public CurrencyTally plus(CurrencyTally other) {
    return new CurrencyTally(
        contributions + other.contributions,
        amount.add(other.amount),
        kept.add(other.kept),
        value.add(other.value),
        allocated.add(other.allocated),
        unallocated + other.unallocated,
        commitments + other.commitments,
        committed.add(other.committed),
        committedValue.add(other.committedValue),
        refunds + other.refunds,
        received.add(other.received),
        returnedValue.add(other.returnedValue),
        spread.add(other.spread));
  }

  /** The tally of the records without those of the other. */
  public CurrencyTally minus(CurrencyTally other) {
    return plus(other.negated());
  }

  private CurrencyTally negated() {
    return new CurrencyTally(
        -contributions,
        amount.negate(),
        kept.negate(),
        value.negate(),
        allocated.negate(),
        -unallocated,
        -commitments,
        committed.negate(),
        committedValue.negate(),
        -refunds,
        received.negate(),
        returnedValue.negate(),
        spread.negate());
  }

  /**
   * What came back, in base currency, at the rate of what was sent; spread refunds at the mean
   * rate.
   */
  public BigDecimal returned() {
    return spread.signum() == 0 || amount.signum() == 0
        ? returnedValue
        : returnedValue.add(Decimals.share(spread, value, amount));
  }

  /** Value of what was sent less what came back, never below zero (contract §3). */
  public BigDecimal netInvested() {
    return value.subtract(returned()).max(NIL);
  }

  /** The value of part of the amount, at the mean rate of what was sent; zero where nothing was. */
  public BigDecimal valueOf(BigDecimal part) {
    return amount.signum() == 0 ? NIL : Decimals.share(part, value, amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CurrencyTally that && minus(that).isNil();
  }

  private boolean isNil() {
    return contributions == 0
        && unallocated == 0
        && commitments == 0
        && refunds == 0
        && Stream.of(
                amount,
                kept,
                value,
                allocated,
                committed,
                committedValue,
                received,
                returnedValue,
                spread)
            .allMatch(sum -> sum.signum() == 0);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(contributions) * 31 + Long.hashCode(refunds);
  }
}
