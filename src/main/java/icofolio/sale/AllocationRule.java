package icofolio.sale;

/** By what rule a sale that is offered more than its cap divides it among those who offered. */
public enum AllocationRule {
  /** Each is accepted in the same proportion. */
  PRO_RATA,
  /** Everybody is filled to the same level, so that small offers are accepted whole. */
  BOTTOM_UP,
  /** In order of arrival, until the cap is reached. */
  FIRST_COME,
  /** Offers are drawn, and a drawn one is accepted whole. */
  LOTTERY
}
