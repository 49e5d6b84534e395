package icofolio.tui;

import java.util.function.Consumer;

/**
 * Looks at the portfolio from outside again and again. What is still being written looks different
 * each time, so a change is told when it has looked the same twice.
 */
final class Watch {
  private static final long PAUSE_MILLIS = 500;

  private final Portfolio portfolio;
  private final Consumer<Message> told;
  private String before = "";
  private String last = "";

  Watch(Portfolio portfolio, Consumer<Message> told) {
    this.portfolio = portfolio;
    this.told = told;
  }

  /** Looks until the thread is interrupted. */
  void run() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once. */
  void look() {
    String now = portfolio.version();
    if (now.equals(before) && !now.equals(last)) {
      last = now;
      told.accept(new Message.Touched(now));
    }
    before = now;
  }
}
