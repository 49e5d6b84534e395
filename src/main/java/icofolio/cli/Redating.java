package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.SaleFields;
import icofolio.render.MovedUnlocksView;
import icofolio.report.MovedUnlocks;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what an edit of a sale moves, before it is written. */
record Redating(Session session) {
  /** Prints the unlocks that other terms move, where they move any. */
  void show(Entry before, Map<Field, @Nullable Object> fields) throws IOException {
    Overview overview = session.ask().overview();
    ZoneId zone = overview.settings().zone();
    Sale sale = overview.catalog().find(before.id());
    if (sale == null) {
      return; // Gone since: the edit itself says so.
    }
    Entry edited = before;
    for (Map.Entry<Field, @Nullable Object> field : fields.entrySet()) {
      edited = edited.with(field.getKey(), field.getValue());
    }
    Sale redated = SaleFields.read(edited).with(sale.vestingTerms().tranches());
    if (redated.vestingTerms().equals(sale.vestingTerms())) {
      return;
    }
    BigDecimal allocation = overview.position(sale).tokens().allocated();
    MovedUnlocks unlocks = MovedUnlocks.of(sale, redated, allocation, zone);
    if (!unlocks.moved().isEmpty()) {
      session.print(new MovedUnlocksView(unlocks, zone, sale.token().symbol()));
      session.streams().flush(); // It is to be seen before what it is about is written.
      if (unlocks.intoThePast(overview.now())) {
        session
            .notices()
            .warn("unlocks that were still to come would lie in the past: is the date right?");
      }
    }
  }
}
