package icofolio.report.ledger;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of one sale, whether or not it counts, each kind in order of time.
 *
 * @param sent what was sent or promised
 * @param returned what came back
 * @param arrived the tokens that came
 */
public record SaleRecords(List<Sent> sent, List<Returned> returned, List<Arrived> arrived) {
  public SaleRecords {
    sent = List.copyOf(sent);
    returned = List.copyOf(returned);
    arrived = List.copyOf(arrived);
  }

  /**
   * A contribution.
   *
   * @param fee what sending it cost; null where nothing is recorded
   */
  public record Sent(Contribution contribution, @Nullable Amount fee) {}

  /**
   * A refund.
   *
   * @param wallet label of the one it came to; null where none is recorded
   */
  public record Returned(Refund refund, @Nullable String wallet) {}

  /**
   * A distribution.
   *
   * @param wallet label of the one it came to; null where none is recorded
   */
  public record Arrived(Distribution distribution, @Nullable String wallet) {}
}
