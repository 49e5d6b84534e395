package icofolio.store;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import icofolio.tracker.Readings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of chains in an open database. */
class SqlReadings implements Readings {

  private final SqlRecords records;

  SqlReadings(SqlRecords records) {
    this.records = records;
  }

  /** The database, with everything in it that was written so far. */
  final Sql sql() {
    return records.settled();
  }

  @Override
  public List<Endpoint> endpoints() {
    Map<String, List<EndpointKey>> keys = new HashMap<>();
    for (Facts.Key key : keys(" ORDER BY \"endpoint\", \"place\", \"label\"")) {
      keys.computeIfAbsent(key.endpoint(), id -> new ArrayList<>()).add(key.key());
    }
    return sql().list(Facts.ENDPOINTS.select() + " ORDER BY \"id\"", Facts.ENDPOINTS::read).stream()
        .map(each -> each.with(keys.getOrDefault(each.id(), List.of())))
        .toList();
  }

  @Override
  public @Nullable Endpoint endpoint(String id) {
    Endpoint found = sql().first(Facts.ENDPOINTS.find(), Facts.ENDPOINTS::read, id);
    return found == null
        ? null
        : found.with(
            keys(" WHERE \"endpoint\" = ? ORDER BY \"place\", \"label\"", id).stream()
                .map(Facts.Key::key)
                .toList());
  }

  private List<Facts.Key> keys(String rest, Object... arguments) {
    return sql().list(Facts.KEYS.select() + rest, Facts.KEYS::read, arguments);
  }

  @Override
  public @Nullable Reading reading(Reading.Subject subject) {
    return sql()
        .first(
            Facts.READINGS.find(),
            Facts.READINGS::read,
            subject.chain().id(),
            subject.contract(),
            subject.holder(),
            subject.item());
  }

  @Override
  public List<Reading> readings(String item) {
    return readings(
        " WHERE \"item\" = ? ORDER BY \"item\", \"chain\", \"contract\", \"holder\"", item);
  }

  @Override
  public List<Reading> readings(Chain chain, String contract) {
    return readings(
        " WHERE \"chain\" = ? AND \"contract\" = ?"
            + " ORDER BY \"chain\", \"contract\", \"holder\", \"item\"",
        chain.id(),
        contract);
  }

  @Override
  public List<Reading> about(Chain chain, String holder) {
    return readings(
        " WHERE \"chain\" = ? AND \"holder\" = ?"
            + " ORDER BY \"chain\", \"holder\", \"contract\", \"item\"",
        chain.id(),
        holder);
  }

  private List<Reading> readings(String rest, Object... arguments) {
    return sql().list(Facts.READINGS.select() + rest, Facts.READINGS::read, arguments);
  }

  @Override
  public List<Transfer> transfers(Chain chain, String token) {
    return transfers(
        " WHERE \"chain\" = ? AND \"token\" = ?"
            + " ORDER BY \"chain\", \"token\", \"block\", \"log_index\"",
        chain.id(),
        token);
  }

  @Override
  public List<Transfer> transfersTo(Chain chain, String receiver) {
    return transfers(
        " WHERE \"chain\" = ? AND \"receiver\" = ?"
            + " ORDER BY \"chain\", \"receiver\", \"block\", \"log_index\"",
        chain.id(),
        receiver);
  }

  private List<Transfer> transfers(String rest, Object... arguments) {
    return sql().list(Facts.TRANSFERS.select() + rest, Facts.TRANSFERS::read, arguments).stream()
        .map(Facts.Found::transfer)
        .toList();
  }
}
