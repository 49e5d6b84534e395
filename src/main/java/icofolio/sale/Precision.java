package icofolio.sale;

/** How exactly a date is known. */
public enum Precision {
  SECOND,
  DAY,
  MONTH,
  QUARTER,
  YEAR,
  UNKNOWN
}
