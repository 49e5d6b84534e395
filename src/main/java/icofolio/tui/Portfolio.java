package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.report.BudgetReport;
import icofolio.report.Diversification;
import icofolio.report.Receivable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the UI asks of the portfolio. Every call may take its time, and is made on a worker thread;
 * it may throw an exception whose message is a sentence for the person.
 */
public interface Portfolio {
  /** What to call it at the head of the screen: the name of its file, say. */
  String name();

  /** Totals, positions and what comes next. */
  Overview overview();

  /** Every contribution. */
  List<Entry> contributions();

  /** Every refund. */
  List<Entry> refunds();

  /** What sales owe back, the oldest first, but for what has come in full. */
  List<Receivable> receivables();

  /** Every distribution. */
  List<Entry> distributions();

  /** Where every budget stands. */
  List<BudgetReport> budgets();

  /** How what is invested is divided, and what the limits say of it. */
  Diversification diversification();

  /** One sale; null where there is none of that id. */
  @Nullable SaleDetail sale(String id);
}
