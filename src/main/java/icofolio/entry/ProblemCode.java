package icofolio.entry;

import java.util.Locale;

/** Why a value, a row or a file is refused; the words a script may rely on. */
public enum ProblemCode {
  BAD_NUMBER,
  BAD_DATE,
  BAD_VALUE,
  MISSING,
  UNKNOWN_COLUMN,
  UNKNOWN_REFERENCE,
  UNKNOWN_FORMAT,
  AMBIGUOUS_FORMAT,
  RAGGED_ROW,
  BAD_CSV,
  BAD_JSON,
  DUPLICATE,
  CONFLICT,
  NO_PRICE,
  BAD_ADDRESS,
  BAD_CHECKSUM,
  CONTROL_CHARACTER,
  SECRET,
  TOO_LONG,
  NOT_UTF8,
  EMPTY,
  UNREADABLE,
  FORFEITS_REFUND,
  OVER_LIMIT,
  IN_USE;

  /** Whether it is a rule of the person's own, which can be overridden, rather than bad data. */
  public boolean isRule() {
    return this == FORFEITS_REFUND || this == OVER_LIMIT;
  }

  /** As it is printed: {@code bad-number}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
