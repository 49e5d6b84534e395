package icofolio.entry;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that lists, exports and the screen are narrowed down with (contract §5, "Queries").
 *
 * <ul>
 *   <li>{@code acme}, {@code "acme seed"}: id, name, symbol or note holds it, in whatever case
 *   <li>{@code field:value}: is it; of a name or a note: holds it; {@code field:} is not given
 *   <li>{@code field:>100}, {@code >=}, {@code <}, {@code <=}, {@code field:1..5}, {@code 1..},
 *       {@code ..5}: numbers and dates
 *   <li>{@code date:2024-01..2024-06}: a vague date is all its days
 *   <li>{@code -word}: all but those
 * </ul>
 *
 * <p>Several words must all hold.
 */
public final class Query {
  /** The query without words, which everything matches. */
  public static final Query ALL = new Query(List.of());

  private static final List<String> SEARCHED = List.of("id", "name", "symbol", "note");

  private final List<Term> terms;

  /** What a query looks at: a record, a position, whatever has named values. */
  @FunctionalInterface
  public interface Row {
    /**
     * The value of a field: a {@link String}, a {@link java.math.BigDecimal}, a {@link Boolean}, a
     * list of them, or null where it is not given or the row has no such field.
     */
    @Nullable Object value(String field);
  }

  private record Term(boolean excludes, List<String> fields, Comparison comparison) {
    boolean matches(Row row) {
      for (String field : fields) {
        if (comparison.holds(row.value(field))) {
          return !excludes;
        }
      }
      return excludes;
    }
  }

  private Query(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * The query of those words.
   *
   * @param fields the fields that may be asked for
   * @param zone in which a date alone is a day
   * @throws BadQueryException where a field is not known, or a comparison needs a number or date
   */
  public static Query parse(List<String> words, Set<String> fields, ZoneId zone)
      throws BadQueryException {
    List<Term> terms = new ArrayList<>();
    for (String word : words) {
      if (!word.isBlank()) {
        terms.add(term(word.strip(), fields, zone));
      }
    }
    return new Query(terms);
  }

  /** Cuts a line into words at blanks; blanks in quotes stay, and so do the quotes. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (!Character.isWhitespace(c) || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether every word holds. */
  public boolean matches(Row row) {
    for (Term term : terms) {
      if (!term.matches(row)) {
        return false;
      }
    }
    return true;
  }

  private static Term term(String word, Set<String> fields, ZoneId zone) throws BadQueryException {
    boolean excludes = word.length() > 1 && word.charAt(0) == '-';
    String rest = excludes ? word.substring(1) : word;
    int colon = rest.indexOf(':');
    if (colon < 1 || !isName(rest.substring(0, colon))) {
      return new Term(excludes, SEARCHED, Comparison.holding(unquoted(rest)));
    }
    String field = field(rest.substring(0, colon), fields);
    String value = rest.substring(colon + 1);
    return new Term(excludes, List.of(field), Comparison.of(field, unquoted(value), value, zone));
  }

  private static boolean isName(String text) {
    return text.chars()
        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-');
  }

  private static String field(String name, Set<String> fields) throws BadQueryException {
    String field = name.toLowerCase(Locale.ROOT).replace('-', '_');
    if (fields.contains(field)) {
      return field;
    }
    String nearest = Nearest.hint(field, fields);
    throw new BadQueryException(
        "There is no field "
            + TextRules.shown(name)
            + " here"
            + (nearest.isEmpty()
                ? "; there are: " + String.join(" ", fields.stream().sorted().toList())
                : nearest));
  }

  private static String unquoted(String text) {
    int last = text.length() - 1;
    boolean quoted = last > 0 && text.charAt(0) == '"' && text.charAt(last) == '"';
    return quoted ? text.substring(1, last) : text.replace("\"", "");
  }
}
