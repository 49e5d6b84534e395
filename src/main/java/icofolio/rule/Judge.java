package icofolio.rule;

import icofolio.book.Contribution;
import java.util.List;

/**
 * Says what a change would break, before it is recorded. Called within the transaction that writes,
 * once for each contribution that raises use, so that no two changes can together pass a limit.
 */
@FunctionalInterface
public interface Judge {
  /** The judge of a portfolio without rules. */
  Judge WITHOUT_RULES = contribution -> List.of();

  /** Every rule that would stand in the way of a contribution. */
  List<Breach> judge(Contribution contribution);
}
