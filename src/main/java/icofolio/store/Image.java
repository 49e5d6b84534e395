package icofolio.store;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.FieldType.Shape;
import icofolio.entry.Kind;
import icofolio.money.Decimals;
import icofolio.tracker.Derived;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as one text, for the history: a line {@code name=value} for each field that is given,
 * derived figures under names of their own. A field that is added later is simply not there.
 */
final class Image {

  private static final int MOST_DIGITS = 10_000;
  private static final String AT = "@at";
  private static final String VALUE = "@value";
  private static final String ALLOCATED = "@allocated";

  private Image() {}

  /** The text of a record. */
  static String of(Stored record) {
    StringBuilder text = new StringBuilder(200);
    Entry entry = record.entry();
    for (Field field : entry.kind().fields()) {
      line(text, field.name(), Field.textOrNull(entry.get(field)));
    }
    Derived derived = record.derived();
    Instant at = derived.at();
    line(text, AT, at == null ? null : Long.toString(at.getEpochSecond()));
    line(text, VALUE, Field.textOrNull(derived.value()));
    line(text, ALLOCATED, Field.textOrNull(derived.allocated()));
    return text.toString();
  }

  /**
   * The record of a text.
   *
   * @throws IllegalArgumentException where a value in it is none that was written
   * @throws DateTimeException likewise
   */
  static Stored read(Kind kind, String text) {
    Map<String, String> lines = lines(text);
    @Nullable Object[] values = new Object[kind.fields().size()];
    for (Field field : kind.fields()) {
      String value = lines.get(field.name());
      values[field.index()] = value == null ? null : value(field.type().shape(), value);
    }
    String at = lines.get(AT);
    Derived derived =
        at == null
            ? Derived.NONE
            : new Derived(
                Instant.ofEpochSecond(Long.parseLong(at)),
                numberOrNull(lines.get(VALUE)),
                numberOrNull(lines.get(ALLOCATED)));
    return new Stored(Entry.of(kind, values), derived);
  }

  /** A line of name and value; nothing where there is no value. */
  static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name)
          .append('=')
          .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
          .append('\n');
    }
  }

  /**
   * Names and values of the lines. Only {@code \n} ends a line: images of earlier versions hold
   * carriage returns as they are.
   *
   * @throws IllegalArgumentException where it is no such text
   */
  static Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      int next = text.indexOf('\n', from);
      end = next < 0 ? text.length() : next;
      String line = text.substring(from, end);
      int equals = line.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("a line without a name");
      }
      lines.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
    }
    return lines;
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        c =
            switch (value.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> value.charAt(i);
            };
      }
      text.append(c);
    }
    return text.toString();
  }

  private static Object value(Shape shape, String text) {
    return switch (shape) {
      case TEXT -> text;
      case NUMBER -> number(text);
      case FLAG -> Boolean.valueOf(text);
    };
  }

  private static @Nullable BigDecimal numberOrNull(@Nullable String text) {
    return text == null ? null : number(text);
  }

  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (isMonstrous(number)) {
      throw new NumberFormatException("a number of too many digits");
    }
    return number;
  }

  /** No amount comes near; a flipped bit can, and would take all memory when it is written out. */
  private static boolean isMonstrous(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS;
  }

  /** The canonical value of a column, or null. */
  static @Nullable Object value(ResultSet row, int column, Shape shape) throws SQLException {
    return switch (shape) {
      case TEXT -> row.getString(column);
      case NUMBER -> number(row, column);
      case FLAG -> row.getObject(column);
    };
  }

  /** The canonical number of a column, or null. */
  static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    if (number != null && isMonstrous(number)) {
      throw new DamagedRowException("a number");
    }
    return number == null ? null : Decimals.canonical(number);
  }
}
