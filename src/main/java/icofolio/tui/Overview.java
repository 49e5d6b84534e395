package icofolio.tui;

import icofolio.book.Position;
import icofolio.report.AheadEvent;
import icofolio.report.StatusReport;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first screens show.
 *
 * @param status totals and every position, those of sales without records too
 * @param ahead what comes next, what is overdue first
 * @param zone in which dates are written
 */
public record Overview(StatusReport status, List<AheadEvent> ahead, ZoneId zone) {
  /** Copies the list. */
  public Overview {
    ahead = List.copyOf(ahead);
  }

  /** The position in one sale, or null where there is no such sale. */
  @Nullable Position position(String sale) {
    for (Position position : status.positions()) {
      if (position.sale().id().equals(sale)) {
        return position;
      }
    }
    return null;
  }
}
