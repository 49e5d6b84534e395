package icofolio.chain;

import icofolio.chain.LogRequest.Outcome;
import icofolio.chain.rpc.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One scan. Its blocks lie in a row of pieces in the order of the chain: those at the front are
 * asked for, the last is all the rest. A piece that is refused is cut where it lies, and logs leave
 * from the front alone.
 */
final class ScanRun {
  private static final int IN_FLIGHT = 16;

  /** Pieces that may be asked for or wait behind a slow one. */
  private static final int MOST_BEGUN = 64;

  /** Logs that may wait behind a slow one. */
  private static final int MOST_HELD = 50_000;

  /** How often a piece is cut because no answer came: a dead endpoint is not asked for ever. */
  private static final int MOST_LATE = 3;

  private final Node node;
  private final ScanWidth width;
  private final LogFilter filter;
  private final Consumer<Log> sink;
  private final LogScan.Progress progress;
  private final List<Piece> pieces = new ArrayList<>();
  private final BlockingQueue<Piece> settled = new LinkedBlockingQueue<>();
  private int running;
  private int begun;
  private int held;

  ScanRun(
      Node node, ScanWidth width, LogFilter filter, Consumer<Log> sink, LogScan.Progress progress) {
    this.node = node;
    this.width = width;
    this.filter = filter;
    this.sink = sink;
    this.progress = progress;
    pieces.add(new Piece(filter.from(), filter.to(), Long.MAX_VALUE, 0));
  }

  /** Blocks from one to another; only the coordinating thread looks at it once it has settled. */
  private static final class Piece {
    final long from;
    final long to;
    final long most;
    final int late;
    boolean isBegun;
    @Nullable Outcome outcome;
    @Nullable RuntimeException fault;

    Piece(long from, long to, long most, int late) {
      this.from = from;
      this.to = to;
      this.most = most;
      this.late = late;
    }

    long blocks() {
      return to - from + 1;
    }
  }

  void run() {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      while (!pieces.isEmpty()) {
        begin(threads);
        settle(settled.take());
        deliver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadException("reading the logs was stopped");
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  /** Asks for as much from the front on as may be in flight. */
  private void begin(ExecutorService threads) {
    ListIterator<Piece> row = pieces.listIterator();
    while (row.hasNext() && mayBegin()) {
      Piece piece = row.next();
      if (!piece.isBegun) {
        long wide = Math.min(width.width(), piece.most);
        if (piece.blocks() > wide) {
          long middle = piece.from + wide;
          Piece rest = new Piece(middle, piece.to, piece.most, piece.late);
          piece = new Piece(piece.from, middle - 1, piece.most, piece.late);
          row.set(piece);
          row.add(rest);
          row.previous();
        }
        piece.isBegun = true;
        running++;
        begun++;
        submit(threads, piece);
      }
    }
  }

  private boolean mayBegin() {
    return running == 0 || (running < IN_FLIGHT && begun < MOST_BEGUN && held < MOST_HELD);
  }

  private void submit(ExecutorService threads, Piece piece) {
    threads.execute(
        () -> {
          try {
            piece.outcome = LogRequest.send(node, filter.within(piece.from, piece.to));
          } catch (RuntimeException e) {
            piece.fault = e;
          }
          settled.add(piece);
        });
  }

  private void settle(Piece piece) {
    running--;
    if (piece.fault != null) {
      throw piece.fault;
    }
    switch (piece.outcome) {
      case Outcome.Logs(List<Log> logs) -> {
        width.taken(piece.blocks());
        held += logs.size();
      }
      case Outcome.Refused refused -> {
        checkDivisible(piece, refused.reason());
        cut(piece, width.refused(refused.why(), piece.blocks()), piece.late);
      }
      case Outcome.Late late -> {
        checkDivisible(piece, late.reason());
        if (piece.late == MOST_LATE) {
          throw new UnreadException(late.reason());
        }
        long half = width.refused(new RangeRefusal.TooMuch(false), piece.blocks());
        cut(piece, half, piece.late + 1);
      }
      case Outcome.Failed failed -> throw new UnreadException(failed.reason());
      case null -> throw new IllegalStateException("a piece has settled without an outcome");
    }
  }

  private static void checkDivisible(Piece piece, String reason) {
    if (piece.blocks() == 1) {
      throw new UnreadException("block " + piece.from + " alone is too much: " + reason);
    }
  }

  /** Puts a piece back to be asked for in parts. */
  private void cut(Piece piece, long most, int late) {
    begun--;
    pieces.set(
        pieces.indexOf(piece),
        new Piece(piece.from, piece.to, Math.min(most, Math.max(1, piece.blocks() - 1)), late));
  }

  /** Hands over what lies read at the front. */
  private void deliver() {
    while (!pieces.isEmpty() && pieces.getFirst().outcome instanceof Outcome.Logs(List<Log> logs)) {
      Piece piece = pieces.removeFirst();
      begun--;
      held -= logs.size();
      logs.forEach(sink);
      progress.blocks(piece.to - filter.from() + 1, filter.to() - filter.from() + 1);
    }
  }
}
