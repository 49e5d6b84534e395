package icofolio.report.ledger;

import icofolio.entry.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one record does to the accounts. It is balanced: in every commodity its postings sum to
 * zero, each counted at its cost where it has one.
 *
 * @param date the day of the record in the portfolio's zone
 * @param payee name of the sale
 * @param kind of the record: a contribution, a refund or a distribution
 * @param id of the record
 * @param postings at least one
 */
public record Transaction(
    LocalDate date, String payee, Kind kind, String id, List<Posting> postings) {
  public Transaction {
    postings = List.copyOf(postings);
    if (postings.isEmpty() || !isBalanced(postings)) {
      throw new IllegalArgumentException("not balanced: %s %s %s".formatted(kind, id, postings));
    }
  }

  private static boolean isBalanced(List<Posting> postings) {
    Map<Commodity, BigDecimal> sums = new HashMap<>();
    postings.forEach(p -> sums.merge(p.balancedIn(), p.weight(), BigDecimal::add));
    return sums.values().stream().allMatch(sum -> sum.signum() == 0);
  }
}
