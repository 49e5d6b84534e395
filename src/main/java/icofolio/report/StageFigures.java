package icofolio.report;

import icofolio.entry.Words;
import icofolio.report.Trail.Tried;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.When;
import icofolio.report.Value.Word;
import icofolio.sale.Caps;
import icofolio.sale.Ending;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stage of a sale and the clauses of the contract up to the one that holds. */
final class StageFigures {
  private static final List<Clause> ORDER =
      List.of(
          Clause.OUTCOME_HOLDS,
          Clause.BEFORE_OPENS,
          Clause.BEFORE_CLOSES,
          Clause.SOFT_CAP_REACHED,
          Clause.SOFT_CAP_MISSED,
          Clause.RAISED_UNKNOWN,
          Clause.NO_SOFT_CAP);

  private final Sale sale;
  private final Stage stage;
  private final Instant now;
  private final ZoneId zone;

  StageFigures(Sale sale, Instant now, ZoneId zone) {
    this.sale = sale;
    this.stage = sale.stage(now, zone);
    this.now = now;
    this.zone = zone;
  }

  /** The stage. */
  Figure stage() {
    Clause holding = holding();
    List<Tried> tried = new ArrayList<>();
    for (Clause clause : ORDER.subList(0, ORDER.indexOf(holding) + 1)) {
      if (clause != Clause.OUTCOME_HOLDS || sale.ending().outcome() != null) {
        tried.add(new Tried(word(clause), clause, clause == holding, facts(clause)));
      }
    }
    return Figure.word("stage", Words.of(stage), new Trail.Rule(tried));
  }

  private Clause holding() {
    if (sale.outcomeHolds(now, zone)) {
      return Clause.OUTCOME_HOLDS;
    }
    return switch (stage) {
      case UPCOMING -> Clause.BEFORE_OPENS;
      case OPEN -> Clause.BEFORE_CLOSES;
      case CLOSED -> Clause.RAISED_UNKNOWN;
      case SUCCEEDED -> sale.caps().soft() == null ? Clause.NO_SOFT_CAP : Clause.SOFT_CAP_REACHED;
      case FAILED -> Clause.SOFT_CAP_MISSED;
      case CANCELLED -> Clause.OUTCOME_HOLDS;
    };
  }

  private String word(Clause clause) {
    Stage word =
        switch (clause) {
          case BEFORE_OPENS -> Stage.UPCOMING;
          case BEFORE_CLOSES -> Stage.OPEN;
          case SOFT_CAP_MISSED -> Stage.FAILED;
          case RAISED_UNKNOWN -> Stage.CLOSED;
          case OUTCOME_HOLDS ->
              sale.ending().outcome() == null ? stage : sale.ending().outcome().stage();
          default -> Stage.SUCCEEDED;
        };
    return Words.of(word);
  }

  private List<Figure> facts(Clause clause) {
    List<Figure> facts = new ArrayList<>();
    SaleDate closes = sale.window().closes();
    switch (clause) {
      case OUTCOME_HOLDS -> addOutcome(facts);
      case BEFORE_OPENS -> {
        SaleDate opens = sale.window().opens();
        add(facts, "opens", opens == null ? null : When.first(opens, zone));
      }
      case BEFORE_CLOSES -> add(facts, "closes", closes == null ? null : When.last(closes, zone));
      default -> facts.addAll(caps(sale));
    }
    return facts;
  }

  private void addOutcome(List<Figure> facts) {
    Ending ending = sale.ending();
    SaleDate closes = sale.window().closes();
    add(facts, "outcome", ending.outcome() == null ? null : new Word(Words.of(ending.outcome())));
    if (ending.date() != null) {
      add(facts, "outcome_date", When.event(ending.date(), zone));
    } else if (closes != null) {
      add(facts, "closes", When.last(closes, zone));
    }
  }

  /** What the sale set out to raise, and raised. */
  static List<Figure> caps(Sale sale) {
    Caps caps = sale.caps();
    List<Figure> facts = new ArrayList<>();
    facts.addAll(Figure.ofSale(sale.id(), "soft_cap", money(caps.soft(), caps)));
    facts.addAll(Figure.ofSale(sale.id(), "raised", money(caps.raised(), caps)));
    return facts;
  }

  private static @Nullable Quantity money(@Nullable BigDecimal number, Caps caps) {
    String unit = caps.currency() == null ? "" : caps.currency().code();
    return number == null ? null : new Quantity(number, unit);
  }

  private void add(List<Figure> facts, String field, @Nullable Value value) {
    facts.addAll(Figure.ofSale(sale.id(), field, value));
  }
}
