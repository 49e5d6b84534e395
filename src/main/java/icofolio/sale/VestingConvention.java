package icofolio.sale;

/** What {@code vesting} is counted from. Both are in use; a schedule names the one it used. */
public enum VestingConvention {
  /** From the end of the cliff. */
  AFTER_CLIFF,
  /** From the TGE, the cliff included: what piled up in the cliff unlocks at its end. */
  FROM_START
}
