package icofolio.report;

import icofolio.money.Decimals;
import icofolio.report.AllocationForecast.Demand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filling from the bottom up: everybody gets the same, or all that they asked for where that is
 * less. How high the level stands depends on how the others' offers are spread, which is not known:
 * it is lowest where they are as equal as they can be, and highest where they are as unequal.
 */
final class WaterLevel {
  /**
   * So many offers of one size.
   *
   * @param count may be broken where a sum was divided
   */
  private record Offers(BigDecimal size, BigDecimal count) {}

  private WaterLevel() {}

  /** The least that an offer can get. */
  static BigDecimal least(Demand demand) {
    if (demand.others().signum() == 0) {
      return demand.own().min(demand.cap());
    }
    BigDecimal count = most(demand, demand.least());
    if (count == null) {
      // Any number of others, each as small as can be: they are served before.
      return demand.cap().subtract(demand.others()).max(BigDecimal.ZERO).min(demand.own());
    }
    return filled(demand, List.of(new Offers(divide(demand.others(), count), count)));
  }

  /** How many others there are at most; null where there may be any number. */
  private static @Nullable BigDecimal most(Demand demand, @Nullable BigDecimal smallest) {
    if (demand.participants() != null) {
      return demand.participants().subtract(BigDecimal.ONE).max(BigDecimal.ONE);
    }
    return smallest == null || smallest.signum() == 0
        ? null
        : divide(demand.others(), smallest).max(BigDecimal.ONE);
  }

  /** The most that an offer can get. */
  static BigDecimal most(Demand demand) {
    if (demand.others().signum() == 0) {
      return demand.own().min(demand.cap());
    }
    BigDecimal largest = demand.most() == null ? demand.others() : demand.most();
    BigDecimal smallest = demand.least() == null ? BigDecimal.ZERO : demand.least();
    BigDecimal count =
        demand.participants() == null
            ? divide(demand.others(), largest)
            : demand.participants().subtract(BigDecimal.ONE).max(BigDecimal.ONE);
    // As many as can be offer the most, one what is then left, the rest the least.
    BigDecimal spare = demand.others().subtract(smallest.multiply(count)).max(BigDecimal.ZERO);
    BigDecimal span = largest.subtract(smallest);
    BigDecimal full = span.signum() == 0 ? count : divide(spare, span).min(count);
    return filled(
        demand,
        List.of(
            new Offers(largest, full),
            new Offers(smallest, count.subtract(full).max(BigDecimal.ZERO))));
  }

  /** What the own offer gets beside those of others. */
  private static BigDecimal filled(Demand demand, List<Offers> others) {
    List<Offers> all = new ArrayList<>(others);
    all.add(new Offers(demand.own(), BigDecimal.ONE));
    all.sort(Comparator.comparing(Offers::size));
    BigDecimal left = demand.cap();
    BigDecimal count = all.stream().map(Offers::count).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Offers offers : all) {
      BigDecimal level = divide(left, count);
      if (level.compareTo(offers.size()) <= 0) {
        return level.min(demand.own());
      }
      left = left.subtract(offers.size().multiply(offers.count()));
      count = count.subtract(offers.count());
      if (count.signum() <= 0) {
        break;
      }
    }
    return demand.own();
  }

  /** Rounded down, far below any unit of money. */
  private static BigDecimal divide(BigDecimal number, BigDecimal by) {
    return number.divide(by, Decimals.QUOTIENT_SCALE, RoundingMode.FLOOR);
  }
}
