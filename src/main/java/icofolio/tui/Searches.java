package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.BadQueryException;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Query;
import icofolio.entry.Words;
import icofolio.sale.Chain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The query words of the command line, for what the screens list. */
final class Searches {
  private Searches() {}

  /** Of positions: what is computed of them, and their sale's terms. */
  static final Listing.Search<Position> POSITIONS =
      search(
          Set.of(
              "id",
              "sale",
              "name",
              "symbol",
              "kind",
              "chain",
              "category",
              "launchpad",
              "stage",
              "status",
              "refund_status",
              "distribution_status",
              "contributed_value",
              "net_invested",
              "allocated",
              "vested",
              "distributed",
              "claimable",
              "locked"),
          Searches::of);

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

  private static <T> Listing.Search<T> search(
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

  private static @Nullable Object of(Position position, String name) {
    return switch (name) {
      case "id", "sale" -> position.sale().id();
      case "name" -> position.sale().name();
      case "symbol" -> position.sale().token().symbol();
      case "kind" -> position.sale().kind().name();
      case "chain" -> chain(position.sale().chain());
      case "category" -> position.sale().category();
      case "launchpad" -> position.sale().launchpad();
      case "stage" -> Words.of(position.stage());
      case "refund_status" -> Words.of(position.refundStatus());
      case "distribution_status" -> Words.of(position.tokens().status());
      case "status" ->
          List.of(
              Words.of(position.stage()),
              Words.of(position.refundStatus()),
              Words.of(position.tokens().status()));
      case "contributed_value" -> position.contributedValue();
      case "net_invested" -> position.netInvested();
      case "allocated" -> position.tokens().allocated();
      case "vested" -> position.tokens().vested();
      case "distributed" -> position.tokens().distributed();
      case "claimable" -> position.tokens().claimable();
      case "locked" -> position.tokens().locked();
      default -> null;
    };
  }

  /** A chain is found by its id and by the name that people know. */
  private static List<String> chain(@Nullable Chain chain) {
    return chain == null ? List.of() : List.of(chain.id(), chain.label());
  }

  private static @Nullable Object of(Coming coming, String name) {
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
