package icofolio.tracker;

/**
 * How an import is to go.
 *
 * @param dryRun whether to say what would happen, and write nothing
 * @param update whether other content replaces what is there
 * @param skip whether to leave refused rows out, instead of refusing all
 * @param forfeitRefund whether a distribution may give up a refund
 */
public record ImportOptions(boolean dryRun, boolean update, boolean skip, boolean forfeitRefund) {
  /** All or nothing, adding only. */
  public static final ImportOptions STRICT = new ImportOptions(false, false, false, false);
}
