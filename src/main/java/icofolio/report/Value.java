package icofolio.report;

import icofolio.sale.Precision;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a figure comes to: a number with its unit, a word of the contract, a date, or nothing. */
public sealed interface Value {
  /**
   * An exact number of something.
   *
   * @param unit symbol of a currency, {@link #TOKENS} or {@link #PERCENT}
   */
  record Quantity(BigDecimal number, String unit) implements Value {
    /** Unit of what a sale gives out. */
    public static final String TOKENS = "tokens";

    /** Unit of a share of a hundred. */
    public static final String PERCENT = "percent";
  }

  /** A status, an outcome or the like, or a duration, as it stands in files. */
  record Word(String word) implements Value {}

  /** Nothing, and that is known: no unlock is to come. */
  record Nothing() implements Value {}

  /**
   * A date.
   *
   * @param at the instant that it counts from; null where it is not announced
   * @param precision how exactly it is known
   * @param text as it was recorded
   */
  record When(@Nullable Instant at, Precision precision, String text) implements Value {
    /** A date whose event (contract §1) is at its first instant where it is a day. */
    static When event(SaleDate date, ZoneId zone) {
      return new When(NextUnlock.announced(date.event(zone)), date.precision(), date.text());
    }

    /** A date that counts from its first instant. */
    static When first(SaleDate date, ZoneId zone) {
      return new When(NextUnlock.announced(date.first(zone)), date.precision(), date.text());
    }

    /** A date that counts to its last second. */
    static When last(SaleDate date, ZoneId zone) {
      return new When(NextUnlock.announced(date.last(zone)), date.precision(), date.text());
    }
  }
}
