package icofolio.book;

/** Who holds the keys of a wallet, and how. */
public enum Custody {
  HARDWARE,
  SOFTWARE,
  EXCHANGE,
  MULTISIG,
  CONTRACT
}
