package icofolio.store;

import java.sql.SQLException;

/** A row that does not have the content it was written with. */
final class DamagedRowException extends SQLException {
  private static final long serialVersionUID = 1L;

  /** Names the row by kind and number: its id may be what is broken. */
  DamagedRowException(String what, long row) {
    this(what + " in row " + row);
  }

  /** Names what does not have its content. */
  DamagedRowException(String what) {
    super(what + " does not read as it was written");
  }
}
