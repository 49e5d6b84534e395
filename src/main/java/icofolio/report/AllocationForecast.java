package icofolio.report;

import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Units;
import icofolio.sale.AllocationRule;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale that is offered more than its cap would take of an amount, under each rule by which
 * sales divide. A figure that depends on the offers of others is told by its bounds.
 *
 * @param sale id of the sale
 * @param rule the sale's own, where it is known
 * @param amount that is offered
 * @param demand what is offered to the sale
 * @param outcomes one for each rule
 */
public record AllocationForecast(
    String sale,
    @Nullable AllocationRule rule,
    Amount amount,
    Demand demand,
    List<Outcome> outcomes) {
  public AllocationForecast {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What is offered to a sale, all in the currency of its caps.
   *
   * @param currency of all figures
   * @param cap the sale takes no more
   * @param others what everybody else offers
   * @param own the amount in question
   * @param least that one may offer; null where nothing is said
   * @param most that one may offer; null where nothing is said
   * @param participants how many offer, the person included; null where that is not known
   * @param queued whether the amount has been offered already, so that its place in the queue is
   *     somewhere; else it comes last
   */
  public record Demand(
      Asset currency,
      BigDecimal cap,
      BigDecimal others,
      BigDecimal own,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal participants,
      boolean queued) {
    /** Everything that is offered. */
    public BigDecimal all() {
      return others.add(own);
    }

    /** Whether all of it fits under the cap. */
    public boolean fits() {
      return all().compareTo(cap) <= 0;
    }
  }

  /**
   * What one rule gives, in the currency of the amount, rounded down to its unit.
   *
   * @param least that is accepted
   * @param most that is accepted; the same where the rule leaves no doubt
   * @param probability of the most, from 0 to 1, where it is a matter of chance; else null
   * @param expected the mean over all chances; null where only bounds are known
   */
  public record Outcome(
      AllocationRule rule,
      BigDecimal least,
      BigDecimal most,
      @Nullable BigDecimal probability,
      @Nullable BigDecimal expected) {}

  /** The forecast for an amount, under every rule. */
  public static AllocationForecast of(Sale sale, Amount amount, Demand demand) {
    List<Outcome> outcomes =
        Arrays.stream(AllocationRule.values()).map(rule -> outcome(rule, amount, demand)).toList();
    return new AllocationForecast(sale.id(), sale.caps().allocation(), amount, demand, outcomes);
  }

  private static Outcome outcome(AllocationRule rule, Amount amount, Demand demand) {
    if (demand.fits()) {
      BigDecimal whole = amount.number();
      BigDecimal certain = rule == AllocationRule.LOTTERY ? BigDecimal.ONE : null;
      return new Outcome(rule, whole, whole, certain, whole);
    }
    return switch (rule) {
      case PRO_RATA -> {
        int digits = digits(amount);
        BigDecimal part = Decimals.floorShare(amount.number(), demand.cap(), demand.all(), digits);
        yield new Outcome(rule, part, part, null, part);
      }
      case BOTTOM_UP -> {
        BigDecimal least = part(amount, demand, WaterLevel.least(demand));
        BigDecimal most = part(amount, demand, WaterLevel.most(demand));
        yield new Outcome(rule, least, most, null, least.compareTo(most) == 0 ? least : null);
      }
      case FIRST_COME -> {
        BigDecimal room = demand.cap().subtract(demand.others()).max(BigDecimal.ZERO);
        BigDecimal least = part(amount, demand, room.min(demand.own()));
        BigDecimal first = part(amount, demand, demand.cap().min(demand.own()));
        BigDecimal most = demand.queued() ? first : least;
        yield new Outcome(rule, least, most, null, demand.queued() ? null : least);
      }
      case LOTTERY -> lottery(amount, demand);
    };
  }

  /** Every unit that is offered has the same chance to be drawn; no more than the cap can be. */
  private static Outcome lottery(Amount amount, Demand demand) {
    BigDecimal most = part(amount, demand, demand.own().min(demand.cap()));
    BigDecimal chance =
        Decimals.share(BigDecimal.ONE, demand.cap().max(demand.own()), demand.all());
    BigDecimal expected =
        Decimals.floorShare(amount.number(), demand.cap(), demand.all(), digits(amount));
    return new Outcome(AllocationRule.LOTTERY, BigDecimal.ZERO, most, chance, expected);
  }

  /** The part of the amount that so much of it in the caps' currency is. */
  private static BigDecimal part(Amount amount, Demand demand, BigDecimal accepted) {
    return Decimals.canonical(
        amount
            .number()
            .multiply(accepted)
            .divide(demand.own(), digits(amount), RoundingMode.FLOOR));
  }

  private static int digits(Amount amount) {
    return Math.max(Units.digits(amount.asset()), amount.number().scale());
  }
}
