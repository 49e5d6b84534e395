package icofolio.tracker;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TrancheFields;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether the vesting tables that were written are whole. */
final class VestingTables {
  private VestingTables() {}

  /** Takes the tables of these sales up, and names those that do not sum to 100 percent. */
  static void check(Bookkeeper books, Set<String> sales, Consumer<Problem> problems) {
    for (String sale : sales) {
      List<Stored> lines = new ArrayList<>();
      books.changes().each(Kind.TRANCHES, TrancheFields.SALE, sale, lines::add);
      BigDecimal sum =
          lines.stream()
              .map(line -> line.entry().needNumber(TrancheFields.PERCENT))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (!lines.isEmpty() && sum.compareTo(Decimals.HUNDRED) != 0) {
        problems.accept(
            Messages.at(
                TrancheFields.PERCENT,
                ProblemCode.BAD_VALUE,
                Decimals.text(sum),
                "the tranches of %s sum to %s percent, not to 100"
                    .formatted(sale, Decimals.text(sum))));
      }
    }
  }
}
