package icofolio.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact decimals as text and back, and the few operations that must round, each with its rounding
 * in its name.
 *
 * <p>Limits: up to {@value #MAX_DIGITS} significant digits, up to {@value #MAX_SCALE} after the
 * point (contract §1).
 */
public final class Decimals {
  /** Most significant digits that an amount may have. */
  public static final int MAX_DIGITS = 78;

  /** Most digits after the point. */
  public static final int MAX_SCALE = 36;

  /** Digits after the point of a quotient that has no end; six more than any amount can have. */
  public static final int QUOTIENT_SCALE = 42;

  /** One hundred, the whole of a percentage. */
  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int MAX_TEXT = 200;

  private Decimals() {}

  /**
   * Reads {@code 1234.5} or {@code 1.2345e3}: ASCII digits, one point, a sign and an exponent,
   * nothing else.
   *
   * @throws BadNumberException naming what stands in the way: a separator, a currency sign, a
   *     blank, …
   */
  public static BigDecimal parse(String text) throws BadNumberException {
    checkCharacters(text);
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new BadNumberException("is not a number");
    }
    return checkSize(number);
  }

  private static void checkCharacters(String text) throws BadNumberException {
    if (text.isEmpty()) {
      throw new BadNumberException("is empty");
    }
    if (text.length() > MAX_TEXT) {
      throw new BadNumberException("has more than " + MAX_DIGITS + " digits");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!plain) {
        throw new BadNumberException(nameOf(c, text));
      }
    }
  }

  private static String nameOf(char c, String text) {
    if (c == ',' || c == '\'' || c == '_') {
      return "has a separator (write 1234.5 with a point and nothing between the digits)";
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return "has a blank in it";
    }
    if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return "has a currency sign (the currency has its own field)";
    }
    if (c == '(' || c == ')') {
      return "is in brackets (a negative amount makes no sense here)";
    }
    if (Character.isDigit(c)) {
      return "has digits other than 0 to 9";
    }
    if (text.equalsIgnoreCase("nan") || text.toLowerCase(java.util.Locale.ROOT).contains("inf")) {
      return "is not a finite number";
    }
    return "is not a number";
  }

  private static BigDecimal checkSize(BigDecimal number) throws BadNumberException {
    // The exponent is looked at before anything expands: 1e999999999 must cost nothing.
    if (number.signum() != 0
        && Math.abs((long) number.precision() - number.scale()) > 2 * MAX_DIGITS) {
      throw new BadNumberException("is too large or too small (at most 78 digits)");
    }
    BigDecimal canonical = canonical(number);
    if (canonical.scale() > MAX_SCALE) {
      throw new BadNumberException("has more than " + MAX_SCALE + " digits after the point");
    }
    if (canonical.precision() > MAX_DIGITS) {
      throw new BadNumberException("has more than " + MAX_DIGITS + " digits");
    }
    return canonical;
  }

  /**
   * The one form of a value: no trailing zeros after the point, no exponent; equal values are
   * equal.
   */
  public static BigDecimal canonical(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The shortest exact text without an exponent; {@link #parse} reads it back. */
  public static String text(BigDecimal number) {
    return canonical(number).toPlainString();
  }

  /** Rounds down to that many digits after the point: tokens are never given that are not there. */
  public static BigDecimal floor(BigDecimal number, int digits) {
    return canonical(number.setScale(digits, RoundingMode.FLOOR));
  }

  /** {@code number × numerator ÷ denominator}, rounded down to that many digits after the point. */
  public static BigDecimal floorShare(
      BigDecimal number, BigDecimal numerator, BigDecimal denominator, int digits) {
    return canonical(number.multiply(numerator).divide(denominator, digits, RoundingMode.FLOOR));
  }

  /**
   * {@code number × numerator ÷ denominator}, rounded half even at {@value #QUOTIENT_SCALE} digits
   * after the point. The product comes first, so that a whole share is exact.
   */
  public static BigDecimal share(BigDecimal number, BigDecimal numerator, BigDecimal denominator) {
    return canonical(
        number.multiply(numerator).divide(denominator, QUOTIENT_SCALE, RoundingMode.HALF_EVEN));
  }

  /** That percentage of a number, exact. */
  public static BigDecimal percent(BigDecimal number, BigDecimal percent) {
    return number.multiply(percent).movePointLeft(2);
  }

  /** Half-up display rounding: for what is shown, never for what is kept. */
  public static BigDecimal display(BigDecimal number, int digits) {
    return number.setScale(digits, RoundingMode.HALF_UP);
  }
}
