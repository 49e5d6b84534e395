package icofolio.sale;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of one project's token sale, with the terms that figures depend on. What is only shown
 * (website, note, …) stays with the record's fields.
 *
 * @param id slug, unique
 * @param name of the project and round
 * @param kind of the round
 * @param chain absent where unknown
 * @param category of the project, the person's own word
 * @param launchpad where it was held
 */
public record Sale(
    String id,
    String name,
    SaleKind kind,
    @Nullable Chain chain,
    @Nullable String category,
    @Nullable String launchpad,
    Window window,
    Caps caps,
    Token token,
    Ending ending,
    RefundTerms refundTerms,
    ClaimTerms claimTerms,
    VestingTerms vestingTerms) {

  /** Where the sale stands at an instant (contract §3, "Sale stage"). */
  public Stage stage(Instant now, ZoneId zone) {
    if (ending.outcome() != null && outcomeHolds(now, zone)) {
      return ending.outcome().stage();
    }
    if (window.opens() != null && now.isBefore(window.opens().first(zone))) {
      return Stage.UPCOMING;
    }
    if (window.closes() == null || !window.closes().hasPassed(now, zone)) {
      return Stage.OPEN;
    }
    if (caps.soft() == null) {
      return Stage.SUCCEEDED;
    }
    if (caps.raised() == null) {
      return Stage.CLOSED;
    }
    return caps.softCapReached() ? Stage.SUCCEEDED : Stage.FAILED;
  }

  /** Whether an outcome is recorded, and its date, or else the closing, has come. */
  public boolean outcomeHolds(Instant now, ZoneId zone) {
    return ending.outcome() != null && !now.isBefore(decided(zone));
  }

  /**
   * From when the recorded outcome holds; always, where neither its date nor a closing is given.
   */
  private Instant decided(ZoneId zone) {
    if (ending.date() != null) {
      return ending.date().event(zone);
    }
    return window.closes() == null ? Instant.MIN : window.closes().last(zone);
  }

  /** The same sale with a vesting table. */
  public Sale with(List<Tranche> table) {
    return new Sale(
        id,
        name,
        kind,
        chain,
        category,
        launchpad,
        window,
        caps,
        token,
        ending,
        refundTerms,
        claimTerms,
        vestingTerms.with(table));
  }
}
