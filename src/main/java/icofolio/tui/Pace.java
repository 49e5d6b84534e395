package icofolio.tui;

/** Hears how far work in the background is, and ends it where the person wants that. */
@FunctionalInterface
public interface Pace {
  /**
   * So much of all is done; called as often as is convenient, from the thread that works.
   *
   * @throws StoppedException where the work is to be given up, with nothing left of it
   */
  void at(long done, long all);
}
