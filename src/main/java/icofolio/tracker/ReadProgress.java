package icofolio.tracker;

import icofolio.sale.Chain;

/** Hears how far reading a chain is; from any thread. */
@FunctionalInterface
public interface ReadProgress {
  /** Nobody listens. */
  ReadProgress NONE = (chain, done, all) -> {};

  /** So much of it is done. */
  void done(Chain chain, long done, long all);
}
