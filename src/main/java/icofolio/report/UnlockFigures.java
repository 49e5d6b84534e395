package icofolio.report;

import icofolio.book.Position;
import icofolio.entry.Kind;
import icofolio.report.SchedulePreview.Line;
import icofolio.report.Trail.Formula;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.When;
import icofolio.sale.Tranche;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Unlock.Reason;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why each unlock of a schedule has its date and its tokens. */
public final class UnlockFigures {
  private final Position position;
  private final ZoneId zone;

  private UnlockFigures(Position position, ZoneId zone) {
    this.position = position;
    this.zone = zone;
  }

  /**
   * Every figure of a sale's schedule: those of the position, then unlock by unlock.
   *
   * @param explanation of the position
   * @param zone of the portfolio
   */
  public static Explained of(Explanation explanation, ZoneId zone) {
    List<Figure> figures =
        new ArrayList<>(
            explanation.figures().stream()
                .filter(figure -> NAMES.contains(figure.name()))
                .filter(figure -> isOfTokens(figure, explanation))
                .toList());
    UnlockFigures unlocks = new UnlockFigures(explanation.position(), zone);
    SchedulePreview.of(explanation.position(), zone)
        .lines()
        .forEach(line -> figures.add(unlocks.unlock(line)));
    String sale = explanation.position().sale().id();
    return new Explained(sale, sale, figures);
  }

  private static final List<String> NAMES =
      List.of("allocated", "vested", "distributed", "claimable", "locked", "next_unlock");

  private static boolean isOfTokens(Figure figure, Explanation explanation) {
    return figure.equals(explanation.figure(figure.name()));
  }

  private Figure unlock(Line line) {
    List<Figure> inputs = new ArrayList<>();
    inputs.add(date(line));
    inputs.addAll(share(line));
    inputs.add(
        Figure.tokens(
            "arrived", line.arrived(), new Formula(FormulaRule.ARRIVED_FIRST, List.of())));
    return Figure.tokens("unlock", line.tokens(), new Formula(rule(line.reason()), inputs));
  }

  /** The date of an unlock, and by which rule of the terms. */
  private static Figure date(Line line) {
    When when = new When(line.date(), line.precision(), "");
    return new Figure("date", when, new Formula(dateRule(line.reason()), List.of()));
  }

  /** By which rule of the terms an unlock has its date. */
  static FormulaRule dateRule(Reason reason) {
    return switch (reason) {
      case TGE -> FormulaRule.DATE_OF_TGE;
      case CLIFF -> FormulaRule.DATE_OF_CLIFF;
      case STEP -> FormulaRule.DATE_OF_STEP;
      case LINEAR -> FormulaRule.DATE_OF_LINEAR;
      case TRANCHE -> FormulaRule.DATE_OF_TRANCHE;
    };
  }

  private FormulaRule rule(Reason reason) {
    return switch (reason) {
      case TGE -> atTge();
      case CLIFF -> FormulaRule.UNLOCK_AT_CLIFF;
      case STEP -> FormulaRule.UNLOCK_STEP;
      case LINEAR -> FormulaRule.UNLOCK_LINEAR;
      case TRANCHE -> FormulaRule.UNLOCK_TRANCHE;
    };
  }

  /** Without a cliff, what would unlock at its end unlocks at the TGE too. */
  private FormulaRule atTge() {
    if (!terms().cliff().isZero()) {
      return FormulaRule.UNLOCK_AT_TGE;
    }
    boolean all = terms().vesting() == null || terms().vesting().isZero();
    return all ? FormulaRule.UNLOCK_ALL : FormulaRule.UNLOCK_AT_TGE_AND_CLIFF;
  }

  /** The percentage that an unlock rests on, where it rests on one. */
  private List<Figure> share(Line line) {
    String sale = position.sale().id();
    return switch (line.reason()) {
      case TGE -> percents(sale);
      case CLIFF ->
          terms().cliffPercent().signum() == 0
              ? List.of()
              : Figure.ofSale(sale, "cliff_percent", percent(terms().cliffPercent()));
      case TRANCHE ->
          terms().tranches().stream()
              .filter(
                  tranche ->
                      Objects.equals(NextUnlock.announced(tranche.date().event(zone)), line.date()))
              .map(this::tranche)
              .toList();
      case STEP, LINEAR -> List.of();
    };
  }

  private List<Figure> percents(String sale) {
    List<Figure> percents = new ArrayList<>();
    FormulaRule rule = atTge();
    if (rule != FormulaRule.UNLOCK_ALL) {
      percents.addAll(Figure.ofSale(sale, "tge_percent", percent(terms().tgePercent())));
    }
    if (rule == FormulaRule.UNLOCK_AT_TGE_AND_CLIFF) {
      percents.addAll(Figure.ofSale(sale, "cliff_percent", percent(terms().cliffPercent())));
    }
    return percents;
  }

  private VestingTerms terms() {
    return position.sale().vestingTerms();
  }

  private Figure tranche(Tranche tranche) {
    String id = position.sale().id() + "/" + tranche.date().text();
    return new Figure(
        "percent", percent(tranche.percent()), new Trail.Recorded(Kind.TRANCHES, id, "percent"));
  }

  private static Quantity percent(BigDecimal percent) {
    return new Quantity(percent, Quantity.PERCENT);
  }
}
