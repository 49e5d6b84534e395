package icofolio.entry;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One named field of a kind: a CSV column, a JSON key and, with dashes, an option.
 *
 * @param kind whose field it is
 * @param index its place among the fields of its kind, from 0
 * @param name snake_case
 * @param type what it takes
 * @param required whether a record must have it
 * @param help one line: what it means
 */
public record Field(
    Kind kind, int index, String name, FieldType type, boolean required, String help) {

  /** The option on a command line: {@code --tx-hash}. */
  public String option() {
    return "--" + name.replace('_', '-');
  }

  /** The text of a canonical value of this field; {@link FieldType#read} gives the value back. */
  public static String text(Object value) {
    return value instanceof BigDecimal number ? Decimals.text(number) : value.toString();
  }

  /** The text of a value that may be absent. */
  public static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : text(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return kind + "." + name;
  }
}
