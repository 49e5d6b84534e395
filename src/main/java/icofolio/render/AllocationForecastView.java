package icofolio.render;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.AllocationForecast;
import icofolio.report.AllocationForecast.Outcome;
import icofolio.report.TiedUp;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale would take of an amount, under each rule.
 *
 * @param tiedUp for how long the money is away
 */
public record AllocationForecastView(AllocationForecast forecast, TiedUp tiedUp) implements View {
  private static final int PERCENT_DIGITS = 2;

  private static final List<Column> COLUMNS =
      List.of(
          Column.word("RULE", Column.ALWAYS),
          Column.word("ACCEPTED", Column.ALWAYS),
          Column.word("REFUNDED", 90),
          Column.word("CHANCE", 80),
          Column.word("ON AVERAGE", 70),
          Column.word("", 60));

  @Override
  public void writeTable(Page page) throws IOException {
    page.line(
        "%s into %s: %s %s offered in all, for a cap of %s %s"
            .formatted(
                amount(forecast.amount().number()),
                forecast.sale(),
                Figures.number(forecast.demand().all()),
                forecast.demand().currency(),
                Figures.number(forecast.demand().cap()),
                forecast.demand().currency()),
        Slot.STRONG);
    if (forecast.demand().fits()) {
      page.line("There is room for all of it.", Slot.GOOD);
    }
    page.line("");
    try (TextTable table = page.table(COLUMNS)) {
      for (Outcome outcome : forecast.outcomes()) {
        table.row(cells(outcome));
      }
    }
    page.line("");
    page.line("Away " + away());
  }

  private List<Cell> cells(Outcome outcome) {
    BigDecimal all = forecast.amount().number();
    boolean own = outcome.rule() == forecast.rule();
    return List.of(
        Cell.of(Words.of(outcome.rule()), own ? Slot.STRONG : Slot.TEXT),
        Cell.of(range(outcome, outcome.least(), outcome.most())),
        Cell.of(range(outcome, all.subtract(outcome.most()), all.subtract(outcome.least()))),
        Cell.of(outcome.probability() == null ? "" : percent(outcome.probability())),
        outcome.expected() == null ? Cell.EMPTY : Cell.of(amount(outcome.expected())),
        own ? Cell.of("this sale's rule", Slot.MUTED) : Cell.EMPTY);
  }

  private String range(Outcome outcome, BigDecimal least, BigDecimal most) {
    if (least.compareTo(most) == 0) {
      return amount(least);
    }
    String between = outcome.probability() == null ? " to " : " or ";
    return Figures.number(least) + between + amount(most);
  }

  private String amount(BigDecimal number) {
    return Figures.number(number) + " " + forecast.amount().asset();
  }

  private static String percent(BigDecimal share) {
    return Decimals.display(share.movePointRight(2), PERCENT_DIGITS).toPlainString() + " %";
  }

  private String away() {
    return "from %s; decided %s; refund %s; first tokens %s"
        .formatted(
            Figures.day(tiedUp.from(), tiedUp.zone()),
            after(tiedUp.closes(), ""),
            after(tiedUp.refund(), "by "),
            after(tiedUp.tokens(), ""));
  }

  private String after(@Nullable Instant at, String by) {
    Long days = tiedUp.days(at);
    return at == null || days == null
        ? "on no known day"
        : "%s%s (%d days)".formatted(by, Figures.day(at, tiedUp.zone()), days);
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("sale", forecast.sale());
    json.put("amount", forecast.amount().number());
    json.put("currency", forecast.amount().asset().code());
    json.put("cap", forecast.demand().cap());
    json.put("offered", forecast.demand().all());
    json.put("cap_currency", forecast.demand().currency().code());
    json.put("allocation", forecast.rule() == null ? null : Words.of(forecast.rule()));
    json.array("outcomes");
    for (Outcome outcome : forecast.outcomes()) {
      BigDecimal all = forecast.amount().number();
      json.object();
      json.put("rule", Words.of(outcome.rule()));
      json.put("accepted_least", outcome.least());
      json.put("accepted_most", outcome.most());
      json.put("refunded_least", all.subtract(outcome.most()));
      json.put("refunded_most", all.subtract(outcome.least()));
      json.put("probability", outcome.probability());
      json.put("expected", outcome.expected());
      json.endObject();
    }
    json.endArray();
    json.object("tied_up");
    json.put("from", tiedUp.from());
    put(json, "closes", tiedUp.closes());
    put(json, "refund", tiedUp.refund());
    put(json, "tokens", tiedUp.tokens());
    json.endObject();
    json.endObject();
  }

  private void put(Json json, String name, @Nullable Instant at) {
    json.put(name, at);
    Long days = tiedUp.days(at);
    if (days == null) {
      json.put("days_to_" + name, (String) null);
    } else {
      json.put("days_to_" + name, days);
    }
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.of("rule", "accepted_least", "accepted_most", "probability", "expected"));
    for (Outcome outcome : forecast.outcomes()) {
      rows.row(
          Arrays.asList(
              Words.of(outcome.rule()),
              Decimals.text(outcome.least()),
              Decimals.text(outcome.most()),
              StatusRows.text(outcome.probability()),
              StatusRows.text(outcome.expected())));
    }
  }
}
