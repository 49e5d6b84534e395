package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import icofolio.tui.form.Form;
import icofolio.tui.form.Known;
import icofolio.tui.form.Wish;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the update asks of the world. It is data: the loop does it, and a message tells the end. */
public sealed interface Job {

  /** Work that may take long; it is done on another thread, and its answer is a message. */
  sealed interface Work extends Job {
    /** Whether nobody waits for it any more, now that everything is read for that generation. */
    default boolean isLate(int generation) {
      return false;
    }

    /** Whether what the person does next goes before it: it only fills in what is beside. */
    default boolean mayWait() {
      return this instanceof Count || this instanceof Divide || this instanceof Hear;
    }

    /** Does the work. */
    Message run(Portfolio portfolio);

    /** The same; {@code meanwhile} hears what there is to tell before the end. */
    default Message run(Portfolio portfolio, Consumer<Message> meanwhile) {
      return run(portfolio);
    }
  }

  /** Reading totals, positions and what comes next. */
  record Load(int generation) implements Work {
    @Override
    public boolean isLate(int now) {
      return generation < now;
    }

    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Loaded(generation, portfolio.overview());
    }
  }

  /**
   * Reading the rows of one list.
   *
   * @param first whether nothing of it is shown yet: then the newest rows are told of at once
   */
  record Fetch(int generation, SheetId sheet, boolean first) implements Work {
    /** As many rows as a large terminal shows at once: more would make the first ones wait. */
    private static final int NEWEST = 120;

    @Override
    public boolean isLate(int now) {
      return generation < now;
    }

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
      return new Message.Listed(generation, sheet, rows, true);
    }

    @Override
    public Message run(Portfolio portfolio, Consumer<Message> meanwhile) {
      Kind kind = first ? SheetRecords.kind(sheet) : null;
      if (kind == null) {
        return run(portfolio);
      }
      List<Entry> newest = portfolio.newest(kind, NEWEST);
      if (newest.size() < NEWEST) {
        return new Message.Listed(generation, sheet, newest, true);
      }
      meanwhile.accept(new Message.Listed(generation, sheet, newest, false));
      return run(portfolio);
    }
  }

  /** Reading what went in and what unlocks by month. */
  record Count(int generation) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Counted(generation, portfolio.months());
    }
  }

  /** Reading how what is invested is divided. */
  record Divide(int generation) implements Work {
    @Override
    public boolean isLate(int now) {
      return generation < now;
    }

    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Divided(generation, portfolio.diversification());
    }
  }

  /** Reading one sale with all that belongs to it. */
  record Open(int generation, String id) implements Work {
    @Override
    public boolean isLate(int now) {
      return generation < now;
    }

    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Opened(generation, id, portfolio.sale(id));
    }
  }

  /** Reading a page. */
  record ReadPage(int generation, Place.Page page) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.PageRead(generation, page, Content.read(portfolio.records(), page));
    }
  }

  /** What is to be asked of the person, or told, once the portfolio has been looked at. */
  @FunctionalInterface
  interface Question {
    /**
     * Finds it out.
     *
     * @throws RefusedException where it is nothing but a refusal
     */
    Overlay of(Portfolio portfolio);
  }

  /**
   * Finding out what is to be asked or told.
   *
   * @param pressed by which the answer knows whether the person has gone on
   * @param refused what to call it where the portfolio refuses
   */
  record Ask(int pressed, String refused, Question question) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      Overlay overlay;
      try {
        overlay = question.of(portfolio);
      } catch (RefusedException e) {
        List<String> lines = e.problems().stream().map(problem -> problem.message()).toList();
        overlay = new Overlay.Told(refused, lines, true);
      } catch (RuntimeException e) {
        overlay = new Overlay.Told(refused, List.of(Loop.reason(e)), true);
      }
      return new Message.Asked(pressed, overlay);
    }
  }

  /** Reading from the portfolio what wallets hold. */
  record Balance(int generation) implements Work {
    @Override
    public boolean isLate(int now) {
      return generation < now;
    }

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
  record Arrange(Arranging<?> question) implements Job {}

  /** Reading what a form needs. */
  record Prepare(What what) implements Work {
    /** Which form. */
    sealed interface What {}

    /** For a new record of that kind, with what is known of it. */
    record New(Kind kind, Map<Field, String> given) implements What {
      /** Copies what is given. */
      public New {
        given = Map.copyOf(given);
      }
    }

    /** For a record that is there. */
    record There(RecordKey key) implements What {}

    @Override
    public Message run(Portfolio portfolio) {
      Editing editing = portfolio.editing();
      return switch (what) {
        case New(Kind kind, Map<Field, String> given) -> {
          Field sale = kind.field("sale");
          Known known = editing.known(sale == null ? null : given.get(sale));
          yield new Message.Prepared(Form.adding(kind, given, known));
        }
        case There(RecordKey key) -> {
          Entry entry = editing.entry(key);
          yield entry == null
              ? new Message.Failed(
                  "There is no %s %s any more".formatted(key.kind().singular(), key.id()))
              : new Message.Prepared(Form.editing(entry, editing.known(entry.sale())));
        }
      };
    }
  }

  /** Reading what a form that names that sale can be completed with. */
  record Recall(String sale) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Recalled(sale, portfolio.editing().known(sale));
    }
  }

  /** Trying what a form's record would come to. */
  record Try(int asked, Wish wish) implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.Tried(asked, portfolio.editing().attempt(wish));
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
   * @param answered what the person was told before giving that reason
   */
  record Change(String what, Making making, @Nullable String override, List<String> answered)
      implements Work {
    /** One that no rule may stand against. */
    Change(String what, Making making) {
      this(what, making, null, List.of());
    }

    /** The same past a limit, for that reason. */
    Change overriding(String reason, List<String> told) {
      return new Change(what, making, reason, told);
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

  /** Making the sample portfolio, in a store that is thrown away. */
  record OpenSample() implements Work {
    @Override
    public Message run(Portfolio portfolio) {
      return new Message.SampleOpened(portfolio.sample());
    }
  }

  /** Showing another portfolio in place of this one, until the person comes back. */
  record Visit(Portfolio portfolio) implements Job {}

  /** Going back to the portfolio that was shown before. */
  record ComeBack() implements Job {}

  /** Putting a text into the clipboard. */
  record Copy(String text) implements Job {}

  /** Opening a web address outside the terminal. */
  record Browse(URI address) implements Job {}

  /** Sending a message later. */
  record Later(Duration delay, Message message) implements Job {}

  /** Asking the terminal how large it is. */
  record Measure() implements Job {}

  /** Painting everything anew, whatever the terminal shows. */
  record Repaint() implements Job {}

  /** Giving the terminal to the shell until the person brings the program back. */
  record Suspend() implements Job {}
}
