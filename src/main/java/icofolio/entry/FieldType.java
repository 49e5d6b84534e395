package icofolio.entry;

import java.util.List;

/**
 * What a field takes: reads a text into its one canonical value.
 *
 * <p>A canonical value is a {@link String}, a {@link java.math.BigDecimal} or a {@link Boolean}, as
 * {@link #shape} says. Two texts that mean the same have the same canonical value.
 */
public interface FieldType {
  /** The Java type of the canonical value. */
  enum Shape {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.math.BigDecimal}, canonical. */
    NUMBER,
    /** A {@link Boolean}. */
    FLAG
  }

  /**
   * The canonical value of a text.
   *
   * @param text never empty; as it was given
   * @throws BadValueException saying what is wrong and how to mend it
   */
  Object read(String text) throws BadValueException;

  /** The Java type of the canonical value. */
  Shape shape();

  /** One or two words for help: {@code amount}, {@code date}, … */
  String label();

  /** The words it takes, where it takes only some. */
  default List<String> words() {
    return List.of();
  }

  /** Whether it is free text, which a spreadsheet might run as a formula. */
  default boolean isFreeText() {
    return false;
  }

  /** Whether it may hold 64 hex digits, which anywhere else are taken for a private key. */
  default boolean mayHoldHash() {
    return false;
  }

  /** Whether it is a list: in a cell its items are separated by {@code ;}. */
  default boolean isList() {
    return false;
  }
}
