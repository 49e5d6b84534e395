package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.rule.BudgetState;
import icofolio.rule.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * The use of every budget, held against a fold over the records as they are exported: day by day
 * and contribution by contribution, with nothing of the program's own rules in it.
 */
final class BudgetFoldPropertyTest {
  private static final MathContext EXACT = new MathContext(60);
  private static final String[] ZONES = {
    "UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"
  };
  // Days on which clocks change, months end, or years leap.
  private static final String[] DAYS = {
    "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-10", "2024-03-30", "2024-03-31",
        "2024-04-01",
    "2024-04-30", "2024-05-30", "2024-05-31", "2024-06-30", "2024-10-06", "2024-10-27",
        "2024-11-03",
    "2024-12-30", "2024-12-31", "2025-01-01", "2025-01-31", "2025-02-28", "2025-03-01", "2025-03-30"
  };
  private static final String[] PERIODS = {
    "total", "year", "quarter", "month", "week", "P30D", "P1M", "P7D", "P1Y", "PT36H"
  };
  private static final String[] SCOPES = {
    "",
    "sale:alpha",
    "chain:eip155:1",
    "kind:IDO",
    "currency:EUR",
    "wallet:main",
    "kind:ICO,currency:USD",
    "category:defi"
  };

  @Property(tries = 120)
  void everyBudgetIsUsedAsTheRecordsSay(@ForAll long seed) {
    check(seed);
  }

  /** From the evening of 28 January a month lasts to that of 28 February, and holds more. */
  @Example
  void aStretchMayBeginBeforeNowWhereNothingWasPutIn() {
    check(-736467076);
  }

  @Example
  void anEmptyPortfolioUsesNothing() {
    Folio folio = new Folio(Stores.MEMORY.open());
    folio.add("budget id=b limit=10 period=month");
    assertThat(states(folio)).allSatisfy(s -> assertThat(s.use().total()).isZero());
  }

  private static void check(long seed) {
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(pick(random, ZONES));
    Folio folio = new Folio(Stores.MEMORY.open(), at(random, zone));
    folio.set("USD", zone.getId());
    folio.given(text(random));
    for (int i = 0; i < 6; i++) {
      folio.add(budget(random, i));
    }
    Instant now = folio.tracker.now();
    for (BudgetState state : states(folio)) {
      Entry budget = folio.get(Kind.BUDGETS, state.budget().id()).entry();
      BigDecimal expected = new Fold(folio, now, zone, budget).use();
      assertThat(state.use().total().setScale(20, RoundingMode.HALF_EVEN))
          .as("seed %d, %s, now %s in %s", seed, budget, now, zone)
          .isEqualByComparingTo(expected.setScale(20, RoundingMode.HALF_EVEN));
    }
  }

  private static List<BudgetState> states(Folio folio) {
    AskPortfolio ask = new AskPortfolio(folio.tracker);
    return ask.whole(
        (records, overview) -> {
          Standing standing = ask.standing(records, overview);
          return standing.rules().budgets().stream()
              .map(budget -> BudgetState.of(standing, budget, overview.now()))
              .toList();
        });
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static Instant at(Random random, ZoneId zone) {
    return LocalDate.parse(pick(random, DAYS))
        .atTime(random.nextInt(24), random.nextInt(60))
        .atZone(zone)
        .toInstant();
  }

  private static String text(Random random) {
    StringBuilder text =
        new StringBuilder(
            """
            sales
            id,name,kind,chain,category,outcome,outcome_date
            alpha,Alpha,ICO,eip155:1,defi,,
            beta,Beta,IDO,eip155:137,,,
            gamma,Gamma,IDO,eip155:1,defi,cancelled,2024-01-01

            wallets
            id,address,chain
            main,0x00000000219ab540356cBB839Cbe05303d7705Fa,eip155:1

            contributions
            id,sale,date,amount,currency,value,wallet,status
            """);
    int count = 1 + random.nextInt(25);
    String[] sales = new String[count];
    String[] currencies = new String[count];
    int[] days = new int[count];
    String[] statuses = new String[count];
    for (int i = 0; i < count; i++) {
      sales[i] = pick(random, "alpha", "beta", "gamma");
      currencies[i] = pick(random, "USD", "EUR");
      days[i] = random.nextInt(DAYS.length);
      statuses[i] = pick(random, "", "", "sent", "planned", "committed", "cancelled", "failed");
      text.append(
          "c%d,%s,%s,%d.%d,%s,%d,%s,%s%n"
              .formatted(
                  i,
                  sales[i],
                  DAYS[days[i]] + pick(random, "", "", "T23:30:00Z", "T00:15:00+02:00"),
                  1 + random.nextInt(900),
                  random.nextInt(10),
                  currencies[i],
                  1 + random.nextInt(2000),
                  pick(random, "", "main"),
                  statuses[i]));
    }
    text.append("\nrefunds\nid,sale,contribution,date,amount,currency\n");
    for (int i = 0; i < random.nextInt(8); i++) {
      int of = random.nextInt(count);
      boolean sent = statuses[of].isEmpty() || statuses[of].equals("sent");
      text.append(
          "r%d,%s,%s,%s,%d,%s%n"
              .formatted(
                  i,
                  sales[of],
                  sent && random.nextBoolean() ? "c" + of : "",
                  LocalDate.parse(DAYS[days[of]]).plusDays(2 + random.nextInt(60)),
                  1 + random.nextInt(50),
                  currencies[of]));
    }
    return text.toString();
  }

  private static String budget(Random random, int number) {
    return "budget id=b%d limit=%d period=%s scope=%s basis=%s starts=%s ends=%s"
        .formatted(
            number,
            1 + random.nextInt(5000),
            pick(random, PERIODS),
            pick(random, SCOPES),
            pick(random, "", "net", "gross"),
            pick(random, "", "", "2024-01-31", "2024-02-29", "2023-12-25"),
            pick(random, "", "", "2024-12-31"));
  }

  /** The naive sum for one budget. */
  private record Fold(Folio folio, Instant now, ZoneId zone, Entry budget) {
    BigDecimal use() {
      List<Instant> begins = new ArrayList<>();
      begins.add(now);
      String period = budget.need(BudgetFields.PERIOD);
      if (!period.startsWith("P")) {
        return within(held(), period, null);
      }
      List<Instant> instants = new ArrayList<>(List.of(now));
      all(Kind.CONTRIBUTIONS).forEach(c -> instants.add(ContributionFields.at(c.entry(), zone)));
      for (Instant at : instants) {
        begins.add(at);
        // A stretch may begin where nothing was put in, late on a day before.
        for (int back = 1; back < 4; back++) {
          begins.add(day(at).minusDays(back - 1L).atStartOfDay(zone).toInstant().minusSeconds(1));
        }
        begins.add(day(at).atTime(2, 59, 59).atZone(zone).toInstant());
      }
      BigDecimal most = BigDecimal.ZERO;
      for (Instant begin : begins) {
        if (!begin.isAfter(now) && end(begin, period).isAfter(now)) {
          most = most.max(within(begin, period, end(begin, period)));
        }
      }
      return most;
    }

    private Instant end(Instant begin, String period) {
      int time = period.indexOf('T');
      return time < 0
          ? begin.atZone(zone).plus(Period.parse(period)).toInstant()
          : begin.plus(java.time.Duration.parse(period));
    }

    private BigDecimal within(Instant begin, String period, @Nullable Instant end) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Stored c : all(Kind.CONTRIBUTIONS)) {
        Instant at = ContributionFields.at(c.entry(), zone);
        boolean in =
            end == null
                ? same(period, day(begin), day(at))
                : !at.isBefore(begin) && at.isBefore(end);
        if (in && inForce(day(at)) && covers(c.entry())) {
          sum = sum.add(counted(c.entry(), at), EXACT);
        }
      }
      return sum.max(BigDecimal.ZERO);
    }

    /** Now, or the last day of a budget that has ended. */
    private Instant held() {
      String ends = budget.text(BudgetFields.ENDS);
      boolean ended = ends != null && day(now).isAfter(LocalDate.parse(ends));
      return ended
          ? LocalDate.parse(String.valueOf(ends)).atTime(12, 0).atZone(zone).toInstant()
          : now;
    }

    private LocalDate day(Instant at) {
      return at.atZone(zone).toLocalDate();
    }

    private @Nullable LocalDate starts() {
      String starts = budget.text(BudgetFields.STARTS);
      return starts == null ? null : LocalDate.parse(starts);
    }

    private boolean inForce(LocalDate day) {
      String ends = budget.text(BudgetFields.ENDS);
      LocalDate starts = starts();
      return (starts == null || !day.isBefore(starts))
          && (ends == null || !day.isAfter(LocalDate.parse(ends)));
    }

    /** Whether both days are in one period. */
    private boolean same(String period, LocalDate one, LocalDate other) {
      LocalDate starts = starts();
      if (period.equals("total")) {
        return true;
      }
      if (starts != null) {
        LocalDate from = one.isBefore(starts) ? starts : one;
        return !other.isBefore(starts)
            && count(period, starts, from) == count(period, starts, other);
      }
      return switch (period) {
        case "year" -> one.getYear() == other.getYear();
        case "quarter" ->
            one.getYear() == other.getYear()
                && one.get(IsoFields.QUARTER_OF_YEAR) == other.get(IsoFields.QUARTER_OF_YEAR);
        case "month" -> YearMonth.from(one).equals(YearMonth.from(other));
        default -> monday(one).equals(monday(other));
      };
    }

    private static LocalDate monday(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many periods lie between the start and a day, counted up one by one. */
    private static int count(String period, LocalDate starts, LocalDate day) {
      int count = 0;
      while (true) {
        LocalDate next =
            switch (period) {
              case "year" -> starts.plusYears(count + 1L);
              case "quarter" -> starts.plusMonths(3L * (count + 1));
              case "month" -> starts.plusMonths(count + 1L);
              default -> starts.plusWeeks(count + 1L);
            };
        if (next.isAfter(day)) {
          return count;
        }
        count++;
      }
    }

    private boolean covers(Entry c) {
      String scope = budget.text(BudgetFields.SCOPE);
      String sale = c.need(ContributionFields.SALE);
      if (scope == null) {
        return true;
      }
      for (String part : scope.split(",")) {
        boolean fits =
            switch (part) {
              case "sale:alpha" -> sale.equals("alpha");
              case "chain:eip155:1", "category:defi" -> !sale.equals("beta");
              case "kind:IDO" -> !sale.equals("alpha");
              case "kind:ICO" -> sale.equals("alpha");
              case "currency:EUR" -> c.need(ContributionFields.CURRENCY).equals("EUR");
              case "currency:USD" -> c.need(ContributionFields.CURRENCY).equals("USD");
              case "wallet:main" -> "main".equals(c.text(ContributionFields.WALLET));
              default -> throw new AssertionError(part);
            };
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    private BigDecimal counted(Entry c, Instant at) {
      String status = String.valueOf(c.text(ContributionFields.STATUS));
      BigDecimal value = c.needNumber(ContributionFields.VALUE);
      boolean failed = c.need(ContributionFields.SALE).equals("gamma");
      return switch (status) {
        case "cancelled", "failed" -> BigDecimal.ZERO;
        case "planned", "committed" -> failed ? BigDecimal.ZERO : value;
        default -> at.isAfter(now) ? BigDecimal.ZERO : value.subtract(returned(c, value), EXACT);
      };
    }

    private BigDecimal returned(Entry c, BigDecimal value) {
      if ("gross".equals(budget.text(BudgetFields.BASIS))) {
        return BigDecimal.ZERO;
      }
      BigDecimal amount = c.needNumber(ContributionFields.AMOUNT);
      BigDecimal back = BigDecimal.ZERO;
      for (Stored r : all(Kind.REFUNDS)) {
        Entry refund = r.entry();
        if (RefundFields.at(refund, zone).isAfter(now)) {
          continue;
        }
        String of = refund.text(RefundFields.CONTRIBUTION);
        BigDecimal part = refund.needNumber(RefundFields.AMOUNT);
        if (c.id().equals(of)) {
          back = back.add(part.multiply(value).divide(amount, EXACT));
        } else if (of == null && group(refund).equals(group(c))) {
          back = back.add(part.multiply(value).divide(amounts(group(c)), EXACT));
        }
      }
      return back;
    }

    /** Refunds and contributions name both fields alike. */
    private static String group(Entry entry) {
      return entry.sale()
          + " "
          + entry.text(
              entry.kind() == Kind.REFUNDS ? RefundFields.CURRENCY : ContributionFields.CURRENCY);
    }

    private BigDecimal amounts(String group) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Stored c : all(Kind.CONTRIBUTIONS)) {
        boolean money =
            List.of("null", "sent")
                .contains(String.valueOf(c.entry().text(ContributionFields.STATUS)));
        boolean come = !ContributionFields.at(c.entry(), zone).isAfter(now);
        if (money && come && group(c.entry()).equals(group)) {
          sum = sum.add(c.entry().needNumber(ContributionFields.AMOUNT));
        }
      }
      return sum;
    }

    private List<Stored> all(Kind kind) {
      return folio.store.read(
          records -> {
            List<Stored> all = new ArrayList<>();
            records.each(kind, all::add);
            return all;
          });
    }
  }
}
