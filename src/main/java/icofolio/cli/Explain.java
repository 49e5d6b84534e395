package icofolio.cli;

import icofolio.render.ExplanationView;
import icofolio.render.ExplanationsView;
import icofolio.report.Explained;
import icofolio.report.Explanation;
import icofolio.report.ReceivableFigures;
import icofolio.report.StatusReport;
import icofolio.report.TotalFigures;
import icofolio.report.UnlockFigures;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Why figures are what they are.
 *
 * @param session with the portfolio
 */
record Explain(Session session) {
  /** The option that asks it. */
  static final String OPTION = "--explain";

  /** What it means. */
  static final String HELP = "Each figure with what it was made of: records, formula, prices";

  /** Prints every figure of one sale; an unknown one is refused with the nearest. */
  void sale(String id) throws IOException {
    session.print(new ExplanationView(session.ask().dossier(id, Explain::position)));
  }

  private static Explanation position(Dossier dossier) {
    return Explanation.of(dossier.position(), dossier.evidence(), dossier.overview().settings());
  }

  /** Prints the totals of a report and every figure of its sales. */
  void all(StatusReport report) throws IOException {
    List<Explained> all = new ArrayList<>();
    all.add(TotalFigures.of(report));
    List<Sale> sales = report.positions().stream().map(position -> position.sale()).toList();
    all.addAll(each(sales::contains, Explain::explained));
    session.print(new ExplanationsView(all, report.asOf()));
  }

  private static Explained explained(Dossier dossier) {
    String sale = dossier.sale().id();
    return new Explained(sale, sale, position(dossier).figures());
  }

  /** Prints every figure of a sale's schedule. */
  void schedule(String id) throws IOException {
    Explained explained =
        session
            .ask()
            .dossier(
                id,
                dossier ->
                    UnlockFigures.of(position(dossier), dossier.overview().settings().zone()));
    session.print(new ExplanationsView(List.of(explained), session.tracker().now()));
  }

  /** Prints every figure of what these sales owe back. */
  void receivables(Predicate<Sale> sales) throws IOException {
    List<Explained> all =
        each(
            sales,
            dossier ->
                ReceivableFigures.of(
                    dossier.position(), dossier.evidence(), dossier.overview().settings()));
    session.print(new ExplanationsView(all, session.tracker().now()));
  }

  private List<Explained> each(Predicate<Sale> sales, Function<Dossier, Explained> explain) {
    return session
        .ask()
        .whole(
            (records, overview) ->
                chosen(overview, sales).stream()
                    .map(sale -> session.ask().dossier(records, overview, sale))
                    .map(explain)
                    .toList());
  }

  private static List<Sale> chosen(Overview overview, Predicate<Sale> sales) {
    return overview.catalog().all().stream().filter(sales).toList();
  }
}
