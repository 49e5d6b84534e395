package icofolio.cli;

import icofolio.book.Position;
import icofolio.entry.BadQueryException;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Query;
import icofolio.render.PositionValues;
import icofolio.render.ReceivableValues;
import icofolio.render.RecordNames;
import icofolio.render.Shown;
import icofolio.report.Receivable;
import icofolio.tracker.AskPortfolio.Overview;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Query words of a command line (contract §5, "Queries").
 *
 * @param words all of them, those that exclude with their dash
 */
record Queries(List<String> words) {
  /** Those of a command line. */
  static Queries of(List<String> arguments, List<String> exclusions) {
    List<String> words = new ArrayList<>(arguments);
    words.addAll(exclusions);
    return new Queries(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** What records of a kind must fit. */
  Predicate<Shown> records(Kind kind, ZoneId zone) {
    return records(kind, List.of(), zone);
  }

  /**
   * The same, where what is listed beside them has fields of its own.
   *
   * @param others fields that no record of the kind has
   */
  Predicate<Shown> records(Kind kind, Collection<String> others, ZoneId zone) {
    if (words.isEmpty()) {
      return record -> true;
    }
    Query query = parse(fields(kind, others), zone);
    return record -> query.matches(record::value);
  }

  private static Set<String> fields(Kind kind, Collection<String> others) {
    Set<String> fields = new LinkedHashSet<>(RecordNames.all(kind));
    fields.addAll(others);
    return fields;
  }

  /** What money that is owed back must fit, listed beside refunds. */
  Predicate<Receivable> receivables(ZoneId zone) {
    if (words.isEmpty()) {
      return one -> true;
    }
    Query query = parse(fields(Kind.REFUNDS, ReceivableValues.NAMES), zone);
    return one -> query.matches(field -> ReceivableValues.of(one, field));
  }

  /** What positions with interest must fit, listed beside refunds. */
  Predicate<Position> refunds(ZoneId zone) {
    if (words.isEmpty()) {
      return position -> true;
    }
    Query query = parse(fields(Kind.REFUNDS, ReceivableValues.NAMES), zone);
    return position ->
        query.matches(
            field ->
                ReceivableValues.NAMES.contains(field) ? PositionValues.of(position, field) : null);
  }

  /** What positions must fit, listed beside distributions. */
  Predicate<Position> deliveries(ZoneId zone) {
    if (words.isEmpty()) {
      return position -> true;
    }
    Query query = parse(fields(Kind.DISTRIBUTIONS, PositionValues.NAMES), zone);
    return position -> query.matches(field -> PositionValues.of(position, field));
  }

  /** What positions must fit. */
  Predicate<Position> positions(Overview overview) {
    if (words.isEmpty()) {
      return position -> true;
    }
    Set<String> fields = new LinkedHashSet<>(RecordNames.all(Kind.SALES));
    fields.addAll(PositionValues.NAMES);
    Query query = parse(fields, overview.settings().zone());
    return position -> {
      Entry sale = overview.catalog().entry(position.sale().id());
      return query.matches(field -> value(position, sale, field));
    };
  }

  private static @Nullable Object value(Position position, Entry sale, String field) {
    return PositionValues.NAMES.contains(field)
        ? PositionValues.of(position, field)
        : new Shown(sale, List.of()).value(field);
  }

  private Query parse(Set<String> fields, ZoneId zone) {
    try {
      return Query.parse(words, fields, zone);
    } catch (BadQueryException e) {
      throw new UsageException("bad-query", e.sentence(), null);
    }
  }
}
