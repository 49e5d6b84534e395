package icofolio.sale;

/** The kind of a token sale round. */
public enum SaleKind {
  /** Initial coin offering. */
  ICO,
  /** Initial exchange offering. */
  IEO,
  /** Initial DEX offering. */
  IDO,
  /** Security token offering. */
  STO,
  /** A sale before the public one, open to whoever qualifies. */
  PRESALE,
  /** A round for chosen buyers. */
  PRIVATE,
  /** A public round that is none of the others. */
  PUBLIC
}
