package icofolio.sale;

/** How vested tokens reach the person. */
public enum Delivery {
  /** The person asks for them. */
  CLAIM,
  /** They are sent. */
  AIRDROP
}
