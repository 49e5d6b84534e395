package icofolio.cli;

import icofolio.render.TextWidth;
import icofolio.sale.Chain;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws on one line of a terminal how far reading chains is: at most ten times a second. May be
 * told from any thread.
 */
final class ChainProgress implements AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000L;
  private static final int WIDEST = 78;
  private static final int HUNDRED = 100;

  private final @Nullable PrintStream terminal;
  private final Map<String, Long> percents = new TreeMap<>();
  private long drawn = System.nanoTime();
  private boolean visible;

  private ChainProgress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Draws where standard error is a terminal and is not to be quiet. */
  static ChainProgress of(Session session) {
    boolean wanted = session.streams().terminals().err() && !session.globals().quiet();
    return new ChainProgress(wanted ? session.streams().err() : null);
  }

  /** The same where nobody can say how far it is: only what is waited for is told. */
  static ChainProgress waiting(Session session, String what) {
    ChainProgress progress = of(session);
    progress.show(what + " …");
    return progress;
  }

  private void show(String line) {
    if (terminal != null) {
      visible = true;
      terminal.print("\r\033[K" + TextWidth.fit(line, WIDEST));
      terminal.flush();
    }
  }

  /** So much of what a chain was asked is done. */
  synchronized void done(Chain chain, long done, long all) {
    percents.put(chain.label(), all == 0 ? HUNDRED : done * HUNDRED / all);
    long now = System.nanoTime();
    if (terminal != null && now - drawn >= PAUSE_NANOS) {
      drawn = now;
      String line =
          percents.entrySet().stream()
              .map(chainDone -> chainDone.getKey() + " " + chainDone.getValue() + "%")
              .collect(Collectors.joining("  "));
      show(line);
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (terminal != null && visible) {
      visible = false;
      terminal.print("\r\033[K");
      terminal.flush();
    }
  }
}
