package icofolio.rule;

import icofolio.book.CurrencyTally;
import icofolio.book.Tally;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where money stands against every rule: the use of each budget along time, and how what is
 * invested is divided. It is filled once, with the sums of each sale and, where a rule needs them,
 * with the single records; then spendings come in and go out of it as changes are judged.
 *
 * <p>Refunds that name no contribution belong to all of their sale in their currency in proportion
 * to the amounts, so a further contribution takes its share in them.
 */
public final class Standing {
  private final Rules rules;
  private final ZoneId zone;
  private final Instant now;
  private final Map<String, BudgetUses> budgets = new LinkedHashMap<>();
  private final Map<String, BudgetUses> limits = new LinkedHashMap<>();
  private final WalletShares wallets = new WalletShares();
  private final Map<Dimension, Shares> invested = new EnumMap<>(Dimension.class);
  private final Map<Group, Net> nets = new HashMap<>();
  private final Map<Group, Spread> spreads = new HashMap<>();
  private final List<Meter> fromSums = new ArrayList<>();
  private final List<Meter> fromRecords = new ArrayList<>();

  /** The contributions of one sale in one currency. */
  private record Group(String sale, Asset currency) {
    static Group of(Spending spending) {
      return new Group(spending.sale().id(), spending.currency());
    }
  }

  /** A spending that is in a group, or, with a negative sign, one that was taken out of it. */
  private record Part(Spending spending, int sign) {}

  /** What is invested in a group, as {@link CurrencyTally#netInvested} says it. */
  private record Net(BigDecimal amount, BigDecimal value, BigDecimal returned, BigDecimal spread) {
    static final Net NONE =
        new Net(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Net of(CurrencyTally sums) {
      return new Net(sums.amount(), sums.value(), sums.returnedValue(), sums.spread());
    }

    Net with(Spending s, int sign) {
      return sign > 0
          ? new Net(
              amount.add(s.amount()), value.add(s.value()), returned.add(s.returned()), spread)
          : new Net(
              amount.subtract(s.amount()),
              value.subtract(s.value()),
              returned.subtract(s.returned()),
              spread);
    }

    BigDecimal invested() {
      BigDecimal back =
          spread.signum() == 0 || amount.signum() == 0
              ? returned
              : returned.add(Decimals.share(spread, value, amount));
      return value.subtract(back).max(BigDecimal.ZERO);
    }
  }

  /** Refunds of a group that name no contribution, and whom they belong to. */
  private static final class Spread {
    private final BigDecimal refunds;
    private BigDecimal amount;
    private final List<Part> sums = new ArrayList<>();
    private final List<Part> records = new ArrayList<>();

    Spread(CurrencyTally tally) {
      this.refunds = tally.spread();
      this.amount = tally.amount();
    }

    BigDecimal share(Part part) {
      BigDecimal share = share(part.spending);
      return part.sign < 0 ? share.negate() : share;
    }

    BigDecimal share(Spending spending) {
      return amount.signum() == 0
          ? BigDecimal.ZERO
          : Decimals.share(refunds, spending.value(), amount);
    }
  }

  /**
   * Nothing yet.
   *
   * @param now what is dated after it has no share in refunds
   */
  public Standing(Rules rules, ZoneId zone, Instant now) {
    this.rules = rules;
    this.zone = zone;
    this.now = now;
    for (Budget budget : rules.budgets()) {
      BudgetUses uses = new BudgetUses(budget, null, zone);
      budgets.put(budget.id(), uses);
      meter(uses);
    }
    for (Limit limit : rules.limits()) {
      Budget basis = limit.budget() == null ? null : rules.budget(limit.budget());
      if (basis != null) {
        BudgetUses uses = new BudgetUses(basis, limit.dimension(), zone);
        limits.put(limit.id(), uses);
        meter(uses);
      } else if (limit.dimension() == Dimension.WALLET) {
        meter(wallets);
      }
    }
    for (Limit limit : rules.limits()) {
      if (limit.budget() == null) {
        divide(limit.dimension());
      }
    }
  }

  private void divide(Dimension dimension) {
    invested.computeIfAbsent(
        dimension, d -> d == Dimension.WALLET ? wallets.shares() : new Shares());
  }

  private void meter(Meter meter) {
    List<Meter> where = meter.needsRecords() ? fromRecords : fromSums;
    if (!where.contains(meter)) {
      where.add(meter);
    }
  }

  /** Divides by every dimension, whether or not a limit asks for it: for reports. */
  public Standing byEveryDimension() {
    meter(wallets);
    for (Dimension dimension : Dimension.values()) {
      divide(dimension);
    }
    return this;
  }

  /** The rules. */
  public Rules rules() {
    return rules;
  }

  /** In which days begin. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether any rule must see single records, after the sums: {@link #take(Spending)}. */
  public boolean needsRecords() {
    return !fromRecords.isEmpty();
  }

  /**
   * Takes in the sums of a sale.
   *
   * @param commitmentsCount whether commitments to it reserve anything
   */
  public void take(Sale sale, Tally tally, boolean commitmentsCount) {
    tally
        .currencies()
        .forEach(
            (currency, sums) -> {
              nets.put(new Group(sale.id(), currency), Net.of(sums));
              invest(sale, currency, sums.netInvested());
              if (sums.spread().signum() > 0 && sums.amount().signum() > 0) {
                spreads.put(new Group(sale.id(), currency), new Spread(sums));
              }
              if (sums.contributions() > 0) {
                take(money(sale, currency, sums), fromSums, true);
              }
              if (commitmentsCount && sums.commitments() > 0) {
                take(committed(sale, currency, sums), fromSums, true);
              }
            });
  }

  private static Spending money(Sale sale, Asset currency, CurrencyTally sums) {
    return new Spending(
        sale,
        currency,
        null,
        Instant.EPOCH,
        false,
        sums.amount(),
        sums.value(),
        sums.returnedValue());
  }

  private static Spending committed(Sale sale, Asset currency, CurrencyTally sums) {
    return new Spending(
        sale,
        currency,
        null,
        Instant.EPOCH,
        true,
        sums.committed(),
        sums.committedValue(),
        BigDecimal.ZERO);
  }

  /** Takes in a record that is within the sums already. */
  public void take(Spending record) {
    take(record, fromRecords, false);
  }

  /** Takes in a record that is dated after now, and so not within the sums. */
  public void takeAhead(Spending record) {
    fromSums.forEach(meter -> meter.add(record, BigDecimal.ZERO, 1));
    if (!record.commitment()) {
      invest(record, 1);
    }
  }

  /** By when records must be dated that a rule needs to judge a spending; null where none does. */
  public @Nullable TimeWindow needed(Spending spending) {
    if (fromRecords.isEmpty()) {
      return null;
    }
    if (spread(spending) != null) {
      return TimeWindow.EVER;
    }
    TimeWindow all = null;
    for (Meter meter : fromRecords) {
      TimeWindow one = meter.needed(spending);
      all = all == null || one == null ? (all == null ? one : all) : all.with(one);
    }
    return all;
  }

  private void take(Spending spending, List<Meter> meters, boolean sums) {
    Spread spread = spread(spending);
    BigDecimal back = spread == null ? BigDecimal.ZERO : spread.share(spending);
    meters.forEach(meter -> meter.add(spending, back, 1));
    if (spread != null) {
      (sums ? spread.sums : spread.records).add(new Part(spending, 1));
    }
  }

  private @Nullable Spread spread(Spending spending) {
    boolean shares = !spending.commitment() && !spending.at().isAfter(now);
    return shares ? spreads.get(Group.of(spending)) : null;
  }

  /** Puts in what was not there before. */
  public void add(Spending spending) {
    change(spending, 1);
  }

  /** Takes out what was added. */
  public void remove(Spending spending) {
    change(spending, -1);
  }

  private void change(Spending spending, int sign) {
    Spread spread = spread(spending);
    BigDecimal back = spread == null ? BigDecimal.ZERO : reweigh(spread, spending, sign);
    fromSums.forEach(meter -> meter.add(spending, back, sign));
    fromRecords.forEach(meter -> meter.add(spending, back, sign));
    if (spread != null) {
      put(spread.sums, spending, sign);
      put(spread.records, spending, sign);
    }
    if (!spending.commitment()) {
      invest(spending, sign);
    }
  }

  private static void put(List<Part> parts, Spending spending, int sign) {
    if (sign < 0 && !parts.isEmpty() && parts.getLast().equals(new Part(spending, 1))) {
      parts.removeLast(); // It was put in to be judged.
    } else {
      parts.add(new Part(spending, sign));
    }
  }

  /** Divides refunds anew among those of a group; gives the share of the one that comes or goes. */
  private BigDecimal reweigh(Spread spread, Spending spending, int sign) {
    List<BigDecimal> sums = spread.sums.stream().map(spread::share).toList();
    List<BigDecimal> records = spread.records.stream().map(spread::share).toList();
    BigDecimal with = spread.share(spending);
    spread.amount =
        sign > 0 ? spread.amount.add(spending.amount()) : spread.amount.subtract(spending.amount());
    giveBack(spread, spread.sums, sums, fromSums);
    giveBack(spread, spread.records, records, fromRecords);
    return sign > 0 ? spread.share(spending) : with;
  }

  private static void giveBack(
      Spread spread, List<Part> parts, List<BigDecimal> before, List<Meter> meters) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      BigDecimal more = spread.share(part).subtract(before.get(i));
      meters.forEach(meter -> meter.giveBack(part.spending, more));
    }
  }

  private void invest(Spending spending, int sign) {
    Group group = Group.of(spending);
    Net before = nets.getOrDefault(group, Net.NONE);
    Net after = before.with(spending, sign);
    nets.put(group, after);
    invest(spending.sale(), spending.currency(), after.invested().subtract(before.invested()));
  }

  private void invest(Sale sale, Asset currency, BigDecimal more) {
    invested.forEach(
        (dimension, shares) -> {
          if (dimension != Dimension.WALLET) {
            String value = dimension.of(sale, currency, null);
            shares.add(value == null ? "" : value, more);
          }
        });
  }

  /** How what is invested is divided; by wallet only where a limit or a report asks for it. */
  public Shares invested(Dimension dimension) {
    Shares shares = invested.get(dimension);
    if (shares == null) {
      throw new IllegalStateException(dimension.name());
    }
    return shares;
  }

  /** The use of the period of a budget that holds an instant. */
  public Use use(Budget budget, Instant at) {
    return uses(budget).at(at);
  }

  BudgetUses uses(Budget budget) {
    BudgetUses uses = budgets.get(budget.id());
    if (uses == null) {
      throw new IllegalArgumentException(budget.id());
    }
    return uses;
  }

  /** The uses of the budget that a limit is based on, by the limit's dimension. */
  BudgetUses basis(Limit limit) {
    BudgetUses uses = limits.get(limit.id());
    if (uses == null) {
      throw new IllegalArgumentException(limit.id());
    }
    return uses;
  }

  /** Instants at whose periods a spending changes something: its own, and those it takes from. */
  List<Instant> touched(Spending spending) {
    List<Instant> instants = new ArrayList<>();
    instants.add(spending.at());
    Spread spread = spread(spending);
    if (spread != null) {
      spread.records.forEach(part -> instants.add(part.spending.at()));
    }
    return instants;
  }
}
