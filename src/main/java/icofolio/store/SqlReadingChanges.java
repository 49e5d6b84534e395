package icofolio.store;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import icofolio.tracker.ReadingChanges;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a change set writes of chains. */
final class SqlReadingChanges extends SqlReadings implements ReadingChanges {

  private static final String OF_ENDPOINT = " WHERE \"endpoint\" = ?";
  private static final String FROM_BLOCK =
      " WHERE \"chain\" = ? AND \"token\" = ? AND \"block\" >= ?";
  private static final int CHUNK = 1_000;

  private final Draft draft;
  private final BiConsumer<String, Total> differences;

  /**
   * Through that draft.
   *
   * @param differences hears by how much each table changes
   */
  SqlReadingChanges(SqlRecords records, Draft draft, BiConsumer<String, Total> differences) {
    super(records);
    this.draft = draft;
    this.differences = differences;
  }

  @Override
  public void put(Endpoint endpoint) {
    Endpoint known = endpoint(endpoint.id());
    Endpoint next = known == null ? endpoint : counted(endpoint, known);
    replace(Facts.ENDPOINTS, known, next);
    Map<String, Facts.Key> before = keys(endpoint.id());
    for (int place = 0; place < next.keys().size(); place++) {
      EndpointKey key = next.keys().get(place);
      Facts.Key old = before.remove(key.label());
      EndpointKey kept = old == null ? key : counted(key, old.key());
      replace(Facts.KEYS, old, new Facts.Key(endpoint.id(), place, kept));
    }
    before.values().forEach(key -> delete(Facts.KEYS, key));
  }

  private static Endpoint counted(Endpoint next, Endpoint known) {
    return new Endpoint(
        next.id(),
        next.chain(),
        next.url(),
        next.keys(),
        next.rate(),
        next.batch(),
        next.note(),
        known.uses(),
        known.errors(),
        known.lastUse());
  }

  private static EndpointKey counted(EndpointKey next, EndpointKey known) {
    return new EndpointKey(
        next.label(),
        next.reference(),
        next.added(),
        next.expires(),
        next.state(),
        known.uses(),
        known.errors(),
        known.lastUse());
  }

  private Map<String, Facts.Key> keys(String endpoint) {
    Map<String, Facts.Key> keys = new LinkedHashMap<>();
    sql()
        .list(Facts.KEYS.select() + OF_ENDPOINT, Facts.KEYS::read, endpoint)
        .forEach(key -> keys.put(key.key().label(), key));
    return keys;
  }

  @Override
  public void removeEndpoint(String id) {
    Endpoint known = endpoint(id);
    if (known != null) {
      keys(id).values().forEach(key -> delete(Facts.KEYS, key));
      delete(Facts.ENDPOINTS, known);
    }
  }

  @Override
  public void used(String endpoint, String label, long uses, long errors, Instant last) {
    if (label.isEmpty()) {
      Endpoint known = endpoint(endpoint);
      if (known != null) {
        replace(Facts.ENDPOINTS, known, known.used(uses, errors, last));
      }
    } else {
      Facts.Key known = keys(endpoint).get(label);
      if (known != null) {
        var next = new Facts.Key(endpoint, known.place(), known.key().used(uses, errors, last));
        replace(Facts.KEYS, known, next);
      }
    }
  }

  @Override
  public void keep(Collection<Reading> readings) {
    // The same subject may come twice: read all before any is written, and write each once.
    Map<Reading.Subject, @Nullable Reading> before = new LinkedHashMap<>();
    Map<Reading.Subject, Reading> after = new LinkedHashMap<>();
    for (Reading reading : readings) {
      var subject = reading.subject();
      if (!before.containsKey(subject)) {
        before.put(subject, reading(subject));
      }
      Reading earlier = after.getOrDefault(subject, before.get(subject));
      after.put(subject, reading.after(earlier));
    }
    after.forEach((subject, next) -> replace(Facts.READINGS, before.get(subject), next));
  }

  @Override
  public void add(Chain chain, Collection<Transfer> transfers) {
    List<Transfer> all = List.copyOf(transfers);
    for (int i = 0; i < all.size(); i += CHUNK) {
      addChunk(chain, all.subList(i, Math.min(all.size(), i + CHUNK)));
    }
  }

  /** A transfer by what tells it from the others of its chain. */
  private record Place(String transaction, long logIndex) {}

  private void addChunk(Chain chain, List<Transfer> transfers) {
    Object[] wanted = transfers.stream().map(Transfer::transaction).distinct().toArray();
    Set<Place> known =
        new HashSet<>(
            sql()
                .list(
                    "SELECT \"transaction\", \"log_index\" FROM \"transfers\""
                        + " WHERE \"chain\" = ? AND \"transaction\" = ANY(?)",
                    row -> new Place(row.getString(1), row.getLong(2)),
                    chain.id(),
                    wanted));
    for (Transfer transfer : transfers) {
      if (known.add(new Place(transfer.transaction(), transfer.logIndex()))) {
        replace(Facts.TRANSFERS, null, new Facts.Found(chain, transfer));
      }
    }
  }

  @Override
  public void removeTransfers(Chain chain, String token, long fromBlock) {
    FactTable<Facts.Found> table = Facts.TRANSFERS;
    @Nullable Object[] which = {chain.id(), token, fromBlock};
    sql()
        .list(table.select() + FROM_BLOCK, table::read, which)
        .forEach(found -> differ(table, Total.NONE.without(table.checksum(found))));
    write(table, "DELETE FROM \"transfers\"" + FROM_BLOCK, which);
  }

  private <T> void replace(FactTable<T> table, @Nullable T before, T after) {
    if (before == null) {
      write(table, table.insert(), table.toInsert(after));
    } else if (table.checksum(before) == table.checksum(after) && before.equals(after)) {
      return;
    } else {
      differ(table, Total.NONE.without(table.checksum(before)));
      write(table, table.update(), table.toUpdate(after));
    }
    differ(table, Total.NONE.with(table.checksum(after)));
  }

  private <T> void delete(FactTable<T> table, T fact) {
    differ(table, Total.NONE.without(table.checksum(fact)));
    write(table, table.delete(), table.toFind(fact));
  }

  private void write(FactTable<?> table, String text, @Nullable Object[] values) {
    draft.write(writer -> writer.fact(table.name(), text, values));
  }

  private void differ(FactTable<?> table, Total by) {
    differences.accept(table.name(), by);
  }
}
