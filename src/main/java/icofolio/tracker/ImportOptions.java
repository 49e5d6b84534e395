package icofolio.tracker;

/**
 * How an import is to go.
 *
 * @param dryRun whether to say what would happen, and write nothing
 * @param update whether other content replaces what is there
 * @param skip whether to leave refused rows out, instead of refusing all
 * @param forfeitRefund whether a distribution may give up a refund
 * @param overLimit what becomes of rows that a budget or limit blocks
 */
public record ImportOptions(
    boolean dryRun, boolean update, boolean skip, boolean forfeitRefund, OverLimit overLimit) {
  /** What becomes of rows that a budget or limit blocks. */
  public enum OverLimit {
    /** Nothing is written. */
    REJECT,
    /** They are left out. */
    SKIP,
    /** They are written: it has happened. The history keeps which rules they stand against. */
    RECORD
  }

  /** The same where nothing may be written past a limit. */
  public ImportOptions(boolean dryRun, boolean update, boolean skip, boolean forfeitRefund) {
    this(dryRun, update, skip, forfeitRefund, OverLimit.REJECT);
  }

  /** All or nothing, adding only. */
  public static final ImportOptions STRICT = new ImportOptions(false, false, false, false);
}
