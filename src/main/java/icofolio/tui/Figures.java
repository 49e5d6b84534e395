package icofolio.tui;

import icofolio.money.Amount;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as the screen shows them: rounded, with commas between thousands. What is unknown is a
 * question mark, never a zero.
 */
final class Figures {
  /** What is shown of a figure that is not known. */
  static final String UNKNOWN = "?";

  /** What is shown in place of an amount while amounts are hidden. */
  static final String HIDDEN = "*****";

  private static final int SIGNIFICANT = 4;
  private static final int MOST_DIGITS = 18;

  private Figures() {}

  /** A value in a currency of two digits. */
  static String value(@Nullable BigDecimal value) {
    return value == null ? UNKNOWN : grouped(Decimals.display(value, 2).toPlainString());
  }

  /**
   * A number of some asset: four digits after the point, or, below one, the first four that are not
   * zero.
   */
  static String number(@Nullable BigDecimal number) {
    return number == null ? UNKNOWN : exact(rounded(number));
  }

  /** The same with two digits after the point at least, as money is written. */
  static String money(@Nullable BigDecimal number) {
    return number == null ? UNKNOWN : exactMoney(rounded(number));
  }

  private static BigDecimal rounded(BigDecimal number) {
    int zeros = number.signum() == 0 ? 0 : Math.max(0, number.scale() - number.precision());
    int digits = Math.min(MOST_DIGITS, zeros + SIGNIFICANT);
    return number.scale() > digits ? Decimals.display(number, digits) : number;
  }

  /** Every digit of an amount of money, and two after the point at least. */
  static String exactMoney(BigDecimal number) {
    BigDecimal exact = Decimals.canonical(number);
    return grouped((exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString());
  }

  /** Every digit of a number. */
  static String exact(@Nullable BigDecimal number) {
    return number == null ? UNKNOWN : grouped(Decimals.text(number));
  }

  /** Rounded amounts, one after the other. */
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

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(plain);
    for (int i = end - 3; i > start; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** The day of an instant in that zone; empty for one that is not announced. */
  static String day(@Nullable Instant instant, ZoneId zone) {
    return instant == null || instant.equals(Instant.MAX) || instant.equals(Instant.MIN)
        ? ""
        : LocalDate.ofInstant(instant, zone).toString();
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
