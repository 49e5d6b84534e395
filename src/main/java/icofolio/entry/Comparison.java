package icofolio.entry;

import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.sale.Precision;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one word of a {@link Query} asks of a value. */
sealed interface Comparison {
  /** Whether a value is as asked for. */
  boolean holds(@Nullable Object value);

  /** Of these a part is enough. */
  Set<String> FREE_TEXT = Set.of("name", "note");

  /** A text that holds another. */
  static Comparison holding(String text) {
    return new Holds(text.toLowerCase(Locale.ROOT));
  }

  /**
   * What stands behind the colon of {@code field:value}.
   *
   * @param text without quotes
   * @param written with them: what is quoted is no comparison
   */
  static Comparison of(String field, String text, String written, ZoneId zone)
      throws BadQueryException {
    if (written.isEmpty()) {
      return new NotGiven();
    }
    boolean quoted = written.charAt(0) == '"';
    int range = text.indexOf("..");
    if (!quoted && range >= 0) {
      return new Both(
          List.of(
              bound(field + ":" + text, ">=", text.substring(0, range), zone),
              bound(field + ":" + text, "<=", text.substring(range + 2), zone)));
    }
    for (String operator : quoted ? List.<String>of() : Ordered.OPERATORS) {
      if (text.startsWith(operator)) {
        return Ordered.of(field + ":" + text, operator, text.substring(operator.length()), zone);
      }
    }
    return FREE_TEXT.contains(field) ? holding(text) : new Equal(text, Scale.read(text), zone);
  }

  private static Comparison bound(String word, String operator, String text, ZoneId zone)
      throws BadQueryException {
    return text.isEmpty() ? new Given() : Ordered.of(word, operator, text, zone);
  }

  /** No value. */
  record NotGiven() implements Comparison {
    @Override
    public boolean holds(@Nullable Object value) {
      return value == null || (value instanceof List<?> list && list.isEmpty());
    }
  }

  /** Any value. */
  record Given() implements Comparison {
    @Override
    public boolean holds(@Nullable Object value) {
      return value != null;
    }
  }

  /** A part of a text. */
  record Holds(String lower) implements Comparison {
    @Override
    public boolean holds(@Nullable Object value) {
      return value instanceof String text && text.toLowerCase(Locale.ROOT).contains(lower);
    }
  }

  /** Two comparisons at once. */
  record Both(List<Comparison> parts) implements Comparison {
    @Override
    public boolean holds(@Nullable Object value) {
      return parts.stream().allMatch(part -> part.holds(value));
    }
  }

  /** The same text in whatever case, the same number, or a date that may be the same. */
  record Equal(String text, Scale scale, ZoneId zone) implements Comparison {
    @Override
    public boolean holds(@Nullable Object value) {
      return switch (value) {
        case null -> false;
        case List<?> list -> list.stream().anyMatch(this::holds);
        case BigDecimal number -> scale.number != null && number.compareTo(scale.number) == 0;
        case Boolean flag -> text.equalsIgnoreCase(flag ? "true" : "false");
        case String other -> text.equalsIgnoreCase(other) || overlaps(other);
        default -> false;
      };
    }

    private boolean overlaps(String other) {
      SaleDate date = scale.date == null ? null : Scale.date(other);
      return date != null
          && scale.date != null
          && !date.first(zone).isAfter(scale.date.last(zone))
          && !date.last(zone).isBefore(scale.date.first(zone));
    }
  }

  /** A number or date on one side of another. */
  record Ordered(String operator, Scale scale, ZoneId zone) implements Comparison {
    static final List<String> OPERATORS = List.of(">=", "<=", ">", "<");

    static Ordered of(String word, String operator, String text, ZoneId zone)
        throws BadQueryException {
      Scale scale = Scale.read(text.strip());
      if (scale.number == null && scale.date == null) {
        throw new BadQueryException(
            TextRules.shown(word)
                + " compares with neither a number nor a date; write amount:>100 or"
                + " date:2024-01..2024-06");
      }
      return new Ordered(operator, scale, zone);
    }

    @Override
    public boolean holds(@Nullable Object value) {
      return switch (value) {
        case null -> false;
        case List<?> list -> list.stream().anyMatch(this::holds);
        case BigDecimal number -> scale.number != null && is(number.compareTo(scale.number));
        case String other -> dated(Scale.date(other));
        default -> false;
      };
    }

    private boolean is(int order) {
      return switch (operator) {
        case ">=" -> order >= 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order < 0;
      };
    }

    private boolean dated(@Nullable SaleDate date) {
      if (date == null || scale.date == null || date.precision() == Precision.UNKNOWN) {
        return false;
      }
      return switch (operator) {
        case ">=" -> !date.first(zone).isBefore(scale.date.first(zone));
        case "<=" -> !date.last(zone).isAfter(scale.date.last(zone));
        case ">" -> date.first(zone).isAfter(scale.date.last(zone));
        default -> date.last(zone).isBefore(scale.date.first(zone));
      };
    }
  }

  /** What a text of a query may be measured by. */
  record Scale(@Nullable BigDecimal number, @Nullable SaleDate date) {
    static Scale read(String text) {
      return new Scale(number(text), date(text));
    }

    private static @Nullable BigDecimal number(String text) {
      try {
        return Decimals.parse(text);
      } catch (BadNumberException e) {
        return null;
      }
    }

    static @Nullable SaleDate date(String text) {
      // What cannot be a date is most of what is asked, and an exception costs more than a look.
      boolean maybe =
          text.length() >= 4
              && Character.isDigit(text.charAt(0))
              && Character.isDigit(text.charAt(3));
      try {
        return maybe || text.equalsIgnoreCase("TBA") ? SaleDate.parse(text) : null;
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
