package icofolio.store;

import java.sql.SQLException;

/** A row that does not have the content it was written with. */
final class DamagedRowException extends SQLException {
  private static final long serialVersionUID = 1L;

  /** Names the row by kind and number: its id may be what is broken. */
  DamagedRowException(String what, long row) {
    super("the content of a " + what + " (row " + row + ") is not what was written");
  }
}
