package icofolio.cli;

import icofolio.render.ScheduleView;
import icofolio.report.SchedulePreview;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.time.ZoneId;

/** When the tokens of a sale unlock. */
final class ScheduleCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "schedule", "Shows every unlock of a sale's tokens, and the formula that gives them.")
        .arguments("SALE", "1", "Id of the sale")
        .flag(Explain.OPTION, Explain.HELP)
        .example("ico schedule filecoin", "the table and a timeline")
        .example("ico schedule filecoin --explain", "why these dates and tokens?")
        .example("ico schedule filecoin --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Overview overview = session.ask().overview();
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
}
