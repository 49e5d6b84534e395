package icofolio.store;

import icofolio.entry.Words;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.reading.Reading;
import icofolio.reading.Sighting;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of what is kept of chains. */
final class Facts {

  /** The schema from which on there are such tables. */
  static final int SINCE = 4;

  /** Endpoints without their keys. */
  static final FactTable<Endpoint> ENDPOINTS =
      new FactTable<>(
          "endpoints",
          List.of("id"),
          List.of("id", "chain", "url", "rate", "batch", "note", "uses", "errors", "last_use"),
          List.of(),
          Facts::endpoint,
          e ->
              new @Nullable Object[] {
                e.id(),
                e.chain().id(),
                e.url(),
                e.rate(),
                e.batch(),
                e.note(),
                e.uses(),
                e.errors(),
                FactTable.millis(e.lastUse())
              });

  static final FactTable<Key> KEYS =
      new FactTable<>(
          "endpoint_keys",
          List.of("endpoint", "label"),
          List.of(
              "endpoint",
              "label",
              "place",
              "reference",
              "added",
              "expires",
              "state",
              "uses",
              "errors",
              "last_use"),
          List.of(),
          Facts::key,
          k ->
              new @Nullable Object[] {
                k.endpoint,
                k.key.label(),
                k.place,
                k.key.reference(),
                k.key.added().toEpochMilli(),
                FactTable.millis(k.key.expires()),
                Words.of(k.key.state()),
                k.key.uses(),
                k.key.errors(),
                FactTable.millis(k.key.lastUse())
              });

  static final FactTable<Reading> READINGS =
      new FactTable<>(
          "readings",
          List.of("chain", "contract", "holder", "item"),
          List.of(
              "chain",
              "contract",
              "holder",
              "item",
              "value",
              "block",
              "block_hash",
              "at",
              "endpoint",
              "failure",
              "failed_at",
              "disputed"),
          List.of(
              Index.of("readings", "item", false, "item", "chain", "contract", "holder"),
              Index.of("readings", "holder", false, "chain", "holder", "contract", "item")),
          Facts::reading,
          Facts::values);

  static final FactTable<Found> TRANSFERS =
      new FactTable<>(
          "transfers",
          List.of("chain", "transaction", "log_index"),
          List.of(
              "chain",
              "transaction",
              "log_index",
              "block",
              "block_hash",
              "at",
              "token",
              "sender",
              "receiver",
              "units"),
          List.of(
              Index.of("transfers", "token", false, "chain", "token", "block", "log_index"),
              Index.of("transfers", "receiver", false, "chain", "receiver", "block", "log_index")),
          Facts::transfer,
          f ->
              new @Nullable Object[] {
                f.chain.id(),
                f.transfer.transaction(),
                f.transfer.logIndex(),
                f.transfer.block(),
                f.transfer.blockHash(),
                FactTable.millis(f.transfer.at()),
                f.transfer.token(),
                f.transfer.from(),
                f.transfer.to(),
                new BigDecimal(f.transfer.units())
              });

  static final List<FactTable<?>> ALL = List.of(ENDPOINTS, KEYS, READINGS, TRANSFERS);

  private Facts() {}

  /**
   * A key of an endpoint.
   *
   * @param place counted from 0 in the order of adding
   */
  record Key(String endpoint, int place, EndpointKey key) {}

  /** A transfer and its chain. */
  record Found(Chain chain, Transfer transfer) {}

  private static Endpoint endpoint(ResultSet row) throws SQLException {
    return new Endpoint(
        row.getString(1),
        new Chain(row.getString(2)),
        row.getString(3),
        List.of(),
        FactTable.integer(row, 4),
        FactTable.integer(row, 5),
        row.getString(6),
        row.getLong(7),
        row.getLong(8),
        FactTable.instantOrNull(row, 9));
  }

  private static Key key(ResultSet row) throws SQLException {
    EndpointKey key =
        new EndpointKey(
            row.getString(2),
            row.getString(4),
            FactTable.instant(row, 5),
            FactTable.instantOrNull(row, 6),
            Words.get(KeyState.class, row.getString(7)),
            row.getLong(8),
            row.getLong(9),
            FactTable.instantOrNull(row, 10));
    return new Key(row.getString(1), row.getInt(3), key);
  }

  private static Reading reading(ResultSet row) throws SQLException {
    var subject =
        new Reading.Subject(
            new Chain(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
    String value = row.getString(5);
    Sighting sighting =
        value == null
            ? null
            : new Sighting(
                row.getLong(6), row.getString(7), FactTable.instant(row, 8), row.getString(9));
    String failure = row.getString(10);
    return new Reading(
        subject,
        value,
        sighting,
        failure == null
            ? null
            : new Reading.Failure(failure, FactTable.instant(row, 11), row.getBoolean(12)));
  }

  private static @Nullable Object[] values(Reading reading) {
    var subject = reading.subject();
    Sighting sighting = reading.sighting();
    Reading.Failure failure = reading.failure();
    return new @Nullable Object[] {
      subject.chain().id(),
      subject.contract(),
      subject.holder(),
      subject.item(),
      reading.value(),
      sighting == null ? null : sighting.block(),
      sighting == null ? null : sighting.blockHash(),
      sighting == null ? null : sighting.at().toEpochMilli(),
      sighting == null ? null : sighting.endpoint(),
      failure == null ? null : failure.reason(),
      failure == null ? null : failure.at().toEpochMilli(),
      failure == null ? null : failure.disputed()
    };
  }

  private static Found transfer(ResultSet row) throws SQLException {
    Transfer transfer =
        new Transfer(
            row.getString(2),
            row.getLong(3),
            row.getLong(4),
            row.getString(5),
            FactTable.instantOrNull(row, 6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            FactTable.number(row, 10).toBigIntegerExact());
    return new Found(new Chain(row.getString(1)), transfer);
  }
}
