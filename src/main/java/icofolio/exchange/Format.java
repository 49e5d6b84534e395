package icofolio.exchange;

/** The formats of files that hold records. */
public enum Format {
  /** One kind in a file, told by its header. */
  CSV,
  /** Every kind in one document. */
  JSON
}
