package icofolio.rule;

import icofolio.rule.Period.Calendar;
import icofolio.rule.Period.Rolling;
import icofolio.rule.Period.Total;
import icofolio.sale.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of one budget is used along time, as one sum or for each value of a dimension. */
final class BudgetUses implements Meter {
  private final Budget budget;
  private final @Nullable Dimension by;
  private final ZoneId zone;
  private final TimeWindow force;
  private final Map<String, Line> lines = new TreeMap<>();
  private final TreeMap<Instant, TimeWindow> windows = new TreeMap<>();

  /**
   * Nothing used yet.
   *
   * @param by the dimension that a limit on this budget tells apart; null for the budget as one
   */
  BudgetUses(Budget budget, @Nullable Dimension by, ZoneId zone) {
    this.budget = budget;
    this.by = by;
    this.zone = zone;
    this.force = budget.inForce(zone);
  }

  Budget budget() {
    return budget;
  }

  /** Each value of the dimension with its uses; one line without a name where there is none. */
  Map<String, Line> lines() {
    return lines;
  }

  @Override
  public boolean needsRecords() {
    boolean always =
        budget.period() instanceof Total && budget.starts() == null && budget.ends() == null;
    return !always || by == Dimension.WALLET || budget.scope().names(Dimension.WALLET);
  }

  @Override
  public @Nullable TimeWindow needed(Spending spending) {
    if (!covers(spending)) {
      return null;
    }
    TimeWindow window = budget.window(spending.at(), zone);
    return budget.period() instanceof Rolling(Span span)
        ? new TimeWindow(stretches(span).before(spending.at()), end(span, spending.at()))
        : window;
  }

  @Override
  public void add(Spending spending, BigDecimal back, int sign) {
    if (covers(spending)) {
      BigDecimal value = spending.value();
      if (budget.basis() == Basis.NET) {
        value = value.subtract(spending.returned()).subtract(back);
      }
      BigDecimal signed = sign < 0 ? value.negate() : value;
      put(
          spending,
          spending.commitment()
              ? new Use(BigDecimal.ZERO, signed)
              : new Use(signed, BigDecimal.ZERO));
    }
  }

  @Override
  public void giveBack(Spending spending, BigDecimal back) {
    if (budget.basis() == Basis.NET && covers(spending)) {
      put(spending, new Use(back.negate(), BigDecimal.ZERO));
    }
  }

  private void put(Spending spending, Use use) {
    lines.computeIfAbsent(value(spending), value -> new Line()).add(key(spending.at()), use);
  }

  /** The value of the dimension that a spending belongs to; empty where none is known or asked. */
  String value(Spending spending) {
    String value = by == null ? null : by.of(spending);
    return value == null ? "" : value;
  }

  /** Whether a spending counts. */
  boolean covers(Spending spending) {
    return force.holds(spending.at()) && budget.scope().covers(spending);
  }

  private Instant key(Instant at) {
    return budget.period() instanceof Rolling ? at : period(at).start();
  }

  /** The period that holds an instant; the calendar is asked once for each. */
  private TimeWindow period(Instant at) {
    Map.Entry<Instant, TimeWindow> known = windows.floorEntry(at);
    if (known != null && known.getValue().holds(at)) {
      return known.getValue();
    }
    TimeWindow window = budget.window(at, zone);
    if (window.holds(at)) {
      windows.put(window.start(), window);
    }
    return window;
  }

  /** Whether the periods that hold these instants are all within a limit. */
  boolean isWithin(BigDecimal limit, List<Instant> instants) {
    Line line = lines.get("");
    if (line == null || (line.isWhole() && line.whole().total().compareTo(limit) <= 0)) {
      return true;
    }
    for (Instant at : instants) {
      if (at(at).total().compareTo(limit) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The use of the period that holds an instant; of a rolling one, the fullest that holds it. */
  Use at(Instant at) {
    return at("", at);
  }

  /** The same of one value. */
  Use at(String value, Instant at) {
    return stretch(value, at).use();
  }

  /** The period that holds an instant; of a rolling one, the fullest that holds it. */
  TimeWindow window(Instant at) {
    return stretch("", at).window();
  }

  private Line.Stretch stretch(String value, Instant at) {
    Line line = lines.get(value);
    if (line == null) {
      return new Line.Stretch(budget.window(at, zone), Use.NONE);
    }
    return switch (budget.period()) {
      case Total total -> new Line.Stretch(budget.window(at, zone), line.at(key(at)));
      case Calendar calendar -> new Line.Stretch(budget.window(at, zone), line.at(key(at)));
      case Rolling rolling ->
          line.fullest(at, stretches(rolling.span()).before(at), stretches(rolling.span())::end);
    };
  }

  /** The use of the stretch that begins at a key. */
  Use from(String value, Instant key) {
    Line line = lines.get(value);
    if (line == null) {
      return Use.NONE;
    }
    return budget.period() instanceof Rolling(Span span)
        ? line.within(new TimeWindow(key, end(span, key)))
        : line.at(key);
  }

  /** The period, or the stretch of a rolling budget, that begins at a key. */
  TimeWindow from(Instant key) {
    return budget.period() instanceof Rolling(Span span)
        ? new TimeWindow(key, end(span, key))
        : budget.window(key, zone);
  }

  /** How the period that holds an instant is divided, beside the budget's limit as the whole. */
  Shares shares(Instant at) {
    Map<String, BigDecimal> parts = new TreeMap<>();
    lines.forEach((value, line) -> parts.put(value, at(value, at).total()));
    return new Shares(parts, budget.limit());
  }

  /** The same of the stretch that begins at a key. */
  Shares sharesFrom(Instant key) {
    Map<String, BigDecimal> parts = new TreeMap<>();
    lines.forEach((value, line) -> parts.put(value, from(value, key).total()));
    return new Shares(parts, budget.limit());
  }

  private Stretches stretches(Span span) {
    return new Stretches(span, zone);
  }

  private Instant end(Span span, Instant begin) {
    return stretches(span).end(begin);
  }
}
