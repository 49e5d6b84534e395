package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.tracker.Progress;
import icofolio.tracker.Source;
import icofolio.tui.Pace;
import java.util.Set;

/** A source that tells how far the import of all of them is; it is read once for each kind. */
final class PacedSource implements Source {

  /** How far all sources of an import are, in bytes. */
  static final class Way implements Progress {
    private final Pace pace;
    private long all;
    private long before;
    private long done;
    private boolean reads;

    Way(Pace pace) {
      this.pace = pace;
    }

    /** So many bytes of the pass that goes on are read. */
    void bytes(String file, long ofPass, long size) {
      done = before + ofPass;
      tell();
    }

    @Override
    public void rows(String file, String kind, long ofKind) {
      tell();
    }

    @Override
    public void last() {
      tell();
    }

    private void tell() {
      pace.at(reads ? done : 0, reads ? all : 0);
    }
  }

  private final Source source;
  private final long size;
  private final Way way;

  PacedSource(Source source, long size, Way way) {
    this.source = source;
    this.size = size;
    this.way = way;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public String format() {
    return source.format();
  }

  @Override
  public Set<Kind> kinds(Sink sink) {
    Set<Kind> kinds = source.kinds(sink);
    way.all += size * kinds.size();
    return kinds;
  }

  @Override
  public void read(Kind kind, Sink sink) {
    way.reads = true;
    source.read(kind, sink);
    way.before += size;
    way.done = way.before;
  }
}
