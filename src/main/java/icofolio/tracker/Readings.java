package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of chains beside the records: it has no history and is no part of an export. */
public interface Readings {
  /** Every endpoint by id, its keys in the order of adding. */
  List<Endpoint> endpoints();

  /** The endpoint of that id, or null. */
  default @Nullable Endpoint endpoint(String id) {
    return endpoints().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  /** The last reading of a subject, or null. */
  @Nullable Reading reading(Reading.Subject subject);

  /** Every reading whose subject has that item, on every chain, by chain, contract and holder. */
  List<Reading> readings(String item);

  /** Every reading of a contract, by holder and item. */
  List<Reading> readings(Chain chain, String contract);

  /** Every reading about a holder, by contract and item. */
  List<Reading> about(Chain chain, String holder);

  /** Transfers of a token that were found, in the order of the chain. */
  List<Transfer> transfers(Chain chain, String token);

  /** Transfers of whatever token to an address, in the order of the chain. */
  List<Transfer> transfersTo(Chain chain, String receiver);
}
