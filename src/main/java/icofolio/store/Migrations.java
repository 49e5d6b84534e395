package icofolio.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The steps from an empty database to the schema of this program, one script each, never changed
 * once released.
 *
 * @param scripts names of resources beside this class; the first makes schema 1
 */
record Migrations(List<String> scripts) {

  /** Those of this program. */
  static final Migrations OWN =
      new Migrations(
          List.of(
              "migration-001.sql", "migration-002.sql", "migration-003.sql", "migration-004.sql"));

  /** The schema after the last of them. */
  int latest() {
    return scripts.size();
  }

  /** Brings a database from one schema to the latest. */
  void run(Sql sql, int from) {
    for (int version = from + 1; version <= latest(); version++) {
      sql.run(text(scripts.get(version - 1)));
      sql.update("UPDATE \"portfolio\" SET \"schema_version\" = ?", version);
      sql.commit();
    }
    sql.force();
  }

  private static String text(String script) {
    try (InputStream resource = Migrations.class.getResourceAsStream(script)) {
      if (resource == null) {
        throw new IllegalStateException(script + " is missing in the program");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
