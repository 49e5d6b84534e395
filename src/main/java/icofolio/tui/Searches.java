package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.BadQueryException;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Query;
import icofolio.entry.Words;
import icofolio.render.PositionValues;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The query words of the command line, for what the screens list. */
final class Searches {
  private Searches() {}

  /** Of positions: what is computed of them, and their sale's terms. */
  static final Listing.Search<Position> POSITIONS =
      search(PositionValues.NAMES, PositionValues::of);

  /** Of what comes next. */
  static final Listing.Search<Coming> COMING =
      search(
          Set.of("id", "sale", "name", "symbol", "date", "event", "action", "tokens"),
          Searches::of);

  /** Of records: their fields; bare words look at the sale too. */
  static Listing.Search<Entry> entries(Kind kind, Field sale) {
    Set<String> fields = new HashSet<>();
    kind.fields().forEach(field -> fields.add(field.name()));
    return search(fields, (entry, name) -> of(entry, sale, name));
  }

  /** Of rows whose fields have those values. */
  static <T> Listing.Search<T> search(
      Set<String> fields, BiFunction<T, String, @Nullable Object> value) {
    return (words, zone) -> {
      try {
        Query query = Query.parse(Query.words(words), fields, zone);
        return row -> query.matches(name -> value.apply(row, name));
      } catch (BadQueryException e) {
        throw new IllegalArgumentException(e.sentence(), e);
      }
    };
  }

  /** The value of that name; null where there is none. */
  static @Nullable Object of(Coming coming, String name) {
    return switch (name) {
      case "id", "sale" -> coming.event().sale();
      case "name" -> coming.name();
      case "symbol" -> coming.symbol();
      case "date" -> coming.date();
      case "event" -> Words.of(coming.event().event());
      case "action" -> Words.of(coming.event().action());
      case "tokens" -> coming.event().tokens();
      default -> null;
    };
  }

  private static @Nullable Object of(Entry entry, Field sale, String name) {
    Field field = entry.kind().field(name);
    if (field == null) {
      return name.equals("name") ? entry.text(sale) : null;
    }
    return field.type().isList() && entry.has(field) ? entry.list(field) : entry.get(field);
  }
}
