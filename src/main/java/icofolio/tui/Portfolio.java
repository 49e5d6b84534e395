package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.report.BudgetReport;
import icofolio.report.Diversification;
import icofolio.report.Months;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.ReadProgress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

  /**
   * The newest contributions, refunds or distributions, the oldest of them first: what can be shown
   * while all are still being read.
   */
  List<Entry> newest(Kind kind, int most);

  /** Where every budget stands. */
  List<BudgetReport> budgets();

  /** How what is invested is divided, and what the limits say of it. */
  Diversification diversification();

  /** What went in and what unlocks in the months around now. */
  Months months();

  /** What every wallet held when that was read last, beside what the records expect there. */
  List<WalletBalance> balances();

  /** The chains that have an endpoint to be read from. */
  Set<Chain> reachable();

  /** What time it is, for the age of what was read. */
  Instant now();

  /**
   * Reads what every wallet holds from the chains, and keeps it. Nothing is kept before all has
   * been read.
   *
   * @param progress hears how far that is, from any thread
   * @return what went wrong, a sentence each; none where all was read
   * @throws ChainUnreadableException where nothing could be read, or the thread is interrupted
   */
  List<String> refreshBalances(ReadProgress progress);

  /** What forms ask of it. */
  Editing editing();

  /**
   * The sample portfolio, in a store of its own that is thrown away.
   *
   * @throws IllegalStateException where it cannot be made, with a sentence for the person
   */
  Portfolio sample();

  /** What it looks like from outside: another text once somebody has written it. Costs nothing. */
  String version();

  /** What was written since the change of that number. */
  Seen.News since(long change);

  /** How files come in. */
  Imports imports();

  /** How files go out. */
  Exports exports();

  /** The commands of the command line. */
  List<CommandWord> commandLine();

  /** What the command line says of one of its commands, line by line. */
  List<String> explain(String command);

  /**
   * Tells, from now on, what is worth a word while something is done: that it waits, and for whom.
   */
  void tell(Consumer<String> listener);

  /** One sale; null where there is none of that id. */
  @Nullable SaleDetail sale(String id);

  /** Single records, the history, and what is done with them. */
  PortfolioRecords records();
}
