package icofolio.tui;

import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import icofolio.tui.widget.Extent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the update asks of the world. It is data: the loop does it, and a message tells the end. */
public sealed interface Job {

  /** Work that may take long; it is done on another thread, and its answer is a message. */
  sealed interface Work extends Job {
    /** Does the work. */
    Message run(Portfolio portfolio);
  }

  /** Reading totals, positions and what comes next. */
  record Load(int generation) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Loaded(generation, portfolio.overview());
    }
  }

  /** Reading the rows of one list. */
  record Fetch(int generation, SheetId sheet) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      List<?> rows =
          switch (sheet) {
            case CONTRIBUTIONS -> portfolio.contributions();
            case RECEIVABLES -> portfolio.receivables();
            case REFUNDS -> portfolio.refunds();
            case DISTRIBUTIONS -> portfolio.distributions();
            case BUDGETS -> portfolio.budgets();
            case DUE_BACK, CLAIMABLE, NEXT, SALES, SHARES, LIMITS, ALLOCATIONS, BALANCES, AGENDA ->
                throw new IllegalArgumentException(sheet + " is not read by itself");
          };
      return new Message.Listed(generation, sheet, rows);
    }
  }

  /** Reading how what is invested is divided. */
  record Divide(int generation) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Divided(generation, portfolio.diversification());
    }
  }

  /** Reading one sale with all that belongs to it. */
  record Open(int generation, String id) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Opened(generation, id, portfolio.sale(id));
    }
  }

  /** Reading from the portfolio what wallets hold. */
  record Balance(int generation) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Balanced(
          generation, portfolio.balances(), portfolio.reachable(), portfolio.now());
    }
  }

  /** Looking at the clock. */
  record LookAtClock(int watch) implements Aside {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Clock(watch, portfolio.now());
    }
  }

  /** Work that asks nothing of the store: it need not wait for what does. */
  sealed interface Aside extends Work {}

  /** Something long, which tells how far it is. */
  @FunctionalInterface
  interface Doing {
    /**
     * Does it.
     *
     * @param told takes messages meanwhile
     * @return the message at the end
     */
    Message run(Portfolio portfolio, Pace pace, Consumer<Message> told);
  }

  /**
   * Beginning a task in the background, on a thread of its own.
   *
   * @param interruptible whether its thread may be interrupted at any moment
   */
  record Start(int task, boolean interruptible, Doing doing) implements Job {}

  /** Asking a task to come to its end, if it still goes on. */
  record Interrupt(int task) implements Job {}

  /** Looking at the portfolio from outside, before it is read. */
  record Look(int generation) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Looked(generation, portfolio.version());
    }
  }

  /** Reading what was written since that change. */
  record Hear(long since) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Heard(since, portfolio.since(since));
    }
  }

  /** Completing a line of names of files. */
  record Complete(String line) implements Aside {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Completed(line, portfolio.imports().complete(line));
    }
  }

  /** Asking which commands the command line has. */
  record ListCommandLine() implements Aside {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.CommandLine(portfolio.commandLine());
    }
  }

  /** Asking what the command line says of one of its commands. */
  record Explain(String command) implements Aside {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Explained("ico " + command, portfolio.explain(command));
    }
  }

  /** Filtering and sorting one list. */
  record Arrange<T>(
      SheetId sheet,
      int generation,
      Listing<T> listing,
      List<T> data,
      String filter,
      ZoneId zone,
      Sorting sorting)
      implements Aside {
    @Override
    public Message run(Portfolio portfolio) {
      return answer();
    }

    /** The list as it is to be shown; nothing is asked of the portfolio. */
    Message answer() {
      Predicate<T> choice;
      try {
        choice = filter.isBlank() ? row -> true : listing.search().choice(filter, zone);
      } catch (IllegalArgumentException e) {
        return new Message.Refused(sheet, generation, String.valueOf(e.getMessage()));
      }
      List<T> rows = new ArrayList<>();
      for (T row : data) {
        if (choice.test(row)) {
          rows.add(row);
        }
      }
      if (!sorting.column().isEmpty()) {
        rows.sort(listing.order(sorting));
      }
      return new Message.Arranged(sheet, generation, rows, Extent.of(listing.columns(), rows));
    }
  }

  /** A change of the portfolio. */
  @FunctionalInterface
  interface Making {
    /**
     * Makes it.
     *
     * @param override why it is to be written past a limit; null where it must not
     * @throws RefusedException where it is refused for what was given
     * @throws OverLimitException where a rule blocks it
     */
    Outcome.Written make(Portfolio portfolio, @Nullable String override);
  }

  /**
   * Making a change that the person asked for.
   *
   * @param what it is, for whoever waits: {@code Deleting 3 refunds}
   * @param override why it is to be written past a limit; null where it must not
   */
  record Change(String what, Making making, @Nullable String override) implements Work {
    /** One that no rule may stand against. */
    Change(String what, Making making) {
      this(what, making, null);
    }

    /** The same past a limit, for that reason. */
    Change overriding(String reason) {
      return new Change(what, making, reason);
    }

    @Override
    public Message run(Portfolio portfolio) {
      Outcome outcome;
      try {
        outcome = making.make(portfolio, override);
      } catch (OverLimitException e) {
        outcome = new Outcome.Blocked(e.ruling());
      } catch (RefusedException e) {
        outcome = new Outcome.Refused(e.problems());
      } catch (RuntimeException e) {
        // Whoever asked waits for an answer, whatever has happened.
        outcome = new Outcome.Failed(Loop.reason(e));
      }
      return new Message.Changed(this, outcome);
    }
  }

  /** Sending a message later. */
  record Later(Duration delay, Message message) implements Job {}

  /** Asking the terminal how large it is. */
  record Measure() implements Job {}

  /** Painting everything anew, whatever the terminal shows. */
  record Repaint() implements Job {}

  /** Giving the terminal to the shell until the person brings the program back. */
  record Suspend() implements Job {}
}
