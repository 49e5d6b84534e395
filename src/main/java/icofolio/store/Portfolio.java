package icofolio.store;

import icofolio.book.Settings;
import icofolio.money.Asset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one row about the whole store.
 *
 * @param schemaVersion which migrations it has seen
 * @param settings of the portfolio
 * @param nextRow the number that the next record gets
 * @param nextChange the number that the next change set gets
 * @param derivedIsStale whether derived figures must be made again: a migration can say so
 */
record Portfolio(
    int schemaVersion, Settings settings, long nextRow, long nextChange, boolean derivedIsStale) {

  private static final String SELECT =
      "SELECT \"schema_version\", \"base_currency\", \"zone\", \"next_row\", \"next_change\","
          + " \"derived_is_stale\", \"checksum\" FROM \"portfolio\"";

  private static final String UPDATE =
      "UPDATE \"portfolio\" SET \"base_currency\" = ?, \"zone\" = ?, \"next_row\" = ?,"
          + " \"next_change\" = ?, \"derived_is_stale\" = ?, \"checksum\" = ?";

  static @Nullable Portfolio read(Sql sql) {
    return sql.first(SELECT, Portfolio::of);
  }

  private static Portfolio of(ResultSet row) throws SQLException {
    Portfolio portfolio =
        new Portfolio(
            row.getInt(1),
            new Settings(new Asset(row.getString(2)), ZoneId.of(row.getString(3))),
            row.getLong(4),
            row.getLong(5),
            row.getBoolean(6));
    if (portfolio.sum() != row.getInt(7)) {
      throw new DamagedRowException("portfolio", 1);
    }
    return portfolio;
  }

  private int sum() {
    return Checksum.of(
        settings.baseCurrency().code(),
        settings.zone().getId(),
        nextRow,
        nextChange,
        derivedIsStale);
  }

  /** Writes it, but for the schema version. */
  void write(Sql sql) {
    sql.update(
        UPDATE,
        settings.baseCurrency().code(),
        settings.zone().getId(),
        nextRow,
        nextChange,
        derivedIsStale,
        sum());
  }
}
