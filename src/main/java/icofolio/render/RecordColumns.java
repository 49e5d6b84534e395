package icofolio.render;

import icofolio.entry.Kind;
import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns in which records of a kind are listed for a person: a choice of all their fields. */
final class RecordColumns {
  private static final int LEAST_NAME = 10;
  private static final int DAY = "2024-03-31".length();

  /** Values in a list stand to two digits whatever the currency, so that a column is even. */
  private static final int VALUE_DIGITS = 2;

  private RecordColumns() {}

  /** A column and how its cells come from a record. */
  record Source(Column column, Maker maker) {}

  /** Makes a cell of a record. */
  @FunctionalInterface
  interface Maker {
    Cell of(Shown record);
  }

  static List<Source> of(Kind kind) {
    return switch (kind) {
      case SALES -> sales();
      case CONTRIBUTIONS -> contributions();
      case REFUNDS -> refunds();
      case DISTRIBUTIONS -> distributions();
      case WALLETS ->
          List.of(
              word("id", Column.ALWAYS),
              text("address", 90, 20),
              chain(80),
              word("custody", 70),
              note());
      case PRICES ->
          List.of(
              word("date", Column.ALWAYS),
              word("asset", Column.ALWAYS),
              amount("price", "currency", Column.ALWAYS),
              text("source", 50, LEAST_NAME));
      case TRANCHES ->
          List.of(word("sale", 99), word("date", Column.ALWAYS), number("percent", 98));
      case BUDGETS ->
          List.of(
              word("id", Column.ALWAYS),
              word("period", 70),
              text("scope", 60, LEAST_NAME),
              number("use", 95),
              number("limit", Column.ALWAYS),
              number("remaining", 90),
              word("state", Column.ALWAYS),
              word("mode", 50),
              day("period_start", "SINCE", 40),
              day("period_end", "UNTIL", 45));
      case LIMITS ->
          List.of(
              word("id", Column.ALWAYS),
              word("dimension", 95),
              number("max_share", 90),
              number("max_hhi", 85),
              number("min_count", 80),
              word("basis", 60),
              text("subject", 70, LEAST_NAME),
              number("figure", "NOW", 92),
              word("state", Column.ALWAYS),
              word("mode", 50));
    };
  }

  private static List<Source> sales() {
    return List.of(
        text("id", Column.ALWAYS, 12),
        text("name", 40, 12),
        word("symbol", 45),
        word("kind", 70),
        word("stage", 95),
        day("opens", 60),
        day("closes", 65),
        amount("raised", "cap_currency", 30),
        amount("price", "price_currency", 35),
        day("tge", 50),
        chain(20),
        text("launchpad", 15, LEAST_NAME),
        word("refund_status", "REFUND", 85),
        word("distribution_status", "TOKENS", 80));
  }

  private static List<Source> contributions() {
    return List.of(
        word("id", Column.ALWAYS),
        day("date", 90),
        text("sale", 95, 12),
        amount("amount", "currency", Column.ALWAYS),
        value(),
        amount("accepted", "currency", 50),
        number("allocated", 40),
        word("status", 70),
        text("wallet", 60, LEAST_NAME),
        note());
  }

  private static List<Source> refunds() {
    return List.of(
        word("id", Column.ALWAYS),
        day("date", 90),
        text("sale", 95, 12),
        word("contribution", 50),
        amount("amount", "currency", Column.ALWAYS),
        amount("settles", "settles_currency", 55),
        word("reason", 80),
        text("wallet", 60, LEAST_NAME),
        note());
  }

  private static List<Source> distributions() {
    return List.of(
        word("id", Column.ALWAYS),
        day("date", 90),
        text("sale", 95, 12),
        number("tokens", Column.ALWAYS),
        text("wallet", 60, LEAST_NAME),
        note());
  }

  private static String heading(String name) {
    return name.toUpperCase(Locale.ROOT).replace('_', ' ');
  }

  private static Source word(String name, int rank) {
    return word(name, heading(name), rank);
  }

  private static Source word(String name, String heading, int rank) {
    return new Source(Column.word(heading, rank), record -> word(name, record.text(name)));
  }

  private static Cell word(String name, @Nullable String text) {
    return text == null ? Cell.EMPTY : StatusWords.cell(name, text);
  }

  /** The day alone: the second would take the room of a column. */
  private static Source day(String name, int rank) {
    return day(name, heading(name), rank);
  }

  private static Source day(String name, String heading, int rank) {
    return new Source(
        Column.word(heading, rank),
        record -> {
          String date = record.text(name);
          return Cell.of(date == null || date.length() <= DAY ? date : date.substring(0, DAY));
        });
  }

  private static Source text(String name, int rank, int least) {
    return new Source(
        Column.text(heading(name), rank, least), record -> Cell.of(record.text(name)));
  }

  /** The alias of a chain where it has one, else its identifier. */
  private static Source chain(int rank) {
    return new Source(
        Column.text("CHAIN", rank, LEAST_NAME),
        record -> {
          String id = record.text("chain");
          return id == null ? Cell.EMPTY : Cell.of(new Chain(id).label(), Slot.MUTED);
        });
  }

  private static Source value() {
    return new Source(
        Column.number("VALUE", 80),
        record ->
            record.value("value") instanceof BigDecimal value
                ? Cell.of(Figures.value(value, VALUE_DIGITS))
                : Cell.EMPTY);
  }

  private static Source note() {
    return new Source(
        Column.text("NOTE", 10, LEAST_NAME), record -> Cell.of(record.text("note"), Slot.MUTED));
  }

  private static Source number(String name, int rank) {
    return number(name, heading(name), rank);
  }

  private static Source number(String name, String heading, int rank) {
    return new Source(Column.number(heading, rank), record -> Cell.of(figure(record.text(name))));
  }

  private static Source amount(String name, String currency, int rank) {
    return new Source(
        Column.number(heading(name), rank),
        record -> {
          String figure = figure(record.text(name));
          String unit = record.text(currency);
          return Cell.of(figure.isEmpty() || unit == null ? figure : figure + " " + unit);
        });
  }

  private static String figure(@Nullable String text) {
    try {
      return text == null ? "" : Figures.number(Decimals.parse(text));
    } catch (BadNumberException e) {
      return text;
    }
  }
}
