package icofolio.cli;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.book.Tally;
import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.render.StatusView;
import icofolio.report.StatusReport;
import icofolio.sale.Sale;
import icofolio.sale.Stage;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** How everything stands. */
final class StatusCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("status", "Shows every position with its refund and distribution status.")
        .words(
            "[SALE] [QUERY…]",
            "Id of one sale, or words that each position must fit: text, stage:open,"
                + " status:overdue, net_invested:>100; -word excludes")
        .flag(Explain.OPTION, Explain.HELP)
        .example("ico status status:overdue", "what is late")
        .example("ico status filecoin --explain", "why these numbers?");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    List<String> words = call.arguments();
    if (call.has(Explain.OPTION)) {
      return explain(session, Queries.of(words, call.exclusions()));
    }
    return run(session, Queries.of(words, call.exclusions()));
  }

  private static int explain(Session session, Queries queries) throws IOException {
    List<String> words = queries.words();
    if (words.size() == 1 && isId(words.getFirst())) {
      new Explain(session).sale(words.getFirst());
      return ExitCode.DONE;
    }
    Overview overview = session.ask().overview();
    new Explain(session)
        .all(
            StatusReport.ofAll(
                overview.settings(),
                overview.now(),
                chosen(overview, queries),
                overview.tallies()));
    return ExitCode.DONE;
  }

  /** The same for those query words. */
  static int run(Session session, Queries queries) throws IOException {
    Overview overview = session.ask().overview();
    List<Sale> sales = chosen(overview, queries);
    List<String> words = queries.words();
    if (sales.isEmpty() && words.size() == 1 && isId(words.getFirst())) {
      refuseStatus(words.getFirst());
      // Refused with the nearest, because nothing else can have been meant.
      session.ask().find(Kind.SALES, words.getFirst());
    }
    StatusReport report =
        StatusReport.ofAll(overview.settings(), overview.now(), sales, overview.tallies());
    session.print(new StatusView(report, overview.settings().zone()));
    tellEmpty(session, overview, report, queries);
    return ExitCode.DONE;
  }

  private static void refuseStatus(String word) {
    if (Words.find(Stage.class, word) != null
        || Words.find(RefundStatus.class, word) != null
        || Words.find(DistributionStatus.class, word) != null) {
      throw new UsageException(
          "bad-query",
          "there is no sale " + word,
          "A status is asked for so: ico status status:" + word);
    }
  }

  private static boolean isId(String word) {
    return word.indexOf(':') < 0 && !word.startsWith("-");
  }

  /** The sale of that id, with records or without; else all with records that fit. */
  private static List<Sale> chosen(Overview overview, Queries queries) {
    Collection<Sale> all = overview.catalog().all();
    Sale named =
        queries.words().size() == 1 ? overview.catalog().find(queries.words().getFirst()) : null;
    if (named != null) {
      return List.of(named);
    }
    Predicate<Position> fits = queries.positions(overview);
    return all.stream()
        .filter(sale -> !overview.tallies().getOrDefault(sale.id(), Tally.ZERO).isEmpty())
        .filter(sale -> queries.isEmpty() || fits.test(overview.position(sale)))
        .toList();
  }

  private static void tellEmpty(
      Session session, Overview overview, StatusReport report, Queries queries) {
    if (!report.positions().isEmpty() || session.globals().output() != Output.TABLE) {
      return;
    }
    if (!queries.isEmpty()) {
      session.notices().say("No position fits.");
    } else if (overview.catalog().all().isEmpty()) {
      session
          .notices()
          .say(
              "Nothing is recorded in %s yet. Try 'ico import FILE…', or 'ico demo'."
                  .formatted(session.tracker().store().location()));
    } else {
      session.notices().say("No sale has records yet. See 'ico sale list'.");
    }
  }
}
