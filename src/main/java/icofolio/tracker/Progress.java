package icofolio.tracker;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (file, kind, rows) -> {};

  /** So many rows of that kind in that file are done. */
  void rows(String file, String kind, long rows);

  /** All is done but to keep it: who throws now, or before, keeps anything from being written. */
  default void last() {}
}
