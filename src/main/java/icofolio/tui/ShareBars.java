package icofolio.tui;

import icofolio.entry.Words;
import icofolio.render.BaseCurrency;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Bar;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Cards;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bar for each value of a dimension, under a heading; limits are lines across the bars. */
record ShareBars(Model model, Sheet<Share> sheet, boolean focused) implements Widget {
  /** Lines above the bars. */
  static final int HEAD = 1;

  private static final String SHARE = "share";
  private static final String INVESTED = "invested";
  private static final int MOST_LABELS = 24;
  private static final int GAP = 2;

  @Override
  public void draw(Canvas canvas) {
    List<Share> rows = sheet.rows();
    List<String> shares = atLeast(SHARE, Aligned.numbers(rows, this::percent));
    List<String> amounts = atLeast(INVESTED, Aligned.numbers(rows, this::amount));
    Map<String, Integer> places = new HashMap<>();
    int labels = Glyphs.width(Words.of(model.division().by()));
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).value(), i);
      labels = Math.max(labels, Glyphs.width(rows.get(i).label()));
    }
    Widths widths = widths(canvas.width(), labels, shares.getFirst(), amounts.getFirst());
    head(canvas, widths);
    BigDecimal whole = model.division().whole();
    List<BigDecimal> ticks = model.division().ticks();
    Symbols symbols = canvas.symbols();
    new Cards<>(
            sheet.id().name(),
            rows,
            1,
            0,
            sheet.scroll(),
            focused,
            share -> {
              int at = places.getOrDefault(share.value(), 0);
              String label = Glyphs.fit(share.label(), widths.labels, symbols.ellipsis());
              boolean over = isOver(share, ticks);
              Bar bar =
                  new Bar(
                      share.percent(),
                      BigDecimal.ZERO,
                      ticks,
                      whole,
                      over ? Slot.BAD : Slot.GAUGE_FULL);
              return List.of(
                  Line.of(label, Slot.TEXT)
                      .at(widths.labels + GAP, "", Slot.TEXT)
                      .and(bar.line(widths.bar, symbols))
                      .and("  " + shares.get(at), over ? Slot.BAD : Slot.STRONG)
                      .and("  " + amounts.get(at), Slot.TEXT));
            })
        .draw(canvas.area(0, HEAD, canvas.width(), canvas.height() - HEAD));
  }

  /** Figures with room for the heading above them. */
  private static List<String> atLeast(String heading, List<String> figures) {
    return figures.stream()
        .map(text -> " ".repeat(Math.max(0, heading.length() - text.length())) + text)
        .toList();
  }

  /** The columns that each part of a row takes. */
  private record Widths(int labels, int bar, int share, int amount) {}

  private static Widths widths(int canvas, int labels, String share, String amount) {
    int label = Math.min(MOST_LABELS, labels);
    int room = canvas - Cards.MARGIN - Cards.FREE;
    int bar = room - label - share.length() - amount.length() - 3 * GAP;
    return new Widths(label, Math.max(1, bar), share.length(), amount.length());
  }

  private void head(Canvas canvas, Widths widths) {
    canvas.fill(0, 0, canvas.width() - Cards.FREE, " ", Slot.HEADER);
    int x = Cards.MARGIN + widths.labels + GAP;
    canvas.fit(Cards.MARGIN, 0, widths.labels + 1, Words.of(model.division().by()), Slot.HEADER);
    if (!model.division().ticks().isEmpty()) {
      String sign = canvas.symbols().vertical() + " limit";
      canvas.fit(x, 0, widths.bar, sign, Slot.HEADER);
    }
    x += widths.bar + GAP + widths.share;
    canvas.putRight(x, 0, SHARE, Slot.HEADER);
    canvas.putRight(x + GAP + widths.amount, 0, INVESTED, Slot.HEADER);
  }

  private String amount(Share share) {
    return model.look().amountsHidden() ? Texts.HIDDEN : base().show(share.amount());
  }

  private BaseCurrency base() {
    return BaseCurrency.of(model.division().known().baseCurrency());
  }

  private String percent(Share share) {
    String sign = isOver(share, model.division().ticks()) ? "! " : "";
    return sign + Texts.percent(share.percent());
  }

  /** Whether it is more than a limit allows; what has no value is nothing that a limit is on. */
  private static boolean isOver(Share share, List<BigDecimal> ticks) {
    return !share.value().isEmpty()
        && ticks.stream().anyMatch(tick -> share.percent().compareTo(tick) > 0);
  }
}
