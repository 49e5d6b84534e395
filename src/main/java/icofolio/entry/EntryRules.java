package icofolio.entry;

/** What must hold between the fields of one entry, whatever else is in the portfolio. */
public final class EntryRules {
  private EntryRules() {}

  /**
   * The entry in its canonical form (addresses with their checksum), and what of it does not fit
   * together.
   *
   * @param entry some required fields may be missing: what needs them is not looked at then
   */
  public static Checked check(Entry entry) {
    RuleCheck check = new RuleCheck(entry);
    switch (entry.kind()) {
      case SALES -> SaleRules.check(check);
      case WALLETS -> check.address(WalletFields.ADDRESS, WalletFields.CHAIN);
      case CONTRIBUTIONS -> contribution(check);
      case REFUNDS -> refund(check);
      case BUDGETS -> check.notAfter(BudgetFields.STARTS, BudgetFields.ENDS);
      case LIMITS -> limit(check);
      case PRICES -> price(check);
      case TRANCHES, DISTRIBUTIONS -> {}
    }
    return check.result();
  }

  private static void contribution(RuleCheck check) {
    check.notAbove(ContributionFields.ACCEPTED, ContributionFields.AMOUNT);
    check.needs(ContributionFields.FEE, ContributionFields.FEE_CURRENCY);
  }

  private static void refund(RuleCheck check) {
    check.needs(RefundFields.SETTLES, RefundFields.SETTLES_CURRENCY);
    check.needs(RefundFields.SETTLES_CURRENCY, RefundFields.SETTLES);
  }

  private static void price(RuleCheck check) {
    String asset = check.entry().text(PriceFields.ASSET);
    if (asset != null && asset.equals(check.entry().text(PriceFields.CURRENCY))) {
      check.find(PriceFields.CURRENCY, ProblemCode.BAD_VALUE, "must be another than asset");
    }
  }

  private static void limit(RuleCheck check) {
    Entry limit = check.entry();
    boolean none =
        !limit.has(LimitFields.MAX_SHARE)
            && !limit.has(LimitFields.MAX_HHI)
            && !limit.has(LimitFields.MIN_COUNT);
    if (none) {
      check.find(
          LimitFields.MAX_SHARE,
          ProblemCode.MISSING,
          "is missing: a limit needs max_share, max_hhi or min_count");
    }
  }
}
