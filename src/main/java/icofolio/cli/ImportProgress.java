package icofolio.cli;

import icofolio.entry.TextRules;
import icofolio.render.Figures;
import icofolio.render.TextWidth;
import java.io.PrintStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Draws on one line of a terminal how far an import is: at most ten times a second. */
final class ImportProgress implements AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final int WIDEST = 78;

  private final @Nullable PrintStream terminal;
  private final long start = System.nanoTime();
  private long drawn = start;
  private long rows;
  private long ofThisPart;
  private String part = "";
  private int percent;

  private ImportProgress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Draws where standard error is a terminal and is not to be quiet. */
  static ImportProgress of(Session session) {
    boolean wanted = session.streams().terminals().err() && !session.globals().quiet();
    return new ImportProgress(wanted ? session.streams().err() : null);
  }

  /** So many bytes of a file have been read in this pass. */
  void bytes(String file, long done, long size) {
    percent = size == 0 ? 100 : (int) (done * 100 / size);
    draw(file);
  }

  /** So many rows of that kind in that file are done. */
  void rows(String file, String kind, long done) {
    String now = file + "\n" + kind;
    if (!now.equals(part)) {
      part = now;
      ofThisPart = 0;
    }
    rows += done - ofThisPart;
    ofThisPart = done;
    draw(file);
  }

  private void draw(String file) {
    long now = System.nanoTime();
    if (terminal != null && now - drawn >= PAUSE_NANOS) {
      drawn = now;
      long perSecond = rows * SECOND / Math.max(1, now - start);
      String line =
          "%s  %d%%  %s rows, %s rows/s"
              .formatted(TextRules.shown(file), percent, count(rows), count(perSecond));
      terminal.print("\r\033[K" + TextWidth.fit(line, WIDEST));
      terminal.flush();
    }
  }

  private static String count(long number) {
    return Figures.exact(BigDecimal.valueOf(number));
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (terminal != null && drawn != start) {
      drawn = start;
      terminal.print("\r\033[K");
      terminal.flush();
    }
  }
}
