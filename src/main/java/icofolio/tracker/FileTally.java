package icofolio.tracker;

import icofolio.tracker.ImportAnswer.FileCount;

/** Counts the rows of one kind in one file as they are taken. */
final class FileTally {
  private final String file;
  private final String kind;
  private final String format;
  private long added;
  private long updated;
  private long unchanged;
  private long rejected;

  FileTally(String file, String kind, String format) {
    this.file = file;
    this.kind = kind;
    this.format = format;
  }

  void count(Taken taken) {
    switch (taken) {
      case Taken.Added _ -> added++;
      case Taken.Updated _ -> updated++;
      case Taken.Unchanged _ -> unchanged++;
      case Taken.Refused _ -> rejected++;
    }
  }

  /** A row that was taken is left out after all. */
  void reject(Taken taken) {
    switch (taken) {
      case Taken.Added _ -> added--;
      case Taken.Updated _ -> updated--;
      case Taken.Unchanged _ -> unchanged--;
      case Taken.Refused _ -> rejected--;
    }
    rejected++;
  }

  /** A row that could not even be read. */
  void reject() {
    rejected++;
  }

  FileCount count() {
    long rows = added + updated + unchanged + rejected;
    return new FileCount(file, kind, format, rows, added, updated, unchanged, rejected);
  }
}
