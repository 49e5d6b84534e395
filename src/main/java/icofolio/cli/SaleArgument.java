package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;

/** A sale named on a command line. */
final class SaleArgument {
  private SaleArgument() {}

  /** The sale of that id; an unknown one is refused with the nearest. */
  static Sale find(Session session, Overview overview, String id) {
    Sale sale = overview.catalog().find(id);
    return sale == null ? overview.catalog().get(session.ask().find(Kind.SALES, id).id()) : sale;
  }
}
