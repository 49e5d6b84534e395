package icofolio.cli;

import icofolio.render.StatusView;
import icofolio.report.StatusReport;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.util.List;

/** How everything stands. */
final class StatusCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("status", "Shows every position with its refund and distribution status.")
        .query()
        .flag("--explain", "Each figure of one sale with what it was made of")
        .example("ico status", "the whole portfolio")
        .example("ico status filecoin --explain", "why these numbers?");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Overview overview = session.ask().overview();
    List<Sale> sales = List.copyOf(overview.catalog().all());
    StatusReport report =
        StatusReport.of(overview.settings(), overview.now(), sales, overview.tallies());
    session.print(new StatusView(report, overview.settings().zone()));
    return ExitCode.DONE;
  }
}
