package icofolio.tracker;

import icofolio.book.ContributionStatus;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.money.Asset;
import icofolio.rule.Budget;
import icofolio.rule.Limit;
import icofolio.rule.Rules;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import icofolio.rule.TimeWindow;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills a {@link Standing} from the records: from the kept sums as far as they tell what a rule
 * asks, from the contributions of the periods that matter where they do not.
 */
final class Standings {
  private final Records records;
  private final Function<String, Sale> sales;
  private final Settings settings;
  private final Instant now;
  private final boolean ahead;

  private Standings(Records records, Function<String, Sale> sales, Instant now, boolean ahead) {
    this.records = records;
    this.sales = sales;
    this.settings = records.settings();
    this.now = now;
    this.ahead = ahead;
  }

  /** To judge by: money counts on its day, whether or not that has come; refunds when they come. */
  static Standings toJudge(Records records, Function<String, Sale> sales, Instant now) {
    return new Standings(records, sales, now, true);
  }

  /** To report: money that is dated after now does not count yet; commitments reserve. */
  static Standings toReport(Records records, Function<String, Sale> sales, Instant now) {
    return new Standings(records, sales, now, false);
  }

  /** What the person has set. */
  static Rules rules(Records records) {
    List<Budget> budgets = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    if (records.count(Kind.BUDGETS) > 0) {
      records.each(Kind.BUDGETS, stored -> budgets.add(BudgetFields.read(stored.entry())));
    }
    if (records.count(Kind.LIMITS) > 0) {
      records.each(Kind.LIMITS, stored -> limits.add(LimitFields.read(stored.entry())));
    }
    return new Rules(budgets, limits);
  }

  /** With everything in it that any rule may ask for. */
  Standing whole(Rules rules) {
    return fill(new Standing(rules, settings.zone(), now), null);
  }

  /** The same, with what is invested divided by every dimension. */
  Standing byEveryDimension(Rules rules) {
    return fill(new Standing(rules, settings.zone(), now).byEveryDimension(), null);
  }

  /** With everything in it that rules ask for to judge that spending. */
  Standing around(Rules rules, Spending spending) {
    return fill(new Standing(rules, settings.zone(), now), spending);
  }

  private Standing fill(Standing standing, @Nullable Spending spending) {
    records.tallies(now).forEach((sale, tally) -> take(standing, sales.apply(sale), tally));
    records.eachSpending(
        new TimeWindow(now.plusSeconds(1), Instant.MAX),
        now,
        row -> take(row, standing::takeAhead));
    TimeWindow dates = spending == null ? TimeWindow.EVER : standing.needed(spending);
    if (standing.needsRecords() && dates != null) {
      records.eachSpending(dates, now, row -> take(row, standing::take));
    }
    return standing;
  }

  private void take(Standing standing, Sale sale, Tally tally) {
    standing.take(sale, tally, commitmentsCount(sale));
  }

  private void take(SpendingRow row, java.util.function.Consumer<Spending> action) {
    Sale sale = sales.apply(row.sale());
    boolean counts = row.commitment() ? commitmentsCount(sale) : ahead || !row.at().isAfter(now);
    if (counts) {
      action.accept(
          new Spending(
              sale,
              row.currency(),
              row.wallet(),
              row.at(),
              row.commitment(),
              row.amount(),
              row.value(),
              row.returned()));
    }
  }

  /** Nothing is reserved for a sale that has failed. */
  boolean commitmentsCount(Sale sale) {
    return !sale.stage(now, settings.zone()).returnsEverything();
  }

  /**
   * What rules see of a contribution; null where they see nothing: it never left the wallet, or is
   * promised to a sale that has failed.
   */
  @Nullable Spending spending(Entry contribution, BigDecimal value) {
    ContributionStatus status = ContributionFields.status(contribution);
    Sale sale = sales.apply(contribution.need(ContributionFields.SALE));
    boolean seen = status.isMoney() || (status.isCommitment() && commitmentsCount(sale));
    return seen
        ? new Spending(
            sale,
            new Asset(contribution.need(ContributionFields.CURRENCY)),
            contribution.text(ContributionFields.WALLET),
            ContributionFields.at(contribution, settings.zone()),
            status.isCommitment(),
            contribution.needNumber(ContributionFields.AMOUNT),
            value,
            BigDecimal.ZERO)
        : null;
  }
}
