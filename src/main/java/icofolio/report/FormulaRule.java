package icofolio.report;

/** The formulas of the contract, each with its expression over the names of its inputs. */
public enum FormulaRule {
  VALUE_IN_BASE("amount"),
  VALUE_BY_PRICE("amount × price"),
  KEPT_NOTHING("0 in a failed or cancelled sale"),
  DUE("min(contributed, max(contributed − kept, received))"),
  ACCEPTED("contributed − due"),
  OUTSTANDING("max(0, due − received)"),
  INTEREST("max(0, received − due)"),
  RETURNED_NAMED("received × value ÷ amount"),
  RETURNED_SPREAD("received × contributed_value ÷ contributed"),
  NET_INVESTED("max(0, contributed_value − returned)"),
  ALLOCATION_BY_TOKENS("tokens × kept ÷ amount"),
  ALLOCATION_BY_PRICE("kept ÷ price × (1 + bonus_percent ÷ 100)"),
  ALLOCATION_BY_RATE("kept × rate ÷ price × (1 + bonus_percent ÷ 100)"),
  RATE_BY_ONE("price of currency"),
  RATE_INVERSE("1 ÷ price of price_currency"),
  RATE_BY_TWO("price of currency ÷ price of price_currency"),
  /** Neither tokens nor a price: nobody can say. */
  ALLOCATION_WITHOUT_PRICE("unknown without tokens or price"),
  /** The exchange rate of the day is missing: nobody can say. */
  ALLOCATION_WITHOUT_RATE("unknown without the price of that day"),
  ALLOCATION_OF_NOTHING("0 where nothing is kept or accepted"),
  ALLOCATION_CUT("allocated × accepted ÷ kept"),
  /** All of an unlock once its date has come; of one second by second the part that has gone by. */
  UNLOCKED("tokens by date"),
  CLAIMABLE("max(0, vested − distributed)"),
  LOCKED("allocated − vested"),
  NEXT_UNLOCK("the first unlock after now"),
  UNLOCK_AT_TGE("allocated × tge_percent ÷ 100, rounded down"),
  UNLOCK_AT_TGE_AND_CLIFF("allocated × (tge_percent + cliff_percent) ÷ 100, rounded down"),
  UNLOCK_ALL("all that is allocated"),
  UNLOCK_AT_CLIFF("all that has vested by the end of the cliff, less what unlocked before"),
  UNLOCK_STEP("a step of the rest; the running total is rounded down"),
  UNLOCK_LINEAR("the rest, by elapsed seconds"),
  UNLOCK_TRANCHE("allocated × percent ÷ 100; the running total is rounded down"),
  DATE_OF_TGE("tge"),
  DATE_OF_CLIFF("tge + cliff"),
  DATE_OF_STEP("start + k × vesting_period by the calendar, the last at start + vesting"),
  DATE_OF_LINEAR("to start + vesting"),
  DATE_OF_TRANCHE("date of the tranche"),
  /** What arrived is taken to be what unlocked first. */
  ARRIVED_FIRST("distributed − what unlocked before, at least 0 and at most the unlock"),
  /** From when something can be had that has not arrived. */
  SINCE_UNDELIVERED("when the first token unlocked that has not arrived"),
  SINCE_LATE("when the first token unlocked that has not arrived + 14 days"),
  LATE("vested_14_days_ago − distributed"),
  MISSING("allocated − distributed"),
  /** Nobody has said by when it should come. */
  NO_DEADLINE("refund_deadline is not known"),
  DUE_OF_CONTRIBUTION("amount − kept"),
  DUE_OF_REFUND("came back beyond what was due"),
  /** Refunds that name no contribution: nobody can say which of several they were for. */
  NOT_TOLD_APART("not known: a refund of this sale names no contribution"),
  /** Of one distribution: the unlocks that it brought. */
  ARRIVED_OF("what arrives is taken to be what unlocked first"),
  ARRIVED_BEYOND("more than has an unlock"),
  SINCE_DECIDED("outcome_date, else closes; the contribution's date where that is later"),
  AGE_IN_DAYS("days from since to now, in the portfolio's zone"),
  VALUE_AT_MEAN("outstanding × contributed_value ÷ contributed"),
  NO_MORE_UNLOCKS("all that was allocated has vested: nothing is to come");

  private final String expression;

  FormulaRule(String expression) {
    this.expression = expression;
  }

  /** The formula in the contract's words. */
  public String expression() {
    return expression;
  }
}
