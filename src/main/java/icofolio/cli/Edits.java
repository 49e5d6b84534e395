package icofolio.cli;

import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.Finding;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What adding and editing have in common. */
final class Edits {
  /** The option by which a distribution may give up a refund. */
  static final String FORFEIT = "--forfeit-refund";

  /** What it means. */
  static final String FORFEIT_HELP = "Take the tokens though that gives up the refund";

  /** The option by which a change is written past a limit. */
  static final String OVERRIDE = "--override";

  /** What it means. */
  static final String OVERRIDE_HELP = "Write it though a budget or limit blocks it, and say why";

  private Edits() {}

  /** Whether a change of such a record can put more money in than a rule allows. */
  static boolean mayBeBlocked(Kind kind) {
    return switch (kind) {
      case SALES, PRICES, CONTRIBUTIONS, REFUNDS -> true;
      case TRANCHES, WALLETS, DISTRIBUTIONS, BUDGETS, LIMITS -> false;
    };
  }

  /** A change that may be made past a limit, for that reason; null where it must not. */
  interface Change<T> {
    T make(@Nullable String override);
  }

  /**
   * Makes a change. Where a rule blocks it and no reason was given, a person at a terminal is told
   * and asked for one; a script is refused.
   */
  static <T> T make(Call call, Change<T> change) {
    String override = call.option(OVERRIDE);
    if (override != null && override.isBlank()) {
      throw new UsageException("usage", OVERRIDE + " needs a reason", null);
    }
    try {
      return change.make(override == null ? null : reason(override));
    } catch (OverLimitException e) {
      String asked = Asking.forReason(call.session(), e);
      if (asked == null) {
        throw e;
      }
      return change.make(reason(asked));
    }
  }

  /** A reason is kept for ever, so it is held to what a note is. */
  private static String reason(String text) {
    try {
      return (String) ContributionFields.NOTE.type().read(text);
    } catch (BadValueException e) {
      throw new RefusedException(e.code(), OVERRIDE + " " + e.why());
    }
  }

  /** Refuses what was given if anything is wrong with it. */
  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new RefusedException(findings.stream().map(finding -> finding.at(Place.NONE)).toList());
    }
  }
}
