package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.TokenPosition;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.render.Figures;
import icofolio.render.StatusLook;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Timeline;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The page of one sale: figures, timeline, schedule, terms and records, as lines of text. */
record SalePage(SaleDetail detail, boolean hidden, Symbols symbols, int zoom) {
  private static final int NAMES = 16;
  private static final int UNLOCKS = 29;
  private static final int TERMS = 24;
  private static final int LEFT_OF_WIDE = 56;

  /** The lines of the page, in one column or two beside each other. */
  static List<List<Line>> columns(Model model, SaleDetail detail, Symbols symbols) {
    int zoom = model.place() instanceof Place.Sale sale ? sale.zoom() : 0;
    SalePage page = new SalePage(detail, model.look().amountsHidden(), symbols, zoom);
    int width = model.size().columns() - 2;
    if (!Layout.isWide(model.size())) {
      List<Line> lines = new ArrayList<>(page.figures());
      lines.addAll(page.timeline(width));
      lines.addAll(page.records());
      lines.addAll(page.terms());
      return List.of(lines);
    }
    List<Line> left = new ArrayList<>(page.figures());
    left.addAll(page.terms());
    List<Line> right = new ArrayList<>(page.timeline(width - LEFT_OF_WIDE - 2));
    right.addAll(page.records());
    return List.of(left, right);
  }

  /** The columns of the screen that the left half of a wide page takes. */
  static int leftOfWide() {
    return LEFT_OF_WIDE;
  }

  /** How far the page can be scrolled. */
  static int furthest(Model model) {
    SaleDetail detail = model.detail();
    if (detail == null) {
      return 0;
    }
    int most = 0;
    for (List<Line> lines : columns(model, detail, Symbols.ASCII)) {
      most = Math.max(most, lines.size());
    }
    return Pane.furthest(most, Layout.content(model.size()).height());
  }

  private List<Line> figures() {
    Position position = detail.position();
    List<Line> lines = new ArrayList<>();
    lines.add(title());
    lines.add(Line.BLANK);
    lines.add(
        Line.of("Money  ", Slot.TITLE)
            .and("refund ", Slot.MUTED)
            .and(Words.of(position.refundStatus()), StatusLook.of(position.refundStatus())));
    FigureBlock money = new FigureBlock(NAMES, hidden);
    position.refunds().forEach(refund -> money(money, refund));
    money.value("net invested", position.netInvested(), detail.base());
    lines.addAll(money.lines());
    lines.add(Line.BLANK);
    lines.addAll(tokens(position));
    lines.add(Line.BLANK);
    return lines;
  }

  private Line title() {
    Position position = detail.position();
    String symbol = Positions.symbol(position);
    return Line.of(position.sale().name(), Slot.ACCENT)
        .and(symbol == null ? "" : "  " + symbol, Slot.STRONG)
        .and("  " + position.sale().kind() + "  ", Slot.MUTED)
        .and(Words.of(position.stage()), StatusLook.of(position.stage()));
  }

  private static void money(FigureBlock block, RefundPosition refund) {
    block.money("contributed", refund.amount(), refund.currency());
    block.money("accepted", refund.accepted(), refund.currency());
    if (refund.due().signum() > 0) {
      block.money("due back", refund.due(), refund.currency());
      block.money("received", refund.received(), refund.currency());
      block.money("outstanding", refund.outstanding(), refund.currency());
    }
    if (refund.interest().signum() > 0) {
      block.money("interest", refund.interest(), refund.currency());
    }
  }

  private List<Line> tokens(Position position) {
    TokenPosition tokens = position.tokens();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of("Tokens  ", Slot.TITLE)
            .and(Words.of(tokens.status()), StatusLook.of(tokens.status())));
    String unit = Objects.requireNonNullElse(Positions.symbol(position), "");
    FigureBlock block = new FigureBlock(NAMES, hidden);
    block.tokens("allocated", tokens.allocated(), unit);
    block.tokens("vested", tokens.vested(), unit);
    block.tokens("distributed", tokens.distributed(), unit);
    block.tokens("claimable", tokens.claimable(), unit);
    block.tokens("locked", tokens.locked(), unit);
    Unlock next = tokens.nextUnlock();
    if (next != null) {
      block.tokens("next unlock", next.tokens(), unit);
    }
    lines.addAll(block.lines());
    if (next != null) {
      lines.add(Line.of("", Slot.TEXT).at(NAMES, when(next), Slot.INFO));
    }
    return lines;
  }

  private String when(Unlock next) {
    String day = Texts.day(next.to(), detail.zone());
    String far = Texts.distance(detail.position().at(), next.to(), detail.zone());
    return day.isEmpty() ? "not announced" : day + ", " + far;
  }

  private List<Line> timeline(int width) {
    TokenPosition tokens = detail.position().tokens();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("Vesting", Slot.TITLE));
    Timeline timeline = VestingChart.of(tokens, detail.position().at(), detail.zone(), zoom);
    Schedule schedule = tokens.schedule();
    if (timeline == null || schedule == null) {
      lines.add(Line.of("  No unlock is known: there is no TGE or no allocation yet.", Slot.MUTED));
    } else {
      lines.addAll(timeline.lines(width, symbols));
      lines.add(Line.BLANK);
      lines.addAll(schedule(schedule));
    }
    lines.add(Line.BLANK);
    return lines;
  }

  private List<Line> schedule(Schedule schedule) {
    List<Line> lines = new ArrayList<>();
    List<String> tokens = Aligned.numbers(schedule.unlocks(), unlock -> number(unlock.tokens()));
    List<String> totals = Aligned.numbers(schedule.unlocks(), unlock -> number(unlock.total()));
    int second = UNLOCKS + Math.max(8, tokens.getFirst().length() + 3);
    lines.add(
        Line.of("  Unlocks", Slot.TITLE)
            .at(UNLOCKS, "tokens", Slot.MUTED)
            .at(second, "running total", Slot.MUTED));
    for (int i = 0; i < tokens.size(); i++) {
      Unlock unlock = schedule.unlocks().get(i);
      boolean past = !unlock.to().isAfter(detail.position().at());
      lines.add(
          Line.of("  " + days(unlock), past ? Slot.GOOD : Slot.TEXT)
              .at(UNLOCKS, tokens.get(i), Slot.TEXT)
              .at(second, totals.get(i), Slot.MUTED));
    }
    return lines;
  }

  private String days(Unlock unlock) {
    String day = Texts.day(unlock.to(), detail.zone());
    String last = day.isEmpty() ? "not announced" : day;
    return unlock.from().equals(unlock.to())
        ? last
        : Texts.day(unlock.from(), detail.zone()) + " to " + last;
  }

  private String number(BigDecimal number) {
    return hidden ? Texts.HIDDEN : Figures.number(number);
  }

  private List<Line> terms() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("Terms", Slot.TITLE));
    for (Field field : detail.terms().kind().fields()) {
      String text = text(detail.terms(), field);
      if (!text.isEmpty()) {
        lines.add(Line.of("  " + field.name(), Slot.MUTED).at(TERMS, text, Slot.TEXT));
      }
    }
    return lines;
  }

  private List<Line> records() {
    List<Line> lines = new ArrayList<>();
    records(lines, "Contributions", detail.contributions());
    records(lines, "Refunds", detail.refunds());
    records(lines, "Distributions", detail.distributions());
    return lines;
  }

  private void records(List<Line> lines, String title, List<Entry> records) {
    lines.add(Line.of(title, Slot.TITLE).and("  " + records.size(), Slot.MUTED));
    for (Entry entry : records) {
      lines.add(record(entry));
    }
    lines.add(Line.BLANK);
  }

  private Line record(Entry entry) {
    Line line = Line.of("  " + text(entry, "date"), Slot.TEXT);
    String number = text(entry, "amount") + text(entry, "tokens");
    String currency = text(entry, "currency");
    line = line.at(NAMES, hidden ? Texts.HIDDEN : (number + " " + currency).strip(), Slot.STRONG);
    line = line.at(NAMES + 22, text(entry, "status") + text(entry, "reason"), Slot.TEXT);
    return line.and("  " + text(entry, "wallet"), Slot.MUTED);
  }

  private static String text(Entry entry, String name) {
    Field field = entry.kind().field(name);
    return field == null ? "" : text(entry, field);
  }

  private static String text(Entry entry, Field field) {
    return Objects.requireNonNullElse(Field.textOrNull(entry.get(field)), "");
  }
}
