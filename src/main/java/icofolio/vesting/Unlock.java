package icofolio.vesting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Tokens that unlock at once, or steadily over a stretch of time.
 *
 * @param from when it begins; equal to {@code to} for what unlocks at once
 * @param to when all of it has unlocked
 * @param tokens how many, floored to token decimals
 * @param total how many have unlocked by {@code to}, this one included
 * @param reason what part of the terms it comes from
 * @param accruesFrom of a linear one, from when its formula counts: before {@code from} where a
 *     cliff is part of the vesting
 * @param whole of a linear one, what accrues from {@code accruesFrom} to {@code to}
 */
public record Unlock(
    Instant from,
    Instant to,
    BigDecimal tokens,
    BigDecimal total,
    Reason reason,
    Instant accruesFrom,
    BigDecimal whole) {
  /** What part of the terms an unlock comes from. */
  public enum Reason {
    TGE,
    CLIFF,
    STEP,
    LINEAR,
    TRANCHE
  }

  static Unlock at(Instant at, BigDecimal tokens, BigDecimal total, Reason reason) {
    return new Unlock(at, at, tokens, total, reason, at, tokens);
  }

  static Unlock linear(
      Instant from,
      Instant to,
      BigDecimal tokens,
      BigDecimal total,
      Instant accruesFrom,
      BigDecimal whole) {
    return new Unlock(from, to, tokens, total, Reason.LINEAR, accruesFrom, whole);
  }
}
