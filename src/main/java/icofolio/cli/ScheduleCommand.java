package icofolio.cli;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.render.ScheduleView;
import icofolio.render.SchedulesView;
import icofolio.report.SchedulePreview;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** When the tokens of a sale unlock. */
final class ScheduleCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "schedule",
            "Shows every unlock of a sale's tokens, and the formula that gives them; without a sale"
                + " a bar for each that has tokens to come.")
        .words("[SALE] [QUERY…]", "Id of one sale, or words that each position must fit")
        .flag(Explain.OPTION, Explain.HELP)
        .example("ico schedule filecoin", "the table and a timeline")
        .example("ico schedule filecoin --explain", "why these dates and tokens?")
        .example("ico schedule filecoin --json", "for a program")
        .example("ico schedule", "every sale with tokens to come, over one calendar");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Overview overview = session.ask().overview();
    Queries queries = Queries.of(call.arguments(), call.exclusions());
    if (!isOne(queries)) {
      return all(session, overview, queries);
    }
    Sale sale = SaleArgument.find(session, overview, call.arguments().getFirst());
    if (call.has(Explain.OPTION)) {
      new Explain(session).schedule(sale.id());
      return ExitCode.DONE;
    }
    ZoneId zone = overview.settings().zone();
    SchedulePreview preview = SchedulePreview.of(overview.position(sale), zone);
    session.print(new ScheduleView(preview, overview.now(), zone, sale.token().symbol()));
    return ExitCode.DONE;
  }

  private static boolean isOne(Queries queries) {
    List<String> words = queries.words();
    return words.size() == 1 && words.getFirst().indexOf(':') < 0;
  }

  /** The sales that have tokens to come, or those that fit. */
  private static int all(Session session, Overview overview, Queries queries) throws IOException {
    Predicate<Position> fits = queries.positions(overview);
    List<Position> positions =
        overview.catalog().all().stream()
            .map(overview::position)
            .filter(position -> !queries.isEmpty() || isToCome(position.tokens()))
            .filter(fits)
            .toList();
    session.print(new SchedulesView(positions, overview.now(), overview.settings().zone()));
    return ExitCode.DONE;
  }

  /** Whether anything has still to unlock or to arrive. */
  private static boolean isToCome(TokenPosition tokens) {
    BigDecimal allocated = tokens.allocated();
    return allocated == null || allocated.compareTo(tokens.distributed()) > 0;
  }
}
