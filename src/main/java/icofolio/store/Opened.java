package icofolio.store;

/**
 * An open store that may be worked with: of this program's schema.
 *
 * @param sql the database
 * @param portfolio the row about the whole store, as it was found
 */
record Opened(Sql sql, Portfolio portfolio) implements AutoCloseable {
  @Override
  public void close() {
    sql.close();
  }
}
