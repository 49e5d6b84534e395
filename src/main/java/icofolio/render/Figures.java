package icofolio.render;

import icofolio.money.Amount;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a person reads them: rounded, with commas between thousands. What is unknown is a
 * question mark, never a zero.
 */
public final class Figures {
  /** What is shown of a figure that is not known. */
  public static final String UNKNOWN = "?";

  private static final int SHOWN_DIGITS = 6;
  private static final int LEAST_DIGITS = 2;
  private static final int SIGNIFICANT = 4;

  private Figures() {}

  /** A value in a currency of so many digits after the point. */
  public static String value(@Nullable BigDecimal value, int digits) {
    return value == null ? UNKNOWN : grouped(Decimals.display(value, digits).toPlainString());
  }

  /**
   * A number of some asset: six digits where it is below ten thousand, never fewer than two after
   * the point; below one the first four that are not zero, so that what is there never shows as
   * nothing.
   */
  public static String number(@Nullable BigDecimal number) {
    if (number == null) {
      return UNKNOWN;
    }
    // Digits before the point; of a number below one, less than 1 by the zeros after the point.
    int whole = number.precision() - number.scale();
    int most =
        whole > 0
            ? Math.clamp(SHOWN_DIGITS - whole, LEAST_DIGITS, SIGNIFICANT)
            : SIGNIFICANT - whole;
    return exact(number.scale() > most ? Decimals.display(number, most) : number);
  }

  /** Every digit of a number. */
  public static String exact(@Nullable BigDecimal number) {
    return number == null ? UNKNOWN : grouped(Decimals.text(number));
  }

  /** A rounded amount with its asset. */
  public static String amount(Amount amount) {
    return number(amount.number()) + " " + amount.asset();
  }

  /** Rounded amounts, one after the other. */
  public static String amounts(List<Amount> amounts) {
    StringBuilder text = new StringBuilder();
    for (Amount amount : amounts) {
      text.append(text.isEmpty() ? "" : " + ").append(amount(amount));
    }
    return text.toString();
  }

  /** The day of an instant in that zone; {@code TBA} where it is not announced. */
  public static String day(Instant instant, ZoneId zone) {
    return instant.equals(Instant.MAX) ? "TBA" : LocalDate.ofInstant(instant, zone).toString();
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    if (end - start <= 3) {
      return plain;
    }
    StringBuilder text = new StringBuilder(plain);
    for (int i = end - 3; i > start; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
