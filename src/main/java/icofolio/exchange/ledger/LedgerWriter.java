package icofolio.exchange.ledger;

import icofolio.report.ledger.SaleLedger;
import java.io.Closeable;

/**
 * Writes books as text, sale by sale. What goes wrong below (a full disk, a closed pipe) is thrown
 * as {@link java.io.UncheckedIOException}.
 */
public sealed interface LedgerWriter extends Closeable permits HledgerWriter, BeancountWriter {
  /** Writes the transactions of a sale; all of its accounts and commodities are in the chart. */
  void write(SaleLedger ledger);

  /** Ends the text and passes it on; the stream itself stays open. */
  @Override
  void close();
}
