package icofolio.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a whole is divided among the values of a dimension, in base currency. What has no value of
 * the dimension stands under the empty name.
 */
public final class Shares {
  private final TreeMap<String, BigDecimal> parts = new TreeMap<>();
  private BigDecimal whole = BigDecimal.ZERO;
  private BigDecimal squares = BigDecimal.ZERO;

  /** Of nothing. */
  public Shares() {}

  /** Parts of a whole that is given. */
  Shares(Map<String, BigDecimal> parts, BigDecimal whole) {
    parts.forEach(this::add);
    this.whole = whole;
  }

  /** Adds to a part and to the whole. */
  void add(String value, BigDecimal more) {
    BigDecimal before = part(value);
    BigDecimal after = before.add(more);
    if (after.signum() == 0) {
      parts.remove(value);
    } else {
      parts.put(value, after);
    }
    BigDecimal counted = after.max(BigDecimal.ZERO);
    BigDecimal was = before.max(BigDecimal.ZERO);
    whole = whole.add(counted).subtract(was);
    squares = squares.add(counted.multiply(counted)).subtract(was.multiply(was));
  }

  /** What belongs to each value. */
  public SortedMap<String, BigDecimal> parts() {
    return Collections.unmodifiableSortedMap(parts);
  }

  /** What belongs to one value, never below zero. */
  public BigDecimal of(String value) {
    return part(value).max(BigDecimal.ZERO);
  }

  private BigDecimal part(String value) {
    return parts.getOrDefault(value, BigDecimal.ZERO);
  }

  /** All of it. */
  public BigDecimal whole() {
    return whole;
  }

  /** How many values have a part; what has no value does not count as one. */
  public int count() {
    return groups() - (of("").signum() > 0 ? 1 : 0);
  }

  /** Into how many parts the whole is divided, what has no value among them. */
  int groups() {
    int count = 0;
    for (BigDecimal part : parts.values()) {
      count += part.signum() > 0 ? 1 : 0;
    }
    return count;
  }

  /** The Herfindahl index, exact. */
  Ratio hhiRatio() {
    return new Ratio(squares, whole.multiply(whole));
  }

  /** The share of a value as a fraction of 1, to 12 digits; 0 of nothing. */
  public BigDecimal share(String value) {
    return new Ratio(of(value), whole).number();
  }

  /** The Herfindahl index: the sum of the squares of all shares; 0 of nothing. */
  public BigDecimal hhi() {
    return hhiRatio().number();
  }

  /** How many equal parts would be as concentrated: 1 ÷ the Herfindahl index; 0 of nothing. */
  public BigDecimal effectiveNumber() {
    return new Ratio(whole.multiply(whole), squares).number();
  }
}
