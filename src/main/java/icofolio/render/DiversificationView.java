package icofolio.render;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.Diversification;
import icofolio.rule.Dimension;
import icofolio.rule.LimitState;
import icofolio.rule.Shares;
import icofolio.sale.Chain;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what is invested is divided, as an answer. */
public record DiversificationView(Diversification report) implements View {
  private static final int PERCENT_DIGITS = 2;
  private static final int MOST = 10;

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("", Column.ALWAYS, 12),
          Column.number("INVESTED", Column.ALWAYS),
          Column.number("SHARE", Column.ALWAYS));

  /** Parts, the largest first. */
  private static List<Map.Entry<String, BigDecimal>> sorted(Shares shares) {
    List<Map.Entry<String, BigDecimal>> parts = new ArrayList<>(shares.parts().entrySet());
    parts.removeIf(part -> part.getValue().signum() <= 0);
    parts.sort(Map.Entry.<String, BigDecimal>comparingByValue().reversed());
    return parts;
  }

  @Override
  public void writeTable(Page page) throws IOException {
    BaseCurrency base = BaseCurrency.of(report.baseCurrency());
    page.line(
        "Net invested " + base.show(report.netInvested()) + " " + report.baseCurrency(),
        Slot.STRONG);
    for (Map.Entry<Dimension, Shares> dimension : report.dimensions().entrySet()) {
      page.line("");
      writeTable(page, base, dimension.getKey(), dimension.getValue());
    }
    if (!report.limits().isEmpty()) {
      page.line("");
    }
    for (LimitState state : report.limits()) {
      page.line(LimitSentence.of(state, base), slot(state));
    }
  }

  private static void writeTable(Page page, BaseCurrency base, Dimension dimension, Shares shares)
      throws IOException {
    List<Map.Entry<String, BigDecimal>> parts = sorted(shares);
    if (parts.stream().allMatch(part -> part.getKey().isEmpty())) {
      page.line("By " + Words.of(dimension) + ": none given", Slot.MUTED);
      return;
    }
    page.line(
        "By %s: Herfindahl index %s, as %s equal part%s"
            .formatted(
                Words.of(dimension),
                Figures.number(shares.hhi()),
                Figures.number(Decimals.display(shares.effectiveNumber(), PERCENT_DIGITS)),
                shares.effectiveNumber().compareTo(BigDecimal.ONE) == 0 ? "" : "s"),
        Slot.HEADER);
    // One more is shown rather than counted.
    int shown = parts.size() == MOST + 1 ? MOST + 1 : MOST;
    try (TextTable table = page.table(COLUMNS)) {
      for (Map.Entry<String, BigDecimal> part : parts.stream().limit(shown).toList()) {
        table.row(
            List.of(
                part.getKey().isEmpty()
                    ? Cell.of("(none given)", Slot.MUTED)
                    : Cell.of(shown(dimension, part.getKey())),
                Cell.of(base.show(part.getValue())),
                Cell.of(percent(shares.share(part.getKey())) + " %")));
      }
      if (parts.size() > shown) {
        BigDecimal rest =
            parts.stream()
                .skip(shown)
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        table.row(
            List.of(
                Cell.of("%d others".formatted(parts.size() - shown), Slot.MUTED),
                Cell.of(base.show(rest)),
                Cell.of("")));
      }
    }
  }

  private static String shown(Dimension dimension, String value) {
    return dimension == Dimension.CHAIN ? new Chain(value).label() : value;
  }

  private static String percent(BigDecimal share) {
    return Decimals.display(share.movePointRight(2), PERCENT_DIGITS).toPlainString();
  }

  private static Slot slot(LimitState state) {
    return switch (state.state()) {
      case OK -> Slot.GOOD;
      case NEAR -> Slot.WARN;
      case OVER -> Slot.BAD;
    };
  }

  @Override
  public void writeJson(Json json) {
    BaseCurrency base = BaseCurrency.of(report.baseCurrency());
    json.object();
    json.put("net_invested", base.exact(report.netInvested()));
    json.object("dimensions");
    report.dimensions().forEach((dimension, shares) -> write(json, base, dimension, shares));
    json.endObject();
    json.array("limits");
    report.limits().forEach(state -> write(json, base, state));
    json.endArray();
    json.endObject();
  }

  private static void write(Json json, BaseCurrency base, Dimension dimension, Shares shares) {
    json.object(Words.of(dimension));
    json.put("hhi", shares.hhi());
    json.put("effective_number", shares.effectiveNumber());
    json.array("shares");
    for (Map.Entry<String, BigDecimal> part : sorted(shares)) {
      json.object();
      json.put("value", part.getKey().isEmpty() ? null : part.getKey());
      json.put("amount", base.exact(part.getValue()));
      json.put("share", shares.share(part.getKey()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void write(Json json, BaseCurrency base, LimitState state) {
    json.object();
    json.put("limit", state.limit().id());
    json.put("measure", state.measure().name().toLowerCase(Locale.ROOT));
    json.put("most", state.most());
    json.put("subject", state.subject());
    json.put("figure", state.figure());
    json.put("room", text(base, state.room()));
    json.put("elsewhere", text(base, state.elsewhere()));
    json.put("can_be_met", state.canBeMet());
    json.put("state", Words.of(state.state()));
    json.endObject();
  }

  private static @Nullable String text(BaseCurrency base, @Nullable BigDecimal value) {
    return value == null ? null : base.exact(value);
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    BaseCurrency base = BaseCurrency.of(report.baseCurrency());
    rows.row(List.of("dimension", "value", "amount", "share"));
    for (Map.Entry<Dimension, Shares> dimension : report.dimensions().entrySet()) {
      for (Map.Entry<String, BigDecimal> part : sorted(dimension.getValue())) {
        rows.row(
            List.of(
                Words.of(dimension.getKey()),
                part.getKey(),
                base.exact(part.getValue()),
                Decimals.text(dimension.getValue().share(part.getKey()))));
      }
    }
  }
}
