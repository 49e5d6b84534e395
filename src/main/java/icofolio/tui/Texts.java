package icofolio.tui;

import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.render.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the screens write beyond the figures that every face writes. */
final class Texts {
  /** What is shown in place of an amount while amounts are hidden. */
  static final String HIDDEN = "*****";

  private static final int DIGITS = 2;
  private static final int DAY = "2026-11-24".length();

  private Texts() {}

  /** A percentage. */
  static String percent(BigDecimal percent) {
    return Figures.value(percent, DIGITS) + " %";
  }

  /** A rounded amount of money, with two digits after the point at least. */
  static String money(@Nullable BigDecimal number) {
    return widened(Figures.number(number));
  }

  /** Every digit of an amount of money, and two after the point at least. */
  static String exactMoney(BigDecimal number) {
    return widened(Figures.exact(Decimals.canonical(number)));
  }

  private static String widened(String text) {
    int point = text.indexOf('.');
    int digits = point < 0 ? 0 : text.length() - point - 1;
    boolean isNumber = !text.equals(Figures.UNKNOWN);
    return digits >= DIGITS || !isNumber
        ? text
        : text + (point < 0 ? "." : "") + "0".repeat(DIGITS - digits);
  }

  /** Rounded amounts of money, one after the other. */
  static String amounts(List<Amount> amounts) {
    StringBuilder text = new StringBuilder();
    for (Amount amount : amounts) {
      text.append(text.isEmpty() ? "" : " + ")
          .append(money(amount.number()))
          .append(' ')
          .append(amount.asset());
    }
    return text.toString();
  }

  /** A number of things. */
  static String count(long number) {
    return Figures.exact(BigDecimal.valueOf(number));
  }

  /** The day of an instant in that zone; empty for one that is not announced. */
  static String day(Instant instant, ZoneId zone) {
    return instant.equals(Instant.MAX) ? "" : LocalDate.ofInstant(instant, zone).toString();
  }

  /** The day of a date with or without a time. */
  static String day(String date) {
    return date.length() > DAY ? date.substring(0, DAY) : date;
  }

  /** How far away an instant is: {@code in 12 days}, {@code 3 days ago}, {@code today}. */
  static String distance(Instant from, Instant to, ZoneId zone) {
    if (to.equals(Instant.MAX)) {
      return "";
    }
    long days =
        ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    if (days == 0) {
      return "today";
    }
    String unit = Math.abs(days) == 1 ? " day" : " days";
    return days > 0 ? "in " + days + unit : -days + unit + " ago";
  }
}
