package icofolio.cli;

import icofolio.exchange.ledger.Chart;
import icofolio.exchange.ledger.LedgerFormat;
import icofolio.exchange.ledger.LedgerWriter;
import icofolio.tracker.Books;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One export of the books. */
record LedgerExport(Session session, LedgerFormat format) {
  /** Writes to a stream. */
  void to(OutputStream out) {
    write(out).forEach(session.notices()::warn);
  }

  /** Writes to a stream, and returns what is worth a second look. */
  List<String> write(OutputStream out) {
    return session.ask().books(books -> write(books, out));
  }

  /** Writes to a file, which is whole or not there. */
  void toFile(Path file) throws IOException {
    try (NewFile target = NewFile.at(file)) {
      to(target.out());
      target.keep();
    }
    session.notices().say("Wrote " + file + ".");
  }

  /** What is declared at the head is known only when all was seen, so all is gone through twice. */
  private List<String> write(Books books, OutputStream out) {
    Chart chart = new Chart(books.settings(), books.now());
    books.each(chart::note);
    List<String> warnings = new ArrayList<>();
    try (LedgerWriter writer = format.writer(out, books.settings(), books.now(), chart)) {
      books.each(
          ledger -> {
            writer.write(ledger);
            if (ledger.unpriced() > 0) {
              warnings.add(unpriced(ledger.sale().id(), ledger.unpriced()));
            }
          });
    }
    return warnings;
  }

  private static String unpriced(String sale, long deliveries) {
    return "the allocation in %s is not known, so the cost of %s is not either (equity:unpriced)"
        .formatted(
            sale, deliveries == 1 ? "its delivery" : "its %d deliveries".formatted(deliveries));
  }
}
