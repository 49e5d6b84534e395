package icofolio.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides an amount by weights so that the parts are in whole units and sum to the amount. */
public final class Apportionment {
  private Apportionment() {}

  /**
   * The parts of an amount in proportion to weights. Each is rounded down to the unit; what is left
   * goes, a unit each, to those that lost most, the first among equals (the method of the largest
   * remainder). So no part is more than a unit away from its exact share, and none of a weight of
   * zero gets anything.
   *
   * @param whole not negative, with at most so many digits after the point
   * @param weights not negative, not all zero
   * @param digits of the unit after the point
   */
  public static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights, int digits) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> lost = new ArrayList<>();
    BigDecimal left = whole;
    for (BigDecimal weight : weights) {
      BigDecimal part = Decimals.floorShare(whole, weight, sum, digits);
      parts.add(part);
      lost.add(whole.multiply(weight).subtract(part.multiply(sum)));
      left = left.subtract(part);
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(lost::get, Comparator.reverseOrder()));
    for (int i = 0; left.signum() > 0; i++) {
      BigDecimal more = left.min(unit);
      parts.set(order.get(i), Decimals.canonical(parts.get(order.get(i)).add(more)));
      left = left.subtract(more);
    }
    return parts;
  }
}
