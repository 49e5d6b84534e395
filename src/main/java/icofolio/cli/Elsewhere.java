package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.ChangeSet;
import icofolio.tui.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What other programs have written. */
record Elsewhere(AskPortfolio ask) {
  private static final int MOST_CHANGES = 100;
  private static final int MOST_RECORDS = 500;

  /** What a file looks like from outside: another text once somebody has written it. */
  static String version(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() + " " + now.lastModifiedTime().toMillis() + " " + now.fileKey();
    } catch (IOException e) {
      return "none"; // It may be made yet, or is just being put in place.
    }
  }

  /** The changes since the one of that number. */
  Seen.News since(long known) {
    List<ChangeSet> changes = ask.history(known < 0 ? 1 : MOST_CHANGES);
    long newest = changes.isEmpty() ? 0 : changes.getFirst().number();
    List<String> lines = new ArrayList<>();
    if (known >= 0) {
      for (ChangeSet change : changes) {
        if (change.number() > known) {
          lines.add(change.command() + " (" + records(change) + ")");
        }
      }
    }
    return new Seen.News(newest, lines);
  }

  private String records(ChangeSet change) {
    if (change.records() > MOST_RECORDS) {
      return Numbers.counted(change.records(), "record", "records");
    }
    Map<String, Long> kinds = new TreeMap<>();
    ask.eachChanged(change.number(), record -> kinds.merge(record.kind(), 1L, Long::sum));
    List<String> parts = new ArrayList<>();
    kinds.forEach(
        (kind, count) -> {
          Kind of = Kind.of(kind);
          parts.add(of == null ? kind : Numbers.counted(count, of.singular(), of.plural()));
        });
    return String.join(", ", parts);
  }
}
