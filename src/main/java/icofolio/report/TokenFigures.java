package icofolio.report;

import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Kind;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Sum;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.When;
import icofolio.report.Value.Word;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import icofolio.sale.Tranche;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an allocation has vested, has arrived, and is still to come. */
final class TokenFigures {
  private final Sale sale;
  private final TokenPosition tokens;
  private final Evidence evidence;
  private final Instant now;
  private final ZoneId zone;

  /**
   * Figures of the tokens of a position.
   *
   * @param evidence the records that count at its instant
   */
  TokenFigures(Position position, Evidence evidence, ZoneId zone) {
    this.sale = position.sale();
    this.tokens = position.tokens();
    this.evidence = evidence;
    this.now = position.at();
    this.zone = zone;
  }

  /** All of them. */
  List<Figure> all() {
    return List.of(vested(), distributed(), claimable(), locked(), nextUnlock());
  }

  /** Those that a distribution changes. */
  List<Figure> ofArrival() {
    return List.of(distributed(), claimable());
  }

  private Figure vested() {
    Schedule schedule = tokens.schedule();
    List<Figure> unlocked = schedule == null ? List.of() : unlocked(schedule);
    VestingRule rule = VestingRule.of(sale.vestingTerms(), schedule);
    return Figure.tokens("vested", tokens.vested(), new Trail.Unlocked(rule, terms(), unlocked));
  }

  /** What has unlocked so far; of what unlocks second by second the part that has. */
  private List<Figure> unlocked(Schedule schedule) {
    List<Unlock> begun =
        schedule.unlocks().stream().filter(unlock -> !now.isBefore(unlock.from())).toList();
    return Parts.of(begun, Unlock::to, unlock -> unlocked(unlock, schedule));
  }

  private Figure unlocked(Unlock unlock, Schedule schedule) {
    BigDecimal before = unlock.total().subtract(unlock.tokens());
    BigDecimal soFar = schedule.vestedAt(now).subtract(before).min(unlock.tokens());
    When end = new When(NextUnlock.announced(unlock.to()), precision(unlock), "");
    Figure date = new Figure("date", end, new Trail.Seen());
    Figure all = Figure.tokens("tokens", unlock.tokens(), new Trail.Seen());
    Formula formula = new Formula(FormulaRule.UNLOCKED, List.of(date, all));
    return Figure.tokens("unlocked", soFar, formula);
  }

  /** The fields of the sale that the schedule rests on. */
  private List<Figure> terms() {
    VestingTerms terms = sale.vestingTerms();
    List<Figure> fields = new ArrayList<>();
    SaleDate tge = terms.tge();
    add(fields, "tge", tge == null ? null : When.event(tge, zone));
    if (!terms.tranches().isEmpty()) {
      terms.tranches().forEach(tranche -> fields.add(tranche(tranche)));
      return fields;
    }
    add(fields, "tge_percent", percent(terms.tgePercent()));
    add(fields, "cliff", span(terms.cliff()));
    add(fields, "cliff_percent", percent(terms.cliffPercent()));
    add(fields, "vesting", span(terms.vesting()));
    add(fields, "vesting_period", span(terms.period()));
    return fields;
  }

  private Figure tranche(Tranche tranche) {
    String id = sale.id() + "/" + tranche.date().text();
    Trail trail = new Trail.Recorded(Kind.TRANCHES, id, "percent");
    return new Figure("percent", new Quantity(tranche.percent(), Quantity.PERCENT), trail);
  }

  private static @Nullable Quantity percent(BigDecimal percent) {
    return percent.signum() == 0 ? null : new Quantity(percent, Quantity.PERCENT);
  }

  private static @Nullable Word span(@Nullable Span span) {
    return span == null || span.isZero() ? null : new Word(span.text());
  }

  private void add(List<Figure> fields, String field, @Nullable Value value) {
    fields.addAll(Figure.ofSale(sale.id(), field, value));
  }

  private Figure distributed() {
    List<Figure> arrived =
        Parts.of(evidence.distributions(), Distribution::at, RecordFigures::arrived);
    return Figure.tokens("distributed", tokens.distributed(), new Sum(arrived));
  }

  private Figure claimable() {
    return Figure.tokens(
        "claimable",
        tokens.claimable(),
        new Formula(FormulaRule.CLAIMABLE, List.of(seen("vested"), distributed().seen())));
  }

  private Figure locked() {
    return Figure.tokens(
        "locked",
        tokens.locked(),
        new Formula(FormulaRule.LOCKED, List.of(seen("allocated"), seen("vested"))));
  }

  /** A figure that is explained on its own: the allocation, or what has vested. */
  Figure seen(String name) {
    BigDecimal number = name.equals("vested") ? tokens.vested() : tokens.allocated();
    return Figure.tokens(name, number, new Trail.Seen());
  }

  /** How many tokens unlock next, and when; unknown where nobody can say, nothing at the end. */
  private Figure nextUnlock() {
    Unlock unlock = tokens.nextUnlock();
    NextUnlock next = NextUnlock.of(unlock);
    if (unlock == null || next == null) {
      return withoutNextUnlock();
    }
    When when = new When(next.date(), precision(unlock), "");
    Figure date = new Figure("date", when, new Trail.Seen());
    return Figure.tokens(
        "next_unlock", next.tokens(), new Formula(FormulaRule.NEXT_UNLOCK, List.of(date)));
  }

  private Figure withoutNextUnlock() {
    BigDecimal locked = tokens.locked();
    boolean over = locked != null && locked.signum() == 0;
    return over
        ? new Figure(
            "next_unlock",
            new Value.Nothing(),
            new Formula(FormulaRule.NO_MORE_UNLOCKS, List.of(seen("allocated"), seen("vested"))))
        : Figure.tokens(
            "next_unlock", null, new Formula(FormulaRule.NEXT_UNLOCK, List.of(seen("vested"))));
  }

  private Precision precision(Unlock unlock) {
    return SchedulePreview.precision(unlock, sale.vestingTerms(), zone);
  }
}
