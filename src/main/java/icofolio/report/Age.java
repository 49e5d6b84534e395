package icofolio.report;

/** How long money has been due, in the steps of an ageing table. */
public enum Age {
  /** At most 30 days. */
  TO_30_DAYS("0-30"),
  /** 31 to 90 days. */
  TO_90_DAYS("31-90"),
  /** 91 to 365 days. */
  TO_365_DAYS("91-365"),
  /** More than a year. */
  OVER_A_YEAR("over-365");

  private final String days;

  Age(String days) {
    this.days = days;
  }

  /** From how many days to how many, as in files: {@code 31-90}. */
  public String days() {
    return days;
  }

  /** The step of so many whole days. */
  public static Age of(long days) {
    if (days <= 30) {
      return TO_30_DAYS;
    }
    if (days <= 90) {
      return TO_90_DAYS;
    }
    return days <= 365 ? TO_365_DAYS : OVER_A_YEAR;
  }
}
