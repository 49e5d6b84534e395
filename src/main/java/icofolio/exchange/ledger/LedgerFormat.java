package icofolio.exchange.ledger;

import icofolio.book.Settings;
import java.io.OutputStream;
import java.time.Instant;

/** The formats that books are written in; none of them is read. */
public enum LedgerFormat {
  /** Plain text accounting as hledger reads it. */
  HLEDGER,
  /** Plain text accounting as Beancount reads it, version 2 or 3. */
  BEANCOUNT;

  /**
   * A writer of books that go to that stream.
   *
   * @param chart of all that will be written
   * @param now up to when records count
   */
  public LedgerWriter writer(OutputStream out, Settings settings, Instant now, Chart chart) {
    return switch (this) {
      case HLEDGER -> new HledgerWriter(out, settings, now, chart);
      case BEANCOUNT -> new BeancountWriter(out, settings, now, chart);
    };
  }
}
